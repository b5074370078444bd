import type { RankedEntry, RankReport, RoundReport } from './report';

/** A project's place over all rounds: the latest round it was in counts, those of earlier rounds follow. */
export interface FinalLine {
  readonly entry: RankedEntry;
  /** The round the place comes from, and the entry's place in its `entries`. */
  readonly round: number;
  readonly line: number;
  readonly rank: number | null;
  readonly award: string | null;
  readonly undecided: boolean;
  /** What the chair should know of it, in short Chinese phrases. */
  readonly notes: readonly string[];
}

/** Every project of the report once, best first. */
export function finalLines(report: RankReport): FinalLine[] {
  const awards = new Map(report.awards.map((one) => [one.project, one]));
  const seen = new Set<number>();
  const lines: FinalLine[] = [];
  const rounds = report.rounds.map((round, index) => ({ round, index })).reverse();
  for (const { round, index } of rounds) {
    const before = lines.filter(({ rank }) => rank !== null).length;
    const fresh = round.entries.flatMap((entry, line) => (seen.has(entry.project) ? [] : [{ entry, line }]));
    let place = 0;
    fresh.forEach(({ entry, line }, at) => {
      if (at === 0 || fresh[at - 1]!.entry.rank !== entry.rank) place = at + 1;
      const given = awards.get(entry.project);
      lines.push({
        entry,
        round: index,
        line,
        rank: entry.rank === null ? null : before + place,
        award: given?.award ?? null,
        undecided: entry.undecided || (given?.undecided ?? false),
        notes: [
          ...notesOf(report, round, entry, line, given !== undefined && given.award === null),
          ...(given?.award && given.undecided ? ['奖项暂定，待下一轮评分后确定'] : []),
        ],
      });
      seen.add(entry.project);
    });
  }
  return [...lines.filter(({ rank }) => rank !== null), ...lines.filter(({ rank }) => rank === null)];
}

function notesOf(
  { limits }: RankReport,
  { findings, tally }: RoundReport,
  entry: RankedEntry,
  line: number,
  isOpen: boolean,
): string[] {
  const name = entry.projectName ?? entry.id ?? '';
  const notes = entry.undecided || isOpen ? ['并列在名额线上，需评委会议定'] : [];
  for (const limit of limits) {
    if (limit.entered.includes(name)) notes.push(`因“${limit.name}”进入`);
    if (limit.gaveWay.includes(name)) notes.push(`因“${limit.name}”让出`);
  }
  const own = findings.filter(({ sheet, first }) => sheet === entry.sheet && first === entry.row);
  const told = (rule: string, id: string): boolean =>
    own.some((one) => one.rule === rule && one.messageId === id);
  if (told('total', 'none')) notes.push('没有可计的评分，不参加排名');
  if (told('total', 'tooFew')) notes.push(`有效评分只有${entry.counted}个，没有去掉最高分和最低分`);
  if (told('recusal', 'ownUnit')) notes.push('有本单位专家评分，应回避');
  const cells = tally.lines[line]?.scores.flatMap((score) => (score ? [score.cells] : [])) ?? [];
  const count = (kind: string): number =>
    cells.filter((own) => own.some((cell) => cell.kind === kind)).length;
  if (count('recused') > 0) notes.push(`${count('recused')}位专家回避`);
  if (count('abstained') > 0) notes.push(`${count('abstained')}位专家弃权`);
  if (count('blank') > 0) notes.push(`缺${count('blank')}个评分`);
  return notes;
}
