import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { builtInSchemes } from '../../src/core/scheme/load';
import { computeQuotas } from '../../src/core/quota/quota';
import { check, quotaJson, toJson } from '../../src/excel';
import type { CheckJson, CheckReport } from '../../src/excel';
import { openHost } from '../clients/node';
import { readXlsx, writeXlsx } from '../xlsx';
import { CannotRun, readCheckArgs } from './args';
import type { CheckArgs } from './args';
import { plainText } from './text';

interface Checked {
  readonly file: string;
  readonly report: CheckReport;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CannotRun(`找不到文件“${file}”，请检查路径和文件名。`);
    if (code === 'EISDIR') throw new CannotRun(`“${file}”是文件夹，请写上工作簿的文件名。`);
    throw new CannotRun(`打不开文件“${file}”（${code ?? String(error)}），请关闭占用它的程序后再试。`);
  }
}

/** Checks one workbook on the emulated Excel; with `out`, the marked workbook is saved there. */
async function checkFile(file: string, schemeId: string | undefined, args: CheckArgs): Promise<Checked> {
  const read = await readXlsx(await readBytes(file));
  if (!read.ok) throw new CannotRun(`“${file}”：${read.message}`);
  const host = await openHost(read.file);
  try {
    const result = await check({
      scope: 'workbook',
      ...(schemeId !== undefined && { schemeId }),
      ...(args.unit !== undefined && { unit: args.unit }),
    });
    if (!result.ok) {
      const hint = result.problem.code === 'noScheme' ? '命令行请用 --scheme 指明方案。' : '';
      throw new CannotRun(`“${file}”：${result.problem.message}${hint}`);
    }
    await host.idle();
    if (args.out !== undefined) await writeFile(args.out, await writeXlsx(host.snapshot()));
    return { file, report: result.value };
  } finally {
    await host.close();
  }
}

/** Checks every file by one scheme: the one asked for, else the one recognised in the first file. */
async function checkFiles(args: CheckArgs): Promise<Checked[]> {
  const known = builtInSchemes().map(({ id }) => id);
  if (args.scheme !== undefined && !known.includes(args.scheme)) {
    throw new CannotRun(`没有“${args.scheme}”这个方案，可选：${known.join('、')}。`);
  }
  const checked: Checked[] = [];
  for (const file of args.files) {
    const one = await checkFile(file, args.scheme, args);
    const first = checked[0] ?? one;
    if (one.report.schemeId !== first.report.schemeId) {
      throw new CannotRun(
        `“${first.file}”与“${file}”像是不同通知的表，请分开核查，或用 --scheme 指明方案（${known.join('、')}）。`,
      );
    }
    checked.push(one);
  }
  return checked;
}

/** All files together as the JSON contract has it; the quotas are counted over all of them. */
function jsonOf(checked: readonly Checked[]): CheckJson {
  const reports = checked.map(({ file, report }) => toJson(report, basename(file)));
  const scheme = builtInSchemes().find(({ id }) => id === checked[0]!.report.schemeId)!;
  const quotas = computeQuotas(
    scheme,
    checked.flatMap(({ report }) => report.tables),
  );
  return { scheme: scheme.id, files: reports.flatMap(({ files }) => files), quotas: quotas.map(quotaJson) };
}

function isClean({ files, quotas }: CheckJson): boolean {
  const findings = files.flatMap(({ tables }) => tables).flatMap((table) => table.findings);
  const bad = findings.some(({ level }) => level === 'ineligible' || level === 'malformed');
  return !bad && quotas.every(({ met }) => met !== false);
}

async function main(): Promise<number> {
  const args = readCheckArgs(process.argv.slice(2));
  const checked = await checkFiles(args);
  const json = jsonOf(checked);
  process.stdout.write(args.json ? `${JSON.stringify(json, null, 2)}\n` : plainText(json));
  for (const { file, report } of checked) {
    for (const { message } of report.problems) process.stderr.write(`${basename(file)}：${message}\n`);
  }
  return isClean(json) ? 0 : 1;
}

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
