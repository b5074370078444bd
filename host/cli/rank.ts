import { writeFile } from 'node:fs/promises';
import { toRankJson } from '../../src/core/ranking/json';
import { noNotice } from '../../src/core/ranking/no-notice';
import { rankScores, writeRanking } from '../../src/excel';
import type { Ranking } from '../../src/excel';
import { openHost } from '../clients/node';
import { readXlsx, writeXlsx } from '../xlsx';
import type { RankArgs } from './args';
import { CannotRun, readRankArgs } from './args';
import { plainly, readBytes, readScheme, runCommand } from './common';
import { rankText } from './text';

/** Ranks one workbook on the emulated Excel; with `out`, the workbook with its ranking sheet is saved there. */
async function rankFile({ file, scheme: asked, out }: RankArgs): Promise<Ranking> {
  const scheme = await readScheme(asked);
  const read = await readXlsx(await readBytes(file));
  if (!read.ok) throw new CannotRun(`“${file}”：${read.message}`);
  const host = await openHost(read.file);
  try {
    const rank = out === undefined ? rankScores : writeRanking;
    const first = await rank(scheme === undefined ? {} : { scheme });
    // Score sheets need not name a notice: totals and ranks are given all the same, awards are not.
    const result = !first.ok && first.problem.code === 'noScheme' ? await rank({ scheme: noNotice }) : first;
    if (!result.ok) throw new CannotRun(`“${file}”：${plainly(result.problem, scheme)}`);
    await host.idle();
    if (out !== undefined) await writeFile(out, await writeXlsx(host.snapshot()));
    return result.value;
  } finally {
    await host.close();
  }
}

async function main(): Promise<number> {
  const args = readRankArgs(process.argv.slice(2));
  const { report } = await rankFile(args);
  const json = toRankJson(report);
  process.stdout.write(args.json ? `${JSON.stringify(json, null, 2)}\n` : rankText(json));
  const levels = json.rounds.flatMap(({ findings }) => findings.map(({ level }) => level));
  const isClean = !levels.some((level) => level === 'ineligible' || level === 'malformed');
  return isClean && json.limits.every(({ met }) => met) ? 0 : 1;
}

runCommand(main);
