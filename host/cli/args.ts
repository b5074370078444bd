/** Folder `cli`: the headless commands. They run the add-in's own `src/excel` on the emulated host and only print and save. */
import { parseArgs } from 'node:util';

export interface CheckArgs {
  readonly files: readonly string[];
  readonly scheme?: string;
  readonly unit?: string;
  readonly json: boolean;
  /** Where the marked workbook goes; with several files a folder. */
  readonly out?: string;
}

/** What the command could not do, told in one line; the process ends with code 2. */
export class CannotRun extends Error {}

/** Reads the command line of `check`. Throws CannotRun when it makes no sense. */
export function readCheckArgs(argv: readonly string[]): CheckArgs {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0)
    throw new CannotRun('请写上要核查的工作簿，例如：npm run check -- 汇总表.xlsx');
  if (positionals.length > 1 && /\.xls[xm]?$/i.test(values.out ?? '')) {
    throw new CannotRun('核查几个工作簿时，--out 请写一个文件夹，标好的工作簿按原名存在里面。');
  }
  return {
    files: positionals,
    json: values.json ?? false,
    ...(values.scheme !== undefined && { scheme: values.scheme }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(values.out !== undefined && { out: values.out }),
  };
}

export interface RankArgs {
  readonly file: string;
  readonly scheme?: string;
  readonly json: boolean;
  readonly out?: string;
}

/** Reads the command line of `rank`. Throws CannotRun when it makes no sense. */
export function readRankArgs(argv: readonly string[]): RankArgs {
  const { values, positionals } = parse(argv);
  const [file, second] = positionals;
  if (file === undefined) throw new CannotRun('请写上评分的工作簿，例如：npm run rank -- 评分表.xlsx');
  if (second !== undefined) throw new CannotRun('一次只能排一个工作簿的名次，请逐个排。');
  if (values.unit !== undefined) throw new CannotRun('排名时没有 --unit 这个选项。');
  return {
    file,
    json: values.json ?? false,
    ...(values.scheme !== undefined && { scheme: values.scheme }),
    ...(values.out !== undefined && { out: values.out }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        scheme: { type: 'string' },
        unit: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CannotRun(`命令写法有误：${(error as Error).message}`);
  }
}
