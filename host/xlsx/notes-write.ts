/** Notes of a sheet → its comments part and the old drawing with their boxes. */
import { cellName } from './address';
import { drawingText, notesDrawing } from './notes-read';
import {
  addRel,
  freshName,
  putPart,
  readPart,
  readRels,
  removeRel,
  setDefaultType,
  textPart,
} from './package';
import type { Parts } from './package';
import type { SheetNote } from './resources';
import { stableKey } from './stable-key';
import {
  attr,
  escapeXml,
  kid,
  kids,
  MAIN_NS,
  make,
  parseXml,
  rootOf,
  setAttrs,
  textElement,
  toXml,
  XML_HEAD,
} from './xml';
import type { Element } from './xml';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const EMPTY_COMMENTS = `${XML_HEAD}<comments xmlns="${MAIN_NS}"><authors><author></author></authors><commentList/></comments>`;
const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * Brings a sheet's notes to `notes`; nothing is touched when they equal `before`.
 * Returns the relationship id its legacyDrawing must have, null when it must have none, undefined when it stays as it is.
 */
export function writeNotes(
  parts: Parts,
  sheetPart: string,
  notes: readonly SheetNote[],
  before: readonly SheetNote[],
): string | null | undefined {
  const key = (list: readonly SheetNote[]) => stableKey(list.map(({ row, col, note }) => [row, col, note]));
  if (key(notes) === key(before)) return undefined;
  const rels = readRels(parts, sheetPart);
  const commentsRel = rels.find((rel) => rel.type === 'comments');
  const drawing = notesDrawing(parts, sheetPart);
  const moves = new Map(
    before.map((old) => [old, notes.find((note) => note.id === old.id && note.note === old.note)]),
  );
  if (notes.length === 0 && commentsRel) removeRel(parts, sheetPart, commentsRel.id);
  else writeComments(parts, sheetPart, commentsRel?.target, notes, before);
  const vml = writeBoxes(drawing ? drawingText(parts, drawing) : EMPTY_VML, notes, moves);
  if (drawing) {
    parts[drawing] = textPart(vml);
    return undefined;
  }
  const name = freshName(parts, 'xl/drawings/vmlDrawing', '.vml');
  parts[name] = textPart(vml);
  setDefaultType(parts, 'vml', VML_TYPE);
  return addRel(parts, sheetPart, 'vmlDrawing', name);
}

function writeComments(
  parts: Parts,
  sheetPart: string,
  part: string | undefined,
  notes: readonly SheetNote[],
  before: readonly SheetNote[],
): void {
  const doc = (part ? readPart(parts, part) : undefined) ?? parseXml(EMPTY_COMMENTS);
  const root = rootOf(doc);
  const list = kid(root, 'commentList') ?? (root.appendChild(make(root, 'commentList')) as Element);
  const originals = kids(list, 'comment');
  for (const old of originals) list.removeChild(old);
  for (const note of [...notes].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const index = Number(/^xl-note-(\d+)$/.exec(note.id)?.[1] ?? 0) - 1;
    const original = originals[index];
    const same = original && before.find(({ id }) => id === note.id)?.note === note.note;
    const comment = same ? original : buildComment(root, note.note, original);
    setAttrs(comment, { ref: cellName(note.row, note.col) });
    list.appendChild(comment);
  }
  if (part) {
    parts[part] = textPart(toXml(doc));
    return;
  }
  const name = freshName(parts, 'xl/comments', '.xml');
  putPart(parts, name, toXml(doc), COMMENTS_TYPE);
  addRel(parts, sheetPart, 'comments', name);
}

function buildComment(root: Element, text: string, original: Element | undefined): Element {
  const comment = make(root, 'comment', { authorId: attr(original, 'authorId') ?? 0 });
  const tag = root.prefix ? `${root.prefix}:t` : 't';
  const holder = make(root, 'text');
  const wrapper = rootOf(
    parseXml(`<w xmlns="${MAIN_NS}" xmlns:${root.prefix ?? 'x'}="${MAIN_NS}">${textElement(tag, text)}</w>`),
  );
  for (const child of kids(wrapper)) {
    holder.appendChild(
      (root.ownerDocument as NonNullable<typeof root.ownerDocument>).importNode(child, true),
    );
  }
  comment.appendChild(holder);
  return comment;
}

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;
const ROW = /<x:Row>\s*(\d+)\s*<\/x:Row>/;
const COLUMN = /<x:Column>\s*(\d+)\s*<\/x:Column>/;

/** Boxes follow their notes; those of notes gone are dropped, new ones get a plain box. VML is seldom clean XML, so this works on text. */
function writeBoxes(
  vml: string,
  notes: readonly SheetNote[],
  moves: ReadonlyMap<SheetNote, SheetNote | undefined>,
): string {
  const boxed = new Set<SheetNote>();
  let shapes = 0;
  const kept = vml.replace(SHAPE, (shape) => {
    shapes++;
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const row = Number(ROW.exec(shape)?.[1]);
    const col = Number(COLUMN.exec(shape)?.[1]);
    const moved = [...moves].find(([old]) => old.row === row && old.col === col)?.[1];
    if (!moved) return '';
    boxed.add(moved);
    const there = `<x:Row>${moved.row}</x:Row>`;
    return shape.replace(ROW, there).replace(COLUMN, `<x:Column>${moved.col}</x:Column>`);
  });
  const ids = [...kept.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = Math.max(1024 + shapes, ...ids) + 1;
  const fresh = notes.filter((note) => !boxed.has(note)).map((note, index) => noteBox(note, first + index));
  const end = kept.lastIndexOf('</xml>');
  return kept.slice(0, end) + fresh.join('') + kept.slice(end);
}

function noteBox(note: SheetNote, id: number): string {
  const size = `width:${Math.round(note.width * 0.75)}pt;height:${Math.round(note.height * 0.75)}pt`;
  const anchor = [note.col + 1, 15, note.row, 2, note.col + 3, 31, note.row + 4, 1].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${escapeXml(`position:absolute;${size};z-index:1;visibility:hidden`)}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.col}</x:Column></x:ClientData></v:shape>`
  );
}
