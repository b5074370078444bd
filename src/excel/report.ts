import { describe } from '../core/check/describe';
import type { Finding, Level, Verdict } from '../core/findings';
import { unitFor } from '../core/quota/items';
import type { Scheme } from '../core/scheme/schema';
import { unitName } from '../core/scheme/units';
import { columnLetters } from '../core/table/grid';
import type { CellValue } from '../core/table/grid';
import type { Table } from '../core/table/table';
import { readDate } from '../core/text/date';
import { readOwnership } from '../core/text/ownership';
import type { CheckReport, TableReport } from './types';

/** One table as `check --json` gives it. Cells and rows are the sheet's own. */
export interface TableJson {
  readonly sheet: string;
  readonly table: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly field: string | null;
  }[];
  readonly preamble: Readonly<Record<string, CellValue>>;
  readonly entries: readonly EntryJson[];
  readonly findings: readonly FindingJson[];
}

export interface EntryJson {
  readonly first: number;
  readonly last: number;
  readonly verdict: Verdict;
  readonly projectName: string;
  readonly submittingUnit: string;
  readonly ownership: 'non-public' | 'public' | 'unknown';
}

export interface FindingJson {
  readonly cell: string;
  readonly first: number;
  readonly last: number;
  readonly field: string;
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly clause: string;
  readonly suggestion?: string;
}

/** What the headless command prints with `--json`. */
export interface CheckJson {
  readonly scheme: string;
  readonly files: readonly { readonly file: string; readonly tables: readonly TableJson[] }[];
  readonly quotas: readonly QuotaJson[];
}

export interface QuotaJson {
  readonly quota: string;
  readonly unit: string;
  /** Only of quotas counted by category. */
  readonly category?: string;
  readonly basis: 'submitted' | 'eligible';
  readonly total: number;
  readonly counted: number;
  readonly required: number | null;
  readonly met: boolean | null;
  readonly shortfall: number;
  readonly advice: { readonly add: number; readonly replace: number };
}

/** A report of one workbook in the form of the headless contract. */
export function toJson(report: CheckReport, file: string): CheckJson {
  const tables = report.tables.map((table) => tableJson(report.scheme, table));
  return { scheme: report.schemeId, files: [{ file, tables }], quotas: report.quotas.map(quotaJson) };
}

/** `required` is the bound that is missed where one is: of 10 to 20 the 20 for who sends 22. */
export function quotaJson(result: CheckReport['quotas'][number]): QuotaJson {
  const { quota, unit, category, basis, total, counted, limit, met, shortfall, advice } = result;
  const required = limit !== null && counted > limit ? limit : result.required;
  const { add, replace } = advice;
  const named = category === undefined ? { quota, unit } : { quota, unit, category };
  return { ...named, basis, total, counted, required, met, shortfall, advice: { add, replace } };
}

/** `submittingUnit` of an entry is the unit as quotas name it; dates of the preamble are ISO where they can be read. */
export function tableJson(scheme: Scheme, { table, findings, verdicts }: TableReport): TableJson {
  return {
    sheet: table.sheet,
    table: table.id,
    header: { first: table.header.first, last: table.header.last },
    columns: table.columns.map(({ column, header, field }) => ({
      column: columnLetters(column),
      header,
      field,
    })),
    preamble: preambleJson(table),
    entries: table.entries.map((entry, index) => ({
      first: entry.first,
      last: entry.last,
      verdict: verdicts[index]!,
      projectName: String(table.values['projectName']?.[entry.firstLine] ?? ''),
      submittingUnit: unitJson(scheme, table, entry.submittingUnit),
      ownership: ownershipOf(table, entry.firstLine),
    })),
    findings: findings.map(findingJson),
  };
}

function unitJson(scheme: Scheme, table: Table, own: string | null): string {
  const unit = unitFor(scheme, table, own);
  return unit === null ? '' : unitName(scheme, unit);
}

/** A label that nothing is written after is left out. */
function preambleJson({ preamble }: Table): TableJson['preamble'] {
  const filled = preamble.filter(({ value }) => value !== null);
  return Object.fromEntries(
    filled.map(({ field, value }) => [field, field === 'filledOn' ? isoDay(value) : value]),
  );
}

function isoDay(value: CellValue): CellValue {
  const reading = readDate(value);
  return reading.ok && reading.start.from === reading.start.to ? reading.start.from : value;
}

function findingJson(finding: Finding): FindingJson {
  const { cell, first, last, field, rule, level, clause, suggestion } = finding;
  const json = {
    cell,
    first,
    last,
    field,
    rule,
    level,
    message: describe(finding).message,
    clause: clause.section,
  };
  return suggestion === undefined ? json : { ...json, suggestion };
}

function ownershipOf(table: Table, line: number): EntryJson['ownership'] {
  const { reading } = readOwnership(table.values['ownership']?.[line] ?? null);
  return reading === 'non-public' || reading === 'public' ? reading : 'unknown';
}
