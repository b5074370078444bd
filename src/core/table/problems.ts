import type { Scheme } from '../scheme/schema';
import type { Grid } from './grid';
import type { Table } from './table';

/** Something that keeps a sheet from being read as the clerk means it; `message` says what to do. */
export interface TableProblem {
  readonly code: 'emptySheet' | 'noHeader' | 'form' | 'missingColumns' | 'noEntries';
  readonly message: string;
  readonly row?: number;
}

/** The sheet holds nothing at all. */
export function emptySheet(grid: Grid): TableProblem {
  return { code: 'emptySheet', message: `工作表“${grid.sheet}”是空的，没有可核查的内容。` };
}

/** No row of the sheet reads like the scheme's header. */
export function noHeader(grid: Grid, scheme: Scheme): TableProblem {
  const headers = scheme.tables[0]!.columns.filter((column) => column.expected)
    .slice(0, 4)
    .map((column) => column.header.replace(/[（(].*$/, ''));
  return {
    code: 'noHeader',
    message: `在工作表“${grid.sheet}”里没有找到表头。请确认表格有一行列标题（如${headers.join('、')}），或换一个方案再核查。`,
  };
}

/** The sheet holds one project's form, its items below one another. */
export function formInstead(grid: Grid): TableProblem {
  return {
    code: 'form',
    message: `工作表“${grid.sheet}”是一个项目一张的申报表（各项内容竖着排），不是汇总表。请先把各项目汇总成一行一个项目的表，再核查。`,
  };
}

/** Columns a table may well do without. */
const DISPENSABLE = new Set(['serial', 'remarks']);

/** Told by a column, or by section rows and lines above that give every entry its submitting unit. */
function isKnown(table: Table, field: string): boolean {
  if (table.values[field] !== undefined) return true;
  if (field !== 'submittingUnit' || table.entries.length === 0) return false;
  return table.entries.every((entry) => entry.submittingUnit !== null);
}

/** What keeps a table that was found from being checked in full: columns not recognised, no entries. */
export function problemsOf(table: Table, scheme: Scheme): TableProblem[] {
  const row = table.header.first;
  const config = scheme.tables.find((one) => one.id === table.id);
  const missing = (config?.columns ?? []).filter(
    ({ field, expected }) => expected && !DISPENSABLE.has(field) && !isKnown(table, field),
  );
  const problems: TableProblem[] = [];
  if (missing.length > 0) {
    const words = missing.map((column) => `“${column.header.replace(/[（(].*$/, '').trim()}”`).join('、');
    problems.push({
      code: 'missingColumns',
      row,
      message: `第${row}行的表头里没有认出${words}，相关内容没有核查。如果表中有，请在“列对应”里指定。`,
    });
  }
  if (table.entries.length === 0) {
    problems.push({ code: 'noEntries', row, message: `第${row}行表头下面没有项目，请填好后再核查。` });
  }
  return problems;
}
