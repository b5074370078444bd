/** Notes (the old kind of comment): comments part and the sizes of their boxes. */
import { parseBox } from './address';
import type { Parts } from './package';
import { partText, readPart, readRels } from './package';
import type { SheetNote } from './resources';
import { attr, decodeXString, descendants, kid, kids, rootOf } from './xml';

export const NOTE_SIZE = { width: 160, height: 72 } as const;

/** Notes of a sheet part, in the file's order; ids lead back to the n-th comment. */
export function readNotes(parts: Readonly<Parts>, sheetPart: string): SheetNote[] {
  const name = readRels(parts, sheetPart).find((rel) => rel.type === 'comments' && !rel.external)?.target;
  const doc = name ? readPart(parts, name) : undefined;
  if (!doc) return [];
  return kids(kid(rootOf(doc), 'commentList'), 'comment').flatMap((comment, index) => {
    const box = parseBox(attr(comment, 'ref') ?? '');
    if (!box) return [];
    const texts = kids(comment, 'text').flatMap((text) => descendants(text, 't'));
    const note = decodeXString(texts.map((text) => text.textContent ?? '').join(''));
    return [{ id: `xl-note-${index + 1}`, row: box.startRow, col: box.startColumn, ...NOTE_SIZE, note }];
  });
}

/** Part name of the old drawing that holds the notes' boxes. */
export function notesDrawing(parts: Readonly<Parts>, sheetPart: string): string | undefined {
  const name = readRels(parts, sheetPart).find((rel) => rel.type === 'vmlDrawing')?.target;
  return name && parts[name] ? name : undefined;
}

export function drawingText(parts: Readonly<Parts>, name: string): string {
  return partText(parts[name] as Uint8Array);
}
