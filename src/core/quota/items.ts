import type { TableCheck } from '../check/check';
import type { Finding } from '../findings';
import type { QuotaConfig, Scheme } from '../scheme/schema';
import { boundUnit } from '../scheme/units';
import { columnNumber } from '../table/grid';
import type { CellValue } from '../table/grid';
import type { Entry, Table } from '../table/table';
import { readCategory } from '../text/category';
import { tidy } from '../text/normalize';
import { readOwnership } from '../text/ownership';

/** A checked table. Findings that were decided by the clerk leave nothing open. */
export type QuotaSource = Pick<TableCheck, 'table' | 'verdicts'> &
  Partial<Pick<TableCheck, 'findings'>> & { readonly decisions?: ReadonlyMap<Finding, unknown> };

/** Where an entry stands: the table's place among the checked ones, and sheet rows (1-based, ends included). */
export interface QuotaRow {
  readonly table: number;
  readonly first: number;
  readonly last: number;
}

/** One entry as a quota sees it. */
export interface QuotaItem {
  readonly row: QuotaRow;
  readonly unit: string | null;
  readonly category: string | null;
  readonly eligible: boolean;
  /** Whether it counts towards a share. */
  readonly counts: boolean;
  /** Whether that is still to be verified. */
  readonly isOpen: boolean;
  /** Whether it may yet turn out not to be eligible. */
  readonly isDoubtful: boolean;
}

export const NO_UNIT = '未注明单位';
export const WHOLE = '全部';

/**
 * What a cell says to a share: 'non-public', 'public', 'blank', 'contradictory' or 'unreadable' for the ownership
 * column, else the tidied text itself.
 */
export function readingOf(field: string, value: CellValue): string {
  return field === 'ownership' ? readOwnership(value).reading : tidy(value);
}

/** The category a cell names, mended spellings included; null where it names none for certain. */
export function categoryOf(scheme: Scheme, value: CellValue): string | null {
  const read = readCategory(value, scheme.categories);
  return read.reading === 'exact' || read.reading === 'mended' ? read.category : null;
}

/**
 * The unit an entry counts for, as written: its own, unless no quota binds that one and the table is of a unit that one
 * binds. So the counties that head the rows of a city's table count for the city.
 */
export function unitFor(
  scheme: Scheme,
  { unitAbove }: Pick<Table, 'unitAbove'>,
  own: string | null,
): string | null {
  if (own === null || unitAbove === undefined || boundUnit(scheme, own) !== null) return own;
  return boundUnit(scheme, unitAbove) === null ? own : unitAbove;
}

/** The entries of the tables a quota is about. */
export function itemsOf(scheme: Scheme, quota: QuotaConfig, checks: readonly QuotaSource[]): QuotaItem[] {
  return checks.flatMap((check, index) =>
    check.table.id === quota.table ? tableItems(scheme, quota, check, index) : [],
  );
}

function tableItems(scheme: Scheme, quota: QuotaConfig, check: QuotaSource, index: number): QuotaItem[] {
  const { table, verdicts } = check;
  const field = quota.kind === 'share' ? quota.field : null;
  const toVerify = field === null ? new Set<number>() : openRows(check, field);
  return table.entries.map((entry, at): QuotaItem => {
    const reading = field === null ? '' : readingOf(field, cellOf(table, entry, field));
    return {
      row: { table: index, first: entry.first, last: entry.last },
      unit: unitFor(scheme, table, entry.submittingUnit),
      category: categoryOf(scheme, cellOf(table, entry, 'category')),
      eligible: verdicts[at] !== 'ineligible',
      counts: quota.kind === 'share' && reading === quota.value,
      isOpen: reading === 'contradictory' || reading === 'unreadable' || toVerify.has(entry.first),
      isDoubtful: verdicts[at] === 'verify',
    };
  });
}

function cellOf(table: Table, entry: Entry, field: string): CellValue {
  return table.values[field]?.[entry.firstLine] ?? null;
}

/** The first rows of entries whose cell of `field` is 待核实 and not yet decided by the clerk. */
function openRows({ table, findings, decisions }: QuotaSource, field: string): Set<number> {
  const column = table.columnOf[field];
  const open = (findings ?? []).filter(
    (finding) =>
      finding.level === 'verify' &&
      finding.field === field &&
      !decisions?.has(finding) &&
      columnNumber(finding.cell.replace(/\d+/g, '')) === column,
  );
  return new Set(open.map(({ first }) => first));
}
