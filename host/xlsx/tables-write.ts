/** Tables of a sheet → their parts. A table's column names must be its header cells' texts, or Excel calls the file damaged. */
import type { IWorksheetData } from '@univerjs/core';
import { boxName } from './address';
import { plainValue } from './cells-write';
import { addRel, freshName, putPart, readPart, readRels, removeRel, textPart } from './package';
import type { Parts } from './package';
import type { SheetTable } from './resources';
import { docText } from './rich-text';
import { SHEET_ORDER } from './sheet-order';
import { stableKey } from './stable-key';
import {
  attr,
  kid,
  kids,
  MAIN_NS,
  make,
  number,
  parseXml,
  relId,
  replaceKid,
  rootOf,
  setAttrs,
  toXml,
} from './xml';
import type { Element } from './xml';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export interface TablesTarget {
  readonly parts: Parts;
  readonly sheetPart: string;
  /** Root of the worksheet, whose tableParts are brought up to date. */
  readonly root: Element;
  readonly sheet: Partial<IWorksheetData>;
}

/** Brings the sheet's tables to `tables`. A table untouched keeps its bytes. */
export function writeTables(
  target: TablesTarget,
  tables: readonly SheetTable[],
  before: readonly SheetTable[],
): void {
  const { parts, sheetPart, root } = target;
  const rels = readRels(parts, sheetPart).filter((rel) => rel.type === 'table');
  const kept = new Set(tables.map((table) => partOf(table)));
  for (const rel of rels) if (!kept.has(rel.target)) removeRel(parts, sheetPart, rel.id);
  const old = new Map(before.map((table) => [table.id, stableKey(facts(table))]));
  const added = tables.flatMap((table) => {
    const part = partOf(table);
    const names = headerNames(target.sheet, table);
    const known = part !== undefined && rels.some((rel) => rel.target === part);
    if (!known) return [addTable(target, table, names)];
    const doc = readPart(parts, part);
    if (!doc) return [];
    const changed = renameColumns(rootOf(doc), table, names) || old.get(table.id) !== stableKey(facts(table));
    if (changed) {
      updateTable(rootOf(doc), table);
      parts[part] = textPart(toXml(doc));
    }
    return [];
  });
  const gone = rels.filter((rel) => !kept.has(rel.target)).map((rel) => rel.id);
  if (added.length > 0 || gone.length > 0) listTables(root, added, new Set(gone));
}

function facts(table: SheetTable): unknown {
  return [table.name, table.range, table.options?.showHeader ?? true];
}

function partOf(table: SheetTable): string | undefined {
  return /^xl-table-(.+)$/.exec(table.id)?.[1];
}

/** Texts of the header row, made unique and non-empty as Excel does. */
function headerNames(sheet: Partial<IWorksheetData>, table: SheetTable): string[] {
  const seen = new Set<string>();
  const { startRow, startColumn, endColumn } = table.range;
  return Array.from({ length: endColumn - startColumn + 1 }, (_, index) => {
    const cell = sheet.cellData?.[startRow]?.[startColumn + index];
    const text = cell?.p ? docText(cell.p) : String((cell && plainValue(cell)) ?? '');
    const header = table.options?.showHeader === false ? '' : text;
    const base = header || table.columns[index]?.displayName || `列${index + 1}`;
    let name = base;
    for (let count = 2; seen.has(name.toLowerCase()); count++) name = base + count;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Brings tableColumns to the names; true when anything changed. Columns that stay keep their id and formulas. */
function renameColumns(root: Element, table: SheetTable, names: readonly string[]): boolean {
  const holder = kid(root, 'tableColumns');
  if (!holder) return false;
  const columns = kids(holder, 'tableColumn');
  // The file writes a line break in a header as _x000a_.
  const current = columns.map((column) => (attr(column, 'name') ?? '').replace(/_x000a_/gi, '\n'));
  if (current.length === names.length && current.every((name, index) => name === names[index])) return false;
  const byId = new Map(columns.map((column) => [`column-${attr(column, 'id')}`, column]));
  let nextId = Math.max(0, ...columns.map((column) => number(column, 'id') ?? 0)) + 1;
  for (const column of columns) holder.removeChild(column);
  names.forEach((name, index) => {
    const id = table.columns[index]?.id ?? '';
    const column = byId.get(id) ?? make(root, 'tableColumn', { id: nextId++ });
    byId.delete(id);
    setAttrs(column, { name: name.replace(/\n/g, '_x000a_') });
    holder.appendChild(column);
  });
  setAttrs(holder, { count: names.length });
  return true;
}

function updateTable(root: Element, table: SheetTable): void {
  const ref = boxName(table.range);
  setAttrs(root, { ref, displayName: table.name, name: table.name });
  const filter = kid(root, 'autoFilter');
  const totals = number(root, 'totalsRowCount') ?? 0;
  if (filter) setAttrs(filter, { ref: boxName({ ...table.range, endRow: table.range.endRow - totals }) });
}

function addTable(target: TablesTarget, table: SheetTable, names: readonly string[]): string {
  const { parts, sheetPart } = target;
  const part = freshName(parts, 'xl/tables/table', '.xml');
  const root = rootOf(parseXml(`<table xmlns="${MAIN_NS}"/>`));
  const ref = boxName(table.range);
  const id = Math.max(0, ...tableIds(parts)) + 1;
  const headless = table.options?.showHeader === false;
  setAttrs(root, {
    id,
    name: table.name,
    displayName: table.name,
    ref,
    totalsRowShown: 0,
    headerRowCount: headless ? 0 : undefined,
  });
  if (!headless) root.appendChild(make(root, 'autoFilter', { ref }));
  const columns = make(root, 'tableColumns', { count: names.length });
  names.forEach((name, index) =>
    columns.appendChild(make(root, 'tableColumn', { id: index + 1, name: name.replace(/\n/g, '_x000a_') })),
  );
  root.appendChild(columns);
  root.appendChild(make(root, 'tableStyleInfo', { name: 'TableStyleMedium2', showRowStripes: 1 }));
  putPart(parts, part, toXml(root.ownerDocument as NonNullable<typeof root.ownerDocument>), TABLE_TYPE);
  return addRel(parts, sheetPart, 'table', part);
}

function tableIds(parts: Readonly<Parts>): number[] {
  return Object.keys(parts)
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name))
    .map(
      (name) => number(rootOf(readPart(parts, name) as NonNullable<ReturnType<typeof readPart>>), 'id') ?? 0,
    );
}

function listTables(root: Element, added: readonly string[], gone: ReadonlySet<string>): void {
  const holder = kid(root, 'tableParts') ?? make(root, 'tableParts');
  for (const item of kids(holder, 'tablePart')) if (gone.has(relId(item) ?? '')) holder.removeChild(item);
  for (const id of added) holder.appendChild(withRelId(make(root, 'tablePart'), id));
  const count = kids(holder).length;
  setAttrs(holder, { count });
  replaceKid(root, SHEET_ORDER, 'tableParts', count > 0 ? holder : undefined);
}

/** Sets the r:id of an element in the namespace its document's format uses (transitional or strict). */
export function withRelId(element: Element, id: string): Element {
  const strict = element.namespaceURI?.startsWith('http://purl.oclc.org');
  const namespace = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  element.setAttributeNS(namespace, 'r:id', id);
  return element;
}
