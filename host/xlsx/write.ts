/** WorkbookFile → .xlsx bytes. Parts in which nothing modelled has changed go back byte for byte. */
import { Side, sheetDifferences } from './compare';
import { writeCustomXml } from './custom-xml';
import { absoluteReference, WORKBOOK_ORDER, writeNames } from './names';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import {
  addRel,
  dropPart,
  freshName,
  partText,
  putPart,
  reachable,
  readPart,
  readRels,
  removeRel,
  setDefaultType,
  textPart,
  zipParts,
} from './package';
import type { Parts } from './package';
import { bookPart, findWorkbook, readParts, readStrings } from './read';
import { getResource } from './resources';
import { EMPTY_SHEET, writeSheet } from './sheet-write';
import type { SheetTarget } from './sheet-write';
import { stableKey } from './stable-key';
import { StringsWriter } from './strings-write';
import { MINIMAL_STYLES, readStyles } from './styles-read';
import { StyleWriter } from './styles-write';
import { withRelId } from './tables-write';
import type { WorkbookFile } from './workbook-file';
import {
  attr,
  kid,
  kids,
  MAIN_NS,
  make,
  number,
  REL_NS,
  relId,
  replaceKid,
  rootOf,
  setAttrs,
  toXml,
  XML_HEAD,
} from './xml';
import type { Element } from './xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Writes a workbook; everything not changed since it was read is written as it was read. */
export function writeXlsx(file: WorkbookFile): Promise<Uint8Array> {
  return new Promise((resolve) => resolve(writeXlsxSync(file)));
}

export function writeXlsxSync(file: WorkbookFile): Uint8Array {
  const parts: Parts = { ...file.extras.parts };
  if (Object.keys(parts).length === 0) putSkeleton(parts);
  const workbookPart = findWorkbook(parts);
  if (!workbookPart) throw new Error('the package has no workbook part');
  const wasReachable = reachable(parts);
  const sheetParts = placeSheets(parts, workbookPart, file);
  writeSheets(parts, workbookPart, sheetParts, file);
  writeCustomXml(parts, workbookPart, file.extras);
  dropUnreachable(parts, wasReachable);
  return zipParts(parts);
}

function putSkeleton(parts: Parts): void {
  const book = `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${REL_NS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`;
  setDefaultType(parts, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
  setDefaultType(parts, 'xml', 'application/xml');
  putPart(parts, 'xl/workbook.xml', book, `${SPREADSHEET}sheet.main+xml`);
  putPart(parts, 'xl/styles.xml', XML_HEAD + MINIMAL_STYLES, `${SPREADSHEET}styles+xml`);
  addRel(parts, '', 'officeDocument', 'xl/workbook.xml');
  addRel(parts, 'xl/workbook.xml', 'styles', 'xl/styles.xml');
}

/**
 * Makes the workbook list exactly the sheets of the snapshot, in its order, with an empty part for each new one.
 * Returns sheet id → part. Sheet ids stay as they are because a new sheet gets the sheetId its id names.
 */
function placeSheets(parts: Parts, workbookPart: string, file: WorkbookFile): Map<string, string> {
  const doc = readPart(parts, workbookPart) as NonNullable<ReturnType<typeof readPart>>;
  const root = rootOf(doc);
  const holder = kid(root, 'sheets') ?? make(root, 'sheets');
  const rels = new Map(readRels(parts, workbookPart).map((rel) => [rel.id, rel.target]));
  const old = new Map(kids(holder, 'sheet').map((item) => [rels.get(relId(item) ?? '') ?? '', item]));
  const before = sheetListKey(holder);
  const { snapshot, extras } = file;
  let nextId = Math.max(0, ...[...old.values()].map((item) => number(item, 'sheetId') ?? 0));
  const placed = new Map<string, string>();
  const items = snapshot.sheetOrder.map((id) => {
    const known = extras.sheetParts[id];
    const part = known && parts[known] ? known : addSheetPart(parts);
    const item =
      old.get(part) ??
      withRelId(
        make(root, 'sheet', { name: '', sheetId: ++nextId }),
        addRel(parts, workbookPart, 'worksheet', part),
      );
    const sheet = snapshot.sheets[id];
    const hidden = extras.veryHiddenSheets.includes(id) ? 'veryHidden' : 'hidden';
    setAttrs(item, { name: sheet?.name ?? id, state: sheet?.hidden === 1 ? hidden : undefined });
    placed.set(id, part);
    return item;
  });
  for (const [part, item] of old) {
    holder.removeChild(item);
    if (![...placed.values()].includes(part)) removeRel(parts, workbookPart, relId(item) ?? '');
  }
  for (const item of items) holder.appendChild(item);
  if (!holder.parentNode) replaceKid(root, WORKBOOK_ORDER, 'sheets', holder);
  if (sheetListKey(holder) !== before) parts[workbookPart] = textPart(toXml(doc));
  return placed;
}

function sheetListKey(holder: Element): string {
  return JSON.stringify(
    kids(holder, 'sheet').map((item) => [attr(item, 'name'), attr(item, 'state') ?? 'visible', relId(item)]),
  );
}

function addSheetPart(parts: Parts): string {
  const name = freshName(parts, 'xl/worksheets/sheet', '.xml');
  putPart(parts, name, EMPTY_SHEET, `${SPREADSHEET}worksheet+xml`);
  return name;
}

function writeSheets(
  parts: Parts,
  workbookPart: string,
  sheetParts: ReadonlyMap<string, string>,
  file: WorkbookFile,
): void {
  const before = rename(readParts(parts, workbookPart), sheetParts);
  const text = (type: string) => {
    const name = bookPart(parts, workbookPart, type);
    return name ? partText(parts[name] as Uint8Array) : undefined;
  };
  const sheet = readStyles(text('styles'), text('theme'));
  const target: SheetTarget = {
    parts,
    styles: new StyleWriter(sheet),
    strings: new StringsWriter(text('sharedStrings'), readStrings(parts, workbookPart, sheet.palette)),
  };
  const sides = [new Side(file), new Side(before)] as const;
  let rewritten = sheetParts.size !== Object.keys(file.extras.sheetParts).length;
  for (const [id, part] of sheetParts) {
    if (sheetDifferences(sides[0], id, sides[1], id).next().done) continue;
    writeSheet(part, id, file, before, target);
    rewritten = true;
  }
  if (target.styles.changed) putBookPart(parts, workbookPart, 'styles', target.styles.xml());
  if (target.strings.changed) putBookPart(parts, workbookPart, 'sharedStrings', target.strings.xml());
  const chain = readRels(parts, workbookPart).find((rel) => rel.type === 'calcChain');
  if (rewritten && chain) {
    // Excel makes the order of calculation anew; a stale one makes it call the file damaged.
    removeRel(parts, workbookPart, chain.id);
    dropPart(parts, chain.target);
  }
  writeBook(parts, workbookPart, sheetParts, file, before);
}

/** The workbook as the package reads, with the snapshot's sheet ids instead of those the reader gave. */
function rename(read: WorkbookFile, sheetParts: ReadonlyMap<string, string>): WorkbookFile {
  const ids = new Map([...sheetParts].map(([id, part]) => [part, id]));
  const fresh = new Map(
    Object.entries(read.extras.sheetParts).map(([id, part]) => [id, ids.get(part) ?? id]),
  );
  if ([...fresh].every(([from, to]) => from === to)) return read;
  const move = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [fresh.get(id) ?? id, value]));
  const { snapshot, extras } = read;
  const resources = snapshot.resources?.map(({ name, data }) => {
    const value = JSON.parse(data) as Record<string, { localSheetId?: string }>;
    if (name !== 'SHEET_DEFINED_NAME_PLUGIN') return { name, data: JSON.stringify(move(value)) };
    for (const item of Object.values(value))
      item.localSheetId = fresh.get(item.localSheetId ?? '') ?? item.localSheetId ?? '';
    return { name, data: JSON.stringify(value) };
  });
  return {
    snapshot: {
      ...snapshot,
      sheetOrder: snapshot.sheetOrder.map((id) => fresh.get(id) ?? id),
      sheets: move(snapshot.sheets),
      resources: resources ?? [],
    },
    extras: {
      ...extras,
      sheetParts: move(extras.sheetParts),
      protectedSheets: move(extras.protectedSheets),
      activeSheetId: fresh.get(extras.activeSheetId) ?? extras.activeSheetId,
    },
  };
}

function putBookPart(
  parts: Parts,
  workbookPart: string,
  type: 'styles' | 'sharedStrings',
  text: string,
): void {
  const known = bookPart(parts, workbookPart, type);
  if (known) {
    parts[known] = textPart(text);
    return;
  }
  const name = `xl/${type}.xml`;
  putPart(parts, name, text, `${SPREADSHEET}${type}+xml`);
  addRel(parts, workbookPart, type, name);
}

/** Names, and which sheet is in front. */
function writeBook(
  parts: Parts,
  workbookPart: string,
  sheetParts: ReadonlyMap<string, string>,
  file: WorkbookFile,
  before: WorkbookFile,
): void {
  const doc = readPart(parts, workbookPart) as NonNullable<ReturnType<typeof readPart>>;
  const root = rootOf(doc);
  const text = toXml(doc);
  const { snapshot, extras } = file;
  const order = snapshot.sheetOrder;
  const names = getResource(snapshot, 'SHEET_DEFINED_NAME_PLUGIN');
  const oldNames = getResource(before.snapshot, 'SHEET_DEFINED_NAME_PLUGIN');
  const filters = filterNames(file);
  const sameScopes = stableKey(Object.keys(file.extras.sheetParts)) === stableKey(order);
  if (!sameScopes || namesKey(names, filters) !== namesKey(oldNames, filterNames(before))) {
    writeNames(root, Object.values(names), oldNames, order, filters);
  }
  const active = Math.max(0, order.indexOf(extras.activeSheetId));
  const view = kid(kid(root, 'bookViews'), 'workbookView');
  if (view && (number(view, 'activeTab') ?? 0) !== active) setAttrs(view, { activeTab: active || undefined });
  selectTab(parts, [...sheetParts.values()], active);
  if (toXml(doc) !== text) parts[workbookPart] = textPart(toXml(doc));
}

function namesKey(names: object, filters: readonly unknown[]): string {
  return stableKey([Object.entries(names), filters]);
}

function filterNames(file: WorkbookFile) {
  const filters = getResource(file.snapshot, 'SHEET_FILTER_PLUGIN');
  return file.snapshot.sheetOrder.flatMap((sheetId) => {
    const filter = filters[sheetId];
    const sheet = file.snapshot.sheets[sheetId];
    if (!filter || !sheet) return [];
    const { startRow, startColumn, endRow, endColumn } = filter.ref;
    const box = {
      startRow,
      startColumn,
      endRow: endRow >= (sheet.rowCount ?? MAX_ROWS) - 1 ? MAX_ROWS - 1 : endRow,
      endColumn: endColumn >= (sheet.columnCount ?? MAX_COLUMNS) - 1 ? MAX_COLUMNS - 1 : endColumn,
    };
    return [{ sheetId, reference: absoluteReference(sheet.name ?? '', box) }];
  });
}

/**
 * When another sheet is selected and the one in front is not, the selection moves to the one in front:
 * with two selected, Excel would write every edit into both.
 */
function selectTab(parts: Parts, sheetParts: readonly string[], active: number): void {
  const selected = sheetParts.map((part) => isSelected(parts[part] as Uint8Array));
  if (selected[active] || !selected.includes(true)) return;
  sheetParts.forEach((part, index) => {
    if (index !== active && !selected[index]) return;
    const text = partText(parts[part] as Uint8Array).replace(SHEET_VIEW, (tag) => {
      const bare = tag.replace(/\s+tabSelected="[^"]*"/, '').trimEnd();
      return index === active ? `${bare} tabSelected="1"` : bare;
    });
    parts[part] = textPart(text);
  });
}

const SHEET_VIEW = /<(?:[\w.-]+:)?sheetView\s[^>]*?(?=\/?>)/;

/** Views stand near the beginning of a sheet, so its cells need not be decoded. */
function isSelected(sheet: Uint8Array): boolean {
  const view = SHEET_VIEW.exec(partText(sheet.subarray(0, 16_384)))?.[0] ?? '';
  return /\stabSelected="(?:1|true)"/.test(view);
}

function dropUnreachable(parts: Parts, before: ReadonlySet<string>): void {
  const now = reachable(parts);
  for (const name of before) if (!now.has(name) && parts[name]) dropPart(parts, name);
}
