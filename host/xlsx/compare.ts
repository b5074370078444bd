/** Compares two workbooks by what a person would see or miss: values, formulas, looks and rules, not indexes or XML. */
import type { ICellData, IColumnData, IRowData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import { cellName, columnName, sqrefOf } from './address';
import type { GridSize } from './address';
import { plainValue } from './cells-write';
import { shiftFormula } from './formula';
import { linkOf } from './links';
import { readXlsxSync } from './read';
import { getResource, notesOf } from './resources';
import { docKey, docText } from './rich-text';
import { NO_FREEZE } from './sheet-read';
import { styleLookup } from './sheet-write';
import { stableKey } from './stable-key';
import { facetsOf } from './style-facets';
import type { WorkbookFile } from './workbook-file';
import { partText } from './package';
import { splitSheet } from './sheet-scan';
import { validationDefaults } from './validations';
import { kids, parseXml, rootOf, toXml } from './xml';

/** One thing that is not the same. `where` is an address, a row, a column, or '' for the sheet; `a` and `b` are the two sides. */
export interface Difference {
  readonly sheet: string;
  readonly what:
    | 'sheets' | 'value' | 'formula' | 'style' | 'richText' | 'link' | 'row' | 'column' | 'merges' | 'freeze' | 'filter' | 'formats'
    | 'validations' | 'notes' | 'tables' | 'protection' | 'names' | 'sheet' | 'pageSetup' | 'customXml' | 'settings' | 'part'; // prettier-ignore
  readonly where: string;
  readonly a: unknown;
  readonly b: unknown;
}

/** All differences between two workbooks, given as files or bytes; throws when bytes are no workbook. */
export function compareWorkbooks(a: WorkbookFile | Uint8Array, b: WorkbookFile | Uint8Array): Difference[] {
  const [first, second] = [load(a), load(b)];
  const sheets = [sheetList(first), sheetList(second)] as const;
  if (stableKey(sheets[0]) !== stableKey(sheets[1])) {
    return [{ sheet: '', what: 'sheets', where: '', a: sheets[0], b: sheets[1] }];
  }
  const sides = [new Side(first), new Side(second)] as const;
  return [
    ...first.snapshot.sheetOrder.flatMap((id, index) => [
      ...sheetDifferences(sides[0], id, sides[1], second.snapshot.sheetOrder[index] as string),
    ]),
    ...bookDifferences(first, second),
  ];
}

function load(source: WorkbookFile | Uint8Array): WorkbookFile {
  if (!(source instanceof Uint8Array)) return source;
  const read = readXlsxSync(source);
  if (!read.ok) throw new Error(`not a workbook: ${read.code}`, { cause: read.cause });
  return read.file;
}

function sheetList(file: WorkbookFile): unknown[] {
  return file.snapshot.sheetOrder.map((id) => {
    const sheet = file.snapshot.sheets[id];
    return [sheet?.name, sheet?.hidden === 1, file.extras.veryHiddenSheets.includes(id)];
  });
}

/** A workbook with what comparing needs looked up once. */
export class Side {
  private readonly looks = new Map<string, string>();
  readonly styleOf: ReturnType<typeof styleLookup>;
  private readonly fallback: IStyleData;

  constructor(readonly file: WorkbookFile) {
    this.styleOf = styleLookup(file.snapshot);
    this.fallback = this.styleOf(file.snapshot.defaultStyle) ?? {};
  }

  /** What a style looks like, as a text to compare. */
  look(style: Nullable<IStyleData | string>): string {
    if (style === undefined || style === null) return this.look(this.file.snapshot.defaultStyle ?? {});
    if (typeof style !== 'string') return JSON.stringify(facetsOf(style, this.fallback));
    const known = this.looks.get(style);
    if (known !== undefined) return known;
    const look = JSON.stringify(facetsOf(this.styleOf(style) ?? this.fallback, this.fallback));
    this.looks.set(style, look);
    return look;
  }

  sheet(id: string): Partial<IWorksheetData> {
    return this.file.snapshot.sheets[id] ?? {};
  }
}

/** Differences of one sheet, found one by one, so that "is there any" is cheap. */
export function* sheetDifferences(a: Side, idA: string, b: Side, idB: string): Generator<Difference> {
  const sheet = a.sheet(idA).name ?? '';
  const facts = [sheetFacts(a, idA), sheetFacts(b, idB)] as const;
  for (const [what, left] of Object.entries(facts[0])) {
    const right = facts[1][what as keyof SheetFacts];
    if (stableKey(left) !== stableKey(right)) {
      yield { sheet, what: what as keyof SheetFacts, where: '', a: left, b: right };
    }
  }
  yield* lineDifferences(sheet, a, idA, b, idB);
  yield* cellDifferences(sheet, a, idA, b, idB);
  yield* pageDifferences(sheet, a.file, idA, b.file, idB);
}

type SheetFacts = Readonly<
  Record<
    'sheet' | 'merges' | 'freeze' | 'filter' | 'formats' | 'validations' | 'notes' | 'tables' | 'protection',
    unknown
  >
>;

function sheetFacts(side: Side, id: string): SheetFacts {
  const sheet = side.sheet(id);
  const { snapshot, extras } = side.file;
  const grid: GridSize = { rowCount: sheet.rowCount ?? 1000, columnCount: sheet.columnCount ?? 26 };
  const filter = getResource(snapshot, 'SHEET_FILTER_PLUGIN')[id];
  const freeze = sheet.freeze ?? NO_FREEZE;
  return {
    sheet: {
      tabColor: sheet.tabColor ?? '',
      gridlines: sheet.showGridlines ?? 1,
      zoom: sheet.zoomRatio ?? 1,
      rightToLeft: sheet.rightToLeft ?? 0,
    },
    merges: (sheet.mergeData ?? []).map((range) => sqrefOf([range], grid)).sort(),
    freeze: [
      freeze.xSplit,
      freeze.ySplit,
      freeze.xSplit > 0 ? freeze.startColumn : 0,
      freeze.ySplit > 0 ? freeze.startRow : 0,
    ],
    filter: filter && { ref: sqrefOf([filter.ref], grid), columns: filter.filterColumns ?? [] },
    formats: (getResource(snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[id] ?? []).map(
      ({ rule, ranges, stopIfTrue }) => ({
        ranges: sqrefOf(ranges, grid),
        stopIfTrue,
        rule: { ...rule, style: rule.style && facetsOf(rule.style) },
      }),
    ),
    validations: (getResource(snapshot, 'SHEET_DATA_VALIDATION_PLUGIN')[id] ?? [])
      .map((rule) => stableKey({ ...rule, ...validationDefaults(rule), ranges: sqrefOf(rule.ranges, grid) }))
      .sort(),
    notes: notesOf(snapshot, id).map(({ row, col, note }) => [cellName(row, col), note]),
    tables: (getResource(snapshot, 'SHEET_TABLE_PLUGIN')[id]?.tables ?? [])
      .map(({ name, range, columns }) => [
        name,
        sqrefOf([range], grid),
        columns.map((column) => column.displayName),
      ])
      .sort(),
    protection: extras.protectedSheets[id] ?? {},
  };
}

function* lineDifferences(sheet: string, a: Side, idA: string, b: Side, idB: string): Generator<Difference> {
  const rows = [rowFacts(a, idA), rowFacts(b, idB)] as const;
  for (const row of new Set([...rows[0].keys(), ...rows[1].keys()])) {
    const [left, right] = [rows[0].get(row), rows[1].get(row)];
    if (left !== right) yield { sheet, what: 'row', where: String(row + 1), a: left, b: right };
  }
  const [first, second] = [a.sheet(idA), b.sheet(idB)];
  const columns = new Set(
    [...Object.keys(first.columnData ?? {}), ...Object.keys(second.columnData ?? {})].map(Number),
  );
  for (const column of columns) {
    const [left, right] = [columnFacts(a, first, column), columnFacts(b, second, column)];
    if (left !== right) yield { sheet, what: 'column', where: columnName(column), a: left, b: right };
  }
}

/** Rows that have anything of their own: a set height (not one Excel works out), hidden, a format, an outline. */
function rowFacts(side: Side, id: string): Map<number, string> {
  const sheet = side.sheet(id);
  const facts = new Map<number, string>();
  const hidden = new Set(getResource(side.file.snapshot, 'SHEET_FILTER_PLUGIN')[id]?.cachedFilteredOut ?? []);
  for (const row of getResource(side.file.snapshot, 'SHEET_TABLE_PLUGIN')[id]?.tableFilteredOutRows ?? [])
    hidden.add(row);
  const rowData: Record<number, Partial<IRowData>> = sheet.rowData ?? {};
  for (const row of new Set([...Object.keys(rowData).map(Number), ...hidden])) {
    const data = rowData[row] ?? {};
    const fact = {
      height: data.ia === 1 || data.h === undefined ? undefined : Math.round(data.h * 100) / 100,
      hidden: data.hd === 1 || hidden.has(row) || undefined,
      look: data.s ? side.look(data.s) : undefined,
      custom: data.custom,
    };
    const text = stableKey(fact);
    if (text !== '{}') facts.set(row, text);
  }
  return facts;
}

function columnFacts(side: Side, sheet: Partial<IWorksheetData>, column: number): string {
  const columns: Record<number, Partial<IColumnData>> = sheet.columnData ?? {};
  const { w, hd, s, custom } = columns[column] ?? {};
  const width = w ?? sheet.defaultColumnWidth ?? 72;
  return stableKey({ width, hidden: hd === 1, look: s ? side.look(s) : undefined, custom });
}

function* cellDifferences(sheet: string, a: Side, idA: string, b: Side, idB: string): Generator<Difference> {
  const [first, second] = [new CellReader(a, idA), new CellReader(b, idB)];
  for (const row of new Set([...first.rows(), ...second.rows()])) {
    for (const column of new Set([...first.columns(row), ...second.columns(row)])) {
      const where = cellName(row, column);
      const [left, right] = [first.read(row, column), second.read(row, column)];
      for (const what of ['value', 'formula', 'richText', 'link', 'style'] as const) {
        if (left[what] !== right[what]) yield { sheet, what, where, a: left[what], b: right[what] };
      }
    }
  }
}

interface CellFacts {
  readonly value: string | number | boolean | undefined;
  readonly formula: string | undefined;
  readonly richText: string | undefined;
  readonly link: string | undefined;
  readonly style: string;
}

class CellReader {
  private readonly sheet: Partial<IWorksheetData>;
  private readonly shared = new Map<string, readonly [formula: string, row: number, column: number]>();

  constructor(
    private readonly side: Side,
    id: string,
  ) {
    this.sheet = side.sheet(id);
    for (const row of this.rows()) {
      for (const column of this.columns(row)) {
        const cell = this.cell(row, column);
        if (cell?.si && cell.f) this.shared.set(cell.si, [cell.f, row, column]);
      }
    }
  }

  rows(): number[] {
    return Object.keys(this.sheet.cellData ?? {}).map(Number);
  }

  columns(row: number): number[] {
    return Object.keys(this.sheet.cellData?.[row] ?? {}).map(Number);
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.sheet.cellData?.[row]?.[column];
  }

  read(row: number, column: number): CellFacts {
    const cell = this.cell(row, column) ?? {};
    const rows: Record<number, Partial<IRowData>> = this.sheet.rowData ?? {};
    const columns: Record<number, Partial<IColumnData>> = this.sheet.columnData ?? {};
    const value = cell.p ? docText(cell.p) : plainValue(cell);
    const formatted = cell.p?.body?.textRuns?.some((run) => Object.keys(run.ts ?? {}).length > 0);
    return {
      value: value === '' ? undefined : value,
      formula: this.formula(cell, row, column),
      richText: cell.p && formatted ? docKey(cell.p) : undefined,
      link: this.link(cell),
      style: this.side.look(cell.s ?? rows[row]?.s ?? columns[column]?.s),
    };
  }

  private link(cell: ICellData): string | undefined {
    const link = linkOf(cell, this.side.file.snapshot);
    return link && stableKey(link);
  }

  private formula(cell: ICellData, row: number, column: number): string | undefined {
    const master = cell.si ? this.shared.get(cell.si) : undefined;
    const text = cell.f ?? (master && shiftFormula(master[0], row - master[1], column - master[2]));
    return text && cell.ref ? `{${text}} ${cell.ref}` : (text ?? undefined);
  }
}

const PAGE = [
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'picture',
];

function* pageDifferences(
  sheet: string,
  a: WorkbookFile,
  idA: string,
  b: WorkbookFile,
  idB: string,
): Generator<Difference> {
  const [left, right] = [pageSetup(a, idA), pageSetup(b, idB)];
  if (left && right && left !== right) yield { sheet, what: 'pageSetup', where: '', a: left, b: right };
}

/** Page setup as the part has it; undefined for a sheet that was never in a file. */
function pageSetup(file: WorkbookFile, id: string): string | undefined {
  const bytes = file.extras.parts[file.extras.sheetParts[id] ?? ''];
  if (!bytes) return undefined;
  const root = rootOf(parseXml(splitSheet(partText(bytes)).frame));
  const texts = kids(root).flatMap((element) =>
    PAGE.includes(element.localName as string) ? [toXml(element)] : [],
  );
  return texts.map((text) => text.replace(/\s(?:xmlns(?::\w+)?|\w+:id)="[^"]*"/g, '')).join('');
}

/** Parts that the model reads, or that say nothing a person sees; all others must keep their bytes. */
const MODELLED =
  /(?:^|\/)(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|calcChain\.xml|sharedStrings\.xml|styles\.xml|workbook\.xml|worksheets\/|tables\/|comments|vmlDrawing)/i;

function* bookDifferences(a: WorkbookFile, b: WorkbookFile): Generator<Difference> {
  const pairs = [
    ['names', names(a), names(b)],
    [
      'customXml',
      a.extras.customXmlParts.map(({ xml }) => xml).sort(),
      b.extras.customXmlParts.map(({ xml }) => xml).sort(),
    ],
    ['settings', a.extras.settings, b.extras.settings],
  ] as const;
  for (const [what, left, right] of pairs) {
    if (stableKey(left) !== stableKey(right)) yield { sheet: '', what, where: '', a: left, b: right };
  }
  const [left, right] = [a.extras.parts, b.extras.parts];
  if (Object.keys(left).length === 0 || Object.keys(right).length === 0) return;
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (MODELLED.test(name) || sameBytes(left[name], right[name])) continue;
    yield { sheet: '', what: 'part', where: name, a: left[name]?.length, b: right[name]?.length };
  }
}

function names(file: WorkbookFile): string[] {
  const order = file.snapshot.sheetOrder;
  return Object.values(getResource(file.snapshot, 'SHEET_DEFINED_NAME_PLUGIN'))
    .map(({ name, formulaOrRefString, localSheetId, comment }) =>
      stableKey([name, formulaOrRefString, order.indexOf(localSheetId ?? ''), comment]),
    )
    .sort();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return !!a && !!b && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
