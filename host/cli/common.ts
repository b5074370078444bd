import { readFile } from 'node:fs/promises';
import { readJsonText } from '../../src/core/scheme/json-text';
import { builtInSchemes, loadScheme } from '../../src/core/scheme/load';
import type { Scheme } from '../../src/core/scheme/schema';
import type { Problem } from '../../src/excel';
import { CannotRun } from './args';

/** The bytes of a file. Throws CannotRun when it cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CannotRun(`找不到文件“${file}”，请检查路径和文件名。`);
    if (code === 'EISDIR') throw new CannotRun(`“${file}”是文件夹，请写上工作簿的文件名。`);
    throw new CannotRun(`打不开文件“${file}”（${code ?? String(error)}），请关闭占用它的程序后再试。`);
  }
}

/** Ids of the schemes that come with the add-in. */
export const KNOWN = builtInSchemes().map(({ id }) => id);

/** A problem in words that help at the command line. */
export function plainly({ code, message, detail }: Problem, asked: string | Scheme | undefined): string {
  if (code === 'noScheme') return `${message}命令行请用 --scheme 指明方案。`;
  if (code === 'brokenScheme' && detail) return `${message}${detail.replaceAll('\n', '；')}`;
  if (code !== 'unknownScheme' || typeof asked !== 'string') return message;
  return `没有“${asked}”这个方案，可选：${KNOWN.join('、')}，或工作簿里自建的方案，或方案文件（.json）。`;
}

/** `--scheme` names a scheme by its id, or a file that holds one. */
export async function readScheme(asked: string | undefined): Promise<string | Scheme | undefined> {
  if (!asked?.toLowerCase().endsWith('.json')) return asked;
  const json = readJsonText(new TextDecoder().decode(await readBytes(asked)));
  if (!json.ok)
    throw new CannotRun(`方案文件“${asked}”第 ${json.line} 行第 ${json.column} 个字符处${json.what}。`);
  const loaded = loadScheme(json.value);
  if (loaded.ok) return loaded.scheme;
  const told = loaded.problems.map(({ path, place, message }) => `${place}（${path}）：${message}`);
  throw new CannotRun(`方案文件“${asked}”不能用：${told.join('；')}。`);
}

/** Runs a command to its exit code; 2 with one line where it could not run. */
export function runCommand(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        error instanceof CannotRun ? `${error.message}\n` : `${String((error as Error)?.stack ?? error)}\n`,
      );
      process.exitCode = 2;
    },
  );
}
