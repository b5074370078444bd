import { headerOf as columnHeader } from '../../core/table/table';
import type { Finding, Verdict } from '../../core/findings';
import type { SelectedCell } from '../../excel';
import type { Decision, TableReport } from '../../excel';

/** What the list shows, one line of the list each. Keys stay the same as long as the place and the rule do. */
export type ListItem =
  | { readonly type: 'table'; readonly key: string; readonly table: TableReport }
  | {
      readonly type: 'entry';
      readonly key: string;
      readonly table: TableReport;
      readonly first: number;
      readonly last: number;
      readonly name: string;
      readonly verdict: Verdict;
    }
  | { readonly type: 'outside'; readonly key: string; readonly table: TableReport }
  | {
      readonly type: 'finding';
      readonly key: string;
      readonly table: TableReport;
      readonly finding: Finding;
      readonly decision: Decision | undefined;
    };

export interface ListFilter {
  /** Empty: every row that has findings. */
  readonly verdicts: ReadonlySet<Verdict>;
  readonly text: string;
}

/** How many entries have each verdict, over all tables. */
export function countVerdicts(tables: readonly TableReport[]): Record<Verdict, number> {
  const counts = { ineligible: 0, malformed: 0, verify: 0, pass: 0 };
  for (const table of tables) for (const verdict of table.verdicts) counts[verdict] += 1;
  return counts;
}

/** The header the clerk wrote over a field's column, on one line; null when the table has no such column. */
export function headerOf(report: TableReport, field: string): string | null {
  const header = columnHeader(report.table, field);
  if (header !== '') return header.replace(/\s+/g, '');
  return report.table.preamble.find((item) => item.field === field)?.label ?? null;
}

/** The findings of all tables as one flat list: table, then entry by entry with its findings below it. */
export function listItems(tables: readonly TableReport[], filter: ListFilter): ListItem[] {
  return tables.flatMap((table) => {
    const items = tableItems(table, filter);
    if (tables.length === 1 || items.length === 0) return items;
    return [{ type: 'table', key: `table ${tableKey(table)}`, table } as const, ...items];
  });
}

const tableKey = ({ sheetId, table }: TableReport): string =>
  `${sheetId}:${table.header.first}:${table.firstColumn}`;

function tableItems(report: TableReport, filter: ListFilter): ListItem[] {
  const byEntry = groupByEntry(report);
  const outside = byEntry.get(null) ?? [];
  const items: ListItem[] = [];
  const shownOutside = outside.filter(
    (finding) => allowsLevel(filter, finding) && matches(report, finding, '', filter.text),
  );
  if (shownOutside.length > 0) {
    items.push({ type: 'outside', key: `outside ${tableKey(report)}`, table: report });
    pushFindings(items, report, shownOutside);
  }
  report.table.entries.forEach((entry, index) => {
    const verdict = report.verdicts[index] ?? 'pass';
    const findings = byEntry.get(index) ?? [];
    const wanted = filter.verdicts.size === 0 ? findings.length > 0 : filter.verdicts.has(verdict);
    if (!wanted) return;
    const name = String(report.table.values.projectName?.[entry.firstLine] ?? '').trim();
    const shown = findings.filter((finding) => matches(report, finding, name, filter.text));
    if (filter.text !== '' && shown.length === 0 && !name.includes(filter.text)) return;
    const { first, last } = entry;
    items.push({
      type: 'entry',
      key: `entry ${report.sheetId}:${first}`,
      table: report,
      first,
      last,
      name,
      verdict,
    });
    pushFindings(items, report, shown);
  });
  return items;
}

function groupByEntry(report: TableReport): Map<number | null, Finding[]> {
  const entryAt = new Map(report.table.entries.map((entry, index) => [entry.first, index]));
  const groups = new Map<number | null, Finding[]>();
  for (const finding of report.findings) {
    const entry = entryAt.get(finding.first) ?? null;
    const group = groups.get(entry);
    if (group) group.push(finding);
    else groups.set(entry, [finding]);
  }
  return groups;
}

function pushFindings(items: ListItem[], table: TableReport, findings: readonly Finding[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const place = `${table.sheetId}!${finding.cell} ${finding.rule} ${finding.messageId}`;
    const times = seen.get(place) ?? 0;
    if (findings.length > 1) seen.set(place, times + 1);
    const key = times === 0 ? place : `${place} ${times}`;
    items.push({ type: 'finding', key, table, finding, decision: table.decisions.get(finding) });
  }
}

function allowsLevel({ verdicts }: ListFilter, { level }: Finding): boolean {
  return verdicts.size === 0 || (level !== 'hint' && verdicts.has(level));
}

function matches(report: TableReport, finding: Finding, name: string, text: string): boolean {
  if (text === '') return true;
  if (name.includes(text) || finding.cell === text.toUpperCase()) return true;
  if (headerOf(report, finding.field)?.includes(text)) return true;
  return Object.values(finding.args).some((value) => String(value).includes(text));
}

/**
 * The line to show for a cell chosen in the sheet: a finding in it (`before`, when that is one), else its entry; `before`
 * when the list shows neither.
 */
export function keyOfCell(
  items: readonly ListItem[],
  { sheetId, address, row }: Pick<SelectedCell, 'sheetId' | 'address' | 'row'>,
  before: string | null,
): string | null {
  const here = items.filter((item) => item.table.sheetId === sheetId);
  const inCell = here.filter((item) => item.type === 'finding' && item.finding.cell === address);
  if (inCell.some(({ key }) => key === before)) return before;
  const entry = here.find((item) => item.type === 'entry' && item.first <= row && row <= item.last);
  return (inCell[0] ?? entry)?.key ?? before;
}
