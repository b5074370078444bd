/**
 * Hyperlinks. Univer keeps a link as a range of a cell's rich text, so a text cell gets one; what Univer has no place for (tip, extent,
 * links of number cells) is in the cell's `custom.link`. Where the two differ, the rich text is newer.
 */
import type { ICellData, IDocumentData, IWorkbookData } from '@univerjs/core';
import { boxName, parseBox } from './address';
import type { Parts } from './package';
import { addRel, readRels, removeRel } from './package';
import { SHEET_ORDER } from './sheet-order';
import { stableKey } from './stable-key';
import { withRelId } from './tables-write';
import { attr, kid, kids, make, relId, replaceKid } from './xml';
import type { Element } from './xml';

/** A hyperlink of a cell. */
export interface CellLink {
  /** Web or file address. */
  readonly address?: string;
  /** Place in this workbook, such as `Sheet1!A1`. */
  readonly location?: string;
  readonly tooltip?: string;
  readonly display?: string;
  /** Rows and columns the link covers, when more than this cell. */
  readonly span?: readonly [rows: number, columns: number];
}

const HYPERLINK = 0;

/** Reads the links of a worksheet into its cells. */
export function readLinks(
  root: Element,
  part: string,
  parts: Readonly<Parts>,
  cellData: Record<number, Record<number, ICellData>>,
  sheetIds: ReadonlyMap<string, string>,
): void {
  const links = kids(kid(root, 'hyperlinks'), 'hyperlink');
  if (links.length === 0) return;
  const targets = new Map(readRels(parts, part).map((rel) => [rel.id, rel.target]));
  for (const item of links) {
    const box = parseBox(attr(item, 'ref') ?? '');
    if (!box) continue;
    const link = readLink(item, targets.get(relId(item) ?? ''), [
      box.endRow - box.startRow + 1,
      box.endColumn - box.startColumn + 1,
    ]);
    const line = (cellData[box.startRow] ??= {});
    const cell = (line[box.startColumn] ??= {});
    cell.custom = { ...cell.custom, link };
    const url = urlOf(link, (name) => sheetIds.get(name));
    const isText = typeof cell.v === 'string' && cell.v !== '' && !cell.f && cell.t === 1;
    if (isText && url) cell.p = linkedDoc(cell, url);
  }
}

function readLink(
  item: Element,
  address: string | undefined,
  [rows, columns]: readonly [number, number],
): CellLink {
  const text = (name: 'location' | 'tooltip' | 'display') => {
    const value = attr(item, name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...(address === undefined ? {} : { address }),
    ...text('location'),
    ...text('tooltip'),
    ...text('display'),
    ...(rows * columns > 1 ? { span: [rows, columns] as const } : {}),
  };
}

/** Univer's url of a link: `#gid=<sheet id>&range=A1` for a place in the workbook. */
function urlOf(link: CellLink, idOf: (sheetName: string) => string | undefined): string {
  if (link.address) return link.location ? `${link.address}#${link.location}` : link.address;
  const place = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(link.location ?? '');
  const id = place && idOf(place[1]?.replace(/''/g, "'") ?? (place[2] as string));
  return id
    ? `#gid=${id}&range=${(place[3] as string).replace(/\$/g, '')}`
    : link.location
      ? `#${link.location}`
      : '';
}

function linkedDoc(cell: ICellData, url: string): IDocumentData {
  const text = String(cell.v).replace(/\r\n?|\n/g, '\r');
  const dataStream = `${text}\r\n`;
  const plain = {
    dataStream,
    paragraphs: [...dataStream.matchAll(/\r/g)].map((match) => ({ startIndex: match.index })),
    sectionBreaks: [{ startIndex: dataStream.length - 1 }],
  };
  const range = {
    rangeId: 'link',
    rangeType: HYPERLINK,
    startIndex: 0,
    endIndex: text.length - 1,
    properties: { url },
  };
  return {
    id: 'd',
    documentStyle: {},
    ...cell.p,
    body: { ...plain, ...cell.p?.body, customRanges: [range] },
  };
}

/** The link of a cell as it is now; `snapshot` tells the sheets' names. */
export function linkOf(cell: ICellData, snapshot: IWorkbookData): CellLink | undefined {
  const kept = cell.custom?.link as CellLink | undefined;
  const range = cell.p?.body?.customRanges?.find((item) => item.rangeType === HYPERLINK);
  const url = range ? String((range.properties as { url?: string } | undefined)?.url ?? '') : '';
  if (url === '') return kept;
  const idOf = (name: string) => snapshot.sheetOrder.find((id) => snapshot.sheets[id]?.name === name);
  if (kept && urlOf(kept, idOf) === url) return kept;
  return { ...(kept?.tooltip === undefined ? {} : { tooltip: kept.tooltip }), ...placeOf(url, snapshot) };
}

function placeOf(url: string, snapshot: IWorkbookData): CellLink {
  if (!url.startsWith('#')) return { address: url };
  const query = new URLSearchParams(url.slice(1));
  const name = snapshot.sheets[query.get('gid') ?? '']?.name;
  if (name === undefined) return { location: url.slice(1) };
  return { location: `'${name.replace(/'/g, "''")}'!${query.get('range') ?? 'A1'}` };
}

interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: CellLink;
}

/** Links of a sheet's cells, in reading order. */
export function linksOf(snapshot: IWorkbookData, sheetId: string): PlacedLink[] {
  const rows = Object.entries(snapshot.sheets[sheetId]?.cellData ?? {});
  return rows.flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Record<string, ICellData>).flatMap(([column, cell]) => {
      const link = cell && linkOf(cell, snapshot);
      return link ? [{ row: Number(row), column: Number(column), link }] : [];
    }),
  );
}

/** Brings the links in a worksheet's XML to `links`; nothing is touched when they equal `before`. */
export function writeLinks(
  root: Element,
  parts: Parts,
  part: string,
  links: readonly PlacedLink[],
  before: readonly PlacedLink[],
): void {
  if (stableKey(links) === stableKey(before)) return;
  const byTarget = new Map<string, string>();
  const rels = new Map(readRels(parts, part).map((rel) => [rel.id, rel]));
  for (const item of kids(kid(root, 'hyperlinks'), 'hyperlink')) {
    const rel = rels.get(relId(item) ?? '');
    if (rel) byTarget.set(rel.target, rel.id);
  }
  const wanted = new Set(links.map(({ link }) => link.address));
  for (const [target, id] of byTarget) {
    if (!wanted.has(target)) removeRel(parts, part, id);
  }
  const holder = make(root, 'hyperlinks');
  for (const { row, column, link } of links) {
    const [rows, columns] = link.span ?? [1, 1];
    const ref = boxName({
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    });
    const { location, tooltip, display, address } = link;
    const element = make(root, 'hyperlink', { ref, location, tooltip, display });
    if (address) {
      const id = byTarget.get(address) ?? addRel(parts, part, 'hyperlink', address, true);
      byTarget.set(address, id);
      withRelId(element, id);
    }
    holder.appendChild(element);
  }
  replaceKid(root, SHEET_ORDER, 'hyperlinks', links.length > 0 ? holder : undefined);
}
