import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findAcross } from '../../src/core/check/across';
import { withFindings } from '../../src/core/check/check';
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

interface Checked {
  readonly file: string;
  readonly report: CheckReport;
}

/** Checks one workbook on the emulated Excel; with `out`, the marked workbook is saved there. */
async function checkFile(
  file: string,
  asked: string | Scheme | undefined,
  args: CheckArgs,
): Promise<Checked> {
  const read = await readXlsx(await readBytes(file));
  if (!read.ok) throw new CannotRun(`“${file}”：${read.message}`);
  const host = await openHost(named(read.file, basename(file)));
  try {
    const result = await check({
      scope: 'workbook',
      ...(typeof asked === 'string' && { schemeId: asked }),
      ...(typeof asked === 'object' && { scheme: asked }),
      ...(args.unit !== undefined && { unit: args.unit }),
    });
    if (!result.ok) throw new CannotRun(`“${file}”：${plainly(result.problem, asked)}`);
    await host.idle();
    if (args.out !== undefined) await writeFile(args.out, await writeXlsx(host.snapshot()));
    return { file, report: result.value };
  } finally {
    await host.close();
  }
}

/** Checks every file by one scheme: the one asked for, else the one recognised in the first file. */
async function checkFiles(args: CheckArgs): Promise<Checked[]> {
  const asked = await readScheme(args.scheme);
  const checked: Checked[] = [];
  for (const file of args.files) {
    // A scheme that only the first workbook holds is good for the others, too.
    const one = await checkFile(file, asked && (checked[0]?.report.scheme ?? asked), args);
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

/** Adds what the files' tables have in common: the later file's finding names the earlier one. */
function compared(checked: readonly Checked[]): Checked[] {
  const tables = checked.flatMap(({ file, report }) =>
    report.tables.map(({ table, findings }) => ({ table, findings, place: `“${basename(file)}”` })),
  );
  const further = findAcross(checked[0]!.report.scheme, tables);
  let at = 0;
  return checked.map(({ file, report }) => {
    return {
      file,
      report: { ...report, tables: report.tables.map((one) => withFindings(one, further[at++]!)) },
    };
  });
}

/** All files together as the JSON contract has it; the quotas are counted over all of them. */
function jsonOf(checked: readonly Checked[]): CheckJson {
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
  const checked = compared(await checkFiles(args));
  const json = jsonOf(checked);
  process.stdout.write(args.json ? `${JSON.stringify(json, null, 2)}\n` : plainText(json));
  for (const { file, report } of checked) {
    if (args.scheme === undefined) process.stderr.write(doubtOf(file, report));
    for (const { message } of report.problems) process.stderr.write(`${basename(file)}：${message}\n`);
  }
  return isClean(json) ? 0 : 1;
}

runCommand(main);
