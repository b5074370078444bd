/** Rich text: the runs of a string item ↔ the small document Univer keeps in a cell. */
import type { IDocumentData, ITextStyle } from '@univerjs/core';
import { argbOf } from './colors';
import type { Palette } from './colors';
import { readFont } from './styles-read';
import { decodeXString, escapeXml, kid, kids, parseXml, rootOf, textElement, unescapeXml } from './xml';
import type { Element } from './xml';

interface Run {
  readonly text: string;
  readonly style: ITextStyle;
}

/** A string item (`si` or `is`): its plain text without phonetic hints, and the document when it has formatted runs. */
export interface StringItem {
  readonly text: string;
  readonly doc?: IDocumentData;
}

const PLAIN_ITEM =
  /^<((?:[\w.-]+:)?)(?:si|is)(?:\s[^>]*)?>\s*<\1t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\1t>)\s*<\/\1(?:si|is)>$/;

/** Reads an `si` or `is` element from its text. Most hold one plain `t`, for which no tree is built. */
export function readStringXml(xml: string, palette: Palette): StringItem {
  const plain = PLAIN_ITEM.exec(xml);
  if (plain) return { text: decodeXString(unescapeXml(plain[2] ?? '')) };
  const prefix = /^<([\w.-]+):/.exec(xml)?.[1];
  const item = kids(rootOf(parseXml(`<w${prefix ? ` xmlns:${prefix}="urn:x"` : ''}>${xml}</w>`)))[0];
  if (!item) throw new Error('a string item is empty');
  return readStringItem(item, palette);
}

const ITEM = /<((?:[\w.-]+:)?)si(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1si>)/g;

/** The items of a shared strings part, in order. */
export function readStringTable(text: string, palette: Palette): StringItem[] {
  return Array.from(text.matchAll(ITEM), ([xml]) => readStringXml(xml, palette));
}

function readStringItem(item: Element, palette: Palette): StringItem {
  const runs = kids(item, 'r').map((run): Run => ({
    text: decodeXString(kid(run, 't')?.textContent ?? ''),
    style: readFont(kid(run, 'rPr'), palette),
  }));
  if (runs.length === 0) return { text: decodeXString(kid(item, 't')?.textContent ?? '') };
  const text = runs.map((run) => run.text).join('');
  const formatted = runs.some((run) => Object.keys(run.style).length > 0);
  return formatted ? { text, doc: docOf(runs) } : { text };
}

function docOf(runs: readonly Run[]): IDocumentData {
  const lines = runs.map((run) => ({ ...run, text: run.text.replace(/\r\n?|\n/g, '\r') }));
  const dataStream = `${lines.map((run) => run.text).join('')}\r\n`;
  let at = 0;
  const textRuns = lines.map(({ text, style }) => {
    const st = at;
    at += text.length;
    return { st, ed: at, ts: style };
  });
  const ends = [...dataStream.matchAll(/\r/g)].map((match) => ({ startIndex: match.index }));
  return {
    id: 'd',
    body: { dataStream, textRuns, paragraphs: ends, sectionBreaks: [{ startIndex: dataStream.length - 1 }] },
    documentStyle: {},
  };
}

/** Plain text of a cell document, lines parted by \n. */
export function docText(doc: IDocumentData): string {
  return (doc.body?.dataStream ?? '')
    .replace(/\r?\n$/, '')
    .replace(/\r$/, '')
    .replace(/\r/g, '\n');
}

/** A key that is equal for documents that look equal, whatever else Univer added to them. */
export function docKey(doc: IDocumentData): string {
  return JSON.stringify(runsOf(doc).map(({ text, style }) => [text, Object.entries(style).sort()]));
}

/** Inner XML of a string item for a document; tags carry `prefix` (such as `x:`). */
export function docToXml(doc: IDocumentData, prefix: string): string {
  return runsOf(doc)
    .map(({ text, style }) => {
      const font = fontXml(style, prefix);
      return `<${prefix}r>${font ? `<${prefix}rPr>${font}</${prefix}rPr>` : ''}${textElement(`${prefix}t`, text)}</${prefix}r>`;
    })
    .join('');
}

function runsOf(doc: IDocumentData): Run[] {
  const text = docText(doc);
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, style: ITextStyle) => {
    if (end > at) runs.push({ text: text.slice(at, end), style });
    at = Math.max(at, end);
  };
  for (const { st, ed, ts } of doc.body?.textRuns ?? []) {
    push(Math.min(st, text.length), {});
    push(Math.min(ed, text.length), ts ?? {});
  }
  push(text.length, {});
  return runs;
}

function fontXml(style: ITextStyle, prefix: string): string {
  const color = argbOf(style.cl?.rgb ?? undefined);
  const tags: readonly (readonly [boolean, string])[] = [
    [!!style.ff, `rFont val="${escapeXml(String(style.ff))}"`],
    [style.bl === 1, 'b'],
    [style.it === 1, 'i'],
    [style.st?.s === 1, 'strike'],
    [color !== undefined, `color rgb="${color}"`],
    [!!style.fs, `sz val="${style.fs}"`],
    [style.ul?.s === 1, style.ul?.t === 10 ? 'u val="double"' : 'u'],
    [style.va === 2 || style.va === 3, `vertAlign val="${style.va === 2 ? 'subscript' : 'superscript'}"`],
  ];
  return tags.map(([wanted, tag]) => (wanted ? `<${prefix}${tag}/>` : '')).join('');
}
