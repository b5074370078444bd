import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Scheme } from '../../src/core/scheme/schema';
import { computeQuotas } from '../../src/core/quota/quota';
import { check, quotaJson, toJson } from '../../src/excel';
import type { CheckJson, CheckReport } from '../../src/excel';
import { openHost } from '../clients/node';
import { readXlsx, writeXlsx } from '../xlsx';
import { named } from '../xlsx/workbook-file';
import { CannotRun, readCheckArgs } from './args';
import type { CheckArgs } from './args';
import { KNOWN, plainly, readBytes, readScheme, runCommand } from './common';
import { plainText } from './text';

interface CheckedFile {
  readonly file: string;
  readonly report: CheckReport;
  /** The marked workbook, where one is asked for. */
  readonly marked: Uint8Array | null;
}

/** Checks one workbook on the emulated Excel; what it has in common with the `earlier` ones is found and marked, too. */
async function checkFile(
  file: string,
  asked: string | Scheme | undefined,
  args: CheckArgs,
  earlier: readonly CheckedFile[],
): Promise<CheckedFile> {
  const read = await readXlsx(await readBytes(file));
  if (!read.ok) throw new CannotRun(`“${file}”：${read.message}`);
  const host = await openHost(named(read.file, basename(file)));
  try {
    const result = await check({
      scope: 'workbook',
      ...(typeof asked === 'string' && { schemeId: asked }),
      ...(typeof asked === 'object' && { scheme: asked }),
      ...(args.unit !== undefined && { unit: args.unit }),
      elsewhere: earlier.flatMap(({ file: other, report }) =>
        report.tables.map(({ table, findings }) => ({ table, findings, place: `“${basename(other)}”` })),
      ),
    });
    if (!result.ok) throw new CannotRun(`“${file}”：${plainly(result.problem, asked)}`);
    await host.idle();
    const marked = args.out === undefined ? null : await writeXlsx(host.snapshot());
    return { file, report: result.value, marked };
  } finally {
    await host.close();
  }
}

/** Checks every file by one scheme: the one asked for, else the one recognised in the first file. */
async function checkFiles(args: CheckArgs): Promise<CheckedFile[]> {
  const asked = await readScheme(args.scheme);
  const checked: CheckedFile[] = [];
  for (const file of args.files) {
    // A scheme that only the first workbook holds is good for the others, too.
    const one = await checkFile(file, asked && (checked[0]?.report.scheme ?? asked), args, checked);
    const first = checked[0] ?? one;
    if (one.report.schemeId !== first.report.schemeId) {
      throw new CannotRun(
        `“${first.file}”与“${file}”像是不同通知的表，请分开核查，或用 --scheme 指明方案（${KNOWN.join('、')}）。`,
      );
    }
    checked.push(one);
  }
  return checked;
}

/** Where each file's marked workbook goes. Throws CannotRun where one would overwrite a file that was read or another one. */
function targetsOf({ files, out }: CheckArgs): readonly string[] {
  if (out === undefined) return [];
  if (files.length === 1) return [out];
  const targets = files.map((file) => join(out, basename(file)));
  const taken = new Set(files.map((file) => resolve(file)));
  for (const target of targets) {
    if (taken.has(resolve(target)))
      throw new CannotRun(
        `“${target}”会盖掉原来的或另一个同名的工作簿，请给 --out 换一个文件夹，或给文件改名。`,
      );
    taken.add(resolve(target));
  }
  return targets;
}

async function save(
  checked: readonly CheckedFile[],
  targets: readonly string[],
  args: CheckArgs,
): Promise<void> {
  if (args.out !== undefined && targets.length > 1) await mkdir(args.out, { recursive: true });
  for (const [at, { marked }] of checked.entries()) if (marked) await writeFile(targets[at]!, marked);
}

/** All files together as the JSON contract has it; the quotas are counted over all of them. */
function jsonOf(checked: readonly CheckedFile[]): CheckJson {
  const reports = checked.map(({ file, report }) => toJson(report, basename(file)));
  const { scheme } = checked[0]!.report;
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

/** A line where the scheme is no more than the likeliest; the pane asks, a command can only say so. */
function doubtOf(file: string, { guess, scheme }: CheckReport): string {
  if (!guess.ambiguous) return '';
  const why = guess.candidates.find(({ id }) => id === scheme.id)?.reasons.join('；') ?? '';
  return `${basename(file)}：看不准是哪份通知，先按“${scheme.shortName}”核查（${why}）。可用 --scheme 指明（${KNOWN.join('、')}）。\n`;
}

async function main(): Promise<number> {
  const args = readCheckArgs(process.argv.slice(2));
  const targets = targetsOf(args);
  const checked = await checkFiles(args);
  await save(checked, targets, args);
  const json = jsonOf(checked);
  process.stdout.write(args.json ? `${JSON.stringify(json, null, 2)}\n` : plainText(json));
  for (const { file, report } of checked) {
    if (args.scheme === undefined) process.stderr.write(doubtOf(file, report));
    for (const { message } of report.problems) process.stderr.write(`${basename(file)}：${message}\n`);
  }
  return isClean(json) ? 0 : 1;
}

runCommand(main);
