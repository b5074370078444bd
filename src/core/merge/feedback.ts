import { describe } from '../check/describe';
import type { TableCheck } from '../check/check';
import { fieldWord } from '../fields';
import type { Finding } from '../findings';
import type { Scheme } from '../scheme/schema';
import { unitName } from '../scheme/units';
import type { Table } from '../table/table';

/** Where a row came from, for rows of a merged table. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
}

export interface FeedbackTable extends Pick<TableCheck, 'table' | 'findings'> {
  readonly decisions: ReadonlyMap<Finding, unknown>;
  /** By sheet row; absent: the row itself is the source. */
  readonly sources: ReadonlyMap<number, RowSource>;
}

/** What one unit gets back. Rows have the columns of `FEEDBACK_HEADERS`. */
export interface FeedbackList {
  readonly unit: string;
  readonly rows: readonly (readonly string[])[];
}

export const FEEDBACK_HEADERS = [
  '文件',
  '工作表',
  '行',
  '项目名称',
  '栏目',
  '结论',
  '问题',
  '依据',
  '怎么改',
];

const LEVELS = { ineligible: '不符合条件', malformed: '填写有误', verify: '待核实', hint: '提示' } as const;
const PERSONAL = [
  'firstCompleter',
  'completers',
  'otherCompleters',
  'contactPerson',
  'phone',
  'idNumber',
  'email',
];

/**
 * The findings still open, unit by unit. Rows of other units are not told: neither their row numbers nor any name,
 * phone or ID number that the unit did not itself send.
 */
export function feedbackLists(scheme: Scheme, tables: readonly FeedbackTable[]): FeedbackList[] {
  const lists = new Map<string, string[][]>();
  const sent = personalByUnit(scheme, tables);
  for (const one of tables) {
    for (const finding of one.findings) {
      if (one.decisions.has(finding)) continue;
      const entry = one.table.entries.find(({ first }) => first === finding.first);
      const unit = unitOf(scheme, entry?.submittingUnit ?? null);
      const rows = lists.get(unit) ?? [];
      rows.push(rowOf(scheme, one, finding, unit, sent, tables));
      lists.set(unit, rows);
    }
  }
  return [...lists].map(([unit, rows]) => ({ unit, rows }));
}

const unitOf = (scheme: Scheme, written: string | null): string =>
  written === null ? '未注明单位' : unitName(scheme, written);

/** By unit, the personal texts it sent: names, numbers, addresses. */
function personalByUnit(scheme: Scheme, tables: readonly FeedbackTable[]): Map<string, Set<string>> {
  const sent = new Map<string, Set<string>>();
  for (const { table } of tables) {
    table.lines.forEach((_, line) => {
      const entry = table.entries[table.entryOfLine[line]!]!;
      const unit = unitOf(scheme, entry.submittingUnit);
      const own = sent.get(unit) ?? new Set();
      sent.set(unit, own);
      for (const field of PERSONAL) {
        const text = String(table.values[field]?.[line] ?? '');
        for (const part of text.split(/[\s、，,；;/（）()]+/)) if (part.length > 1) own.add(part);
      }
    });
  }
  return sent;
}

function rowOf(
  scheme: Scheme,
  { table, sources }: FeedbackTable,
  finding: Finding,
  unit: string,
  sent: ReadonlyMap<string, ReadonlySet<string>>,
  tables: readonly FeedbackTable[],
): string[] {
  const { text, why, advice } = describe(finding);
  const line = table.lines.indexOf(finding.first);
  const source = sources.get(finding.first);
  const own = sent.get(unit) ?? new Set<string>();
  const others = [...sent].filter(([name]) => name !== unit).map(([, set]) => set);
  const told = (sentence: string): string =>
    withoutPeople(
      finding.args.elsewhere
        ? withoutOtherSheets(scheme, sentence, finding, unit, tables)
        : withOwnRows(scheme, sentence, table, sources, unit),
      own,
      others,
    );
  return [
    source?.file ?? '',
    source?.sheet ?? table.sheet,
    source?.row ?? String(finding.first),
    String(table.values['projectName']?.[line] ?? ''),
    fieldWord(finding.field),
    LEVELS[finding.level],
    told(text),
    why,
    told(advice),
  ];
}

/** A row of another sheet (“甲”第5行) stays only where the unit sent that one as well. */
function withoutOtherSheets(
  scheme: Scheme,
  sentence: string,
  { args }: Finding,
  unit: string,
  tables: readonly FeedbackTable[],
): string {
  const { elsewhere, row } = args;
  const isOwn = tables.some(({ table }) => {
    const entry = table.entries[table.entryOfLine[table.lines.indexOf(Number(row))] ?? -1];
    return `“${table.sheet}”` === elsewhere && entry && unitOf(scheme, entry.submittingUnit) === unit;
  });
  return isOwn ? sentence : sentence.replaceAll(`${elsewhere}第${row}行`, '其他单位某项目');
}

/** "第12行" of the merged table means nothing to a unit: its own rows are told as in its file, others' not at all. */
function withOwnRows(
  scheme: Scheme,
  sentence: string,
  table: Table,
  sources: FeedbackTable['sources'],
  unit: string,
): string {
  return sentence.replace(/第(\d+)行/g, (whole, digits: string) => {
    const line = table.lines.indexOf(Number(digits));
    const entry = table.entries[table.entryOfLine[line] ?? -1];
    if (!entry) return whole;
    if (unitOf(scheme, entry.submittingUnit) !== unit) return '其他单位某项目';
    return `第${sources.get(Number(digits))?.row ?? digits}行`;
  });
}

const LONGEST_NAME = 4;

/** Leaves out whatever names or numbers only other units sent. */
function withoutPeople(
  sentence: string,
  own: ReadonlySet<string>,
  others: readonly ReadonlySet<string>[],
): string {
  const isOthers = (part: string): boolean => !own.has(part) && others.some((set) => set.has(part));
  let told = sentence.replace(/[\w@.+-]{5,}/g, (part) => (isOthers(part) ? '（略）' : part));
  for (let length = LONGEST_NAME; length >= 2; length--) {
    for (let at = 0; at + length <= told.length; at++) {
      const part = told.slice(at, at + length);
      if (isOthers(part)) told = `${told.slice(0, at)}某人${told.slice(at + length)}`;
    }
  }
  return told;
}
