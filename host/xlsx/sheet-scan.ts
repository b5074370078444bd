/** A fast reader of a worksheet's sheetData. A tree of a hundred thousand cells would be slow and large, so this one walks the text. */
import { unescapeXml } from './xml';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface RawCell {
  readonly attributes: Attributes;
  /** Text of `v`, undefined when absent. */
  readonly value?: string;
  /** Attributes and text of `f`. */
  readonly formula?: { readonly attributes: Attributes; readonly text: string };
  /** Whole `is` element as written, for inline strings. */
  readonly inline?: string;
}

export interface RawRow {
  readonly attributes: Attributes;
  readonly cells: readonly RawCell[];
}

export interface SheetText {
  /** Everything but sheetData's content; sheetData itself is there, empty. */
  readonly frame: string;
  readonly data: string;
  /** Prefix of the sheet's tags, with the colon, or ''. */
  readonly prefix: string;
}

/** Parts the worksheet's text into its frame and the content of sheetData. */
export function splitSheet(text: string): SheetText {
  const open = findSheetData(text);
  if (!open) {
    const root = /<((?:[\w.-]+:)?)(?:worksheet|chartsheet|dialogsheet)[\s>]/.exec(text);
    return { frame: text, data: '', prefix: root?.[1] ?? '' };
  }
  const prefix = open[1] ?? '';
  const empty = `<${prefix}sheetData/>`;
  const start = open.index + open[0].length;
  const before = text.slice(0, open.index) + empty;
  if (open[2]) return { frame: before + text.slice(start), data: '', prefix };
  const close = `</${prefix}sheetData`;
  const end = text.indexOf(close, start);
  if (end < 0) throw new Error('sheetData is not closed');
  return { frame: before + text.slice(text.indexOf('>', end) + 1), data: text.slice(start, end), prefix };
}

/** The opening tag of sheetData, not one in a comment. */
function findSheetData(text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(/<!--[\s\S]*?-->|<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/g)) {
    if (match[1] !== undefined) return match;
  }
  return undefined;
}

/** Walks the rows of sheetData's content in order. Throws on broken markup. */
export function* scanRows(data: string): Generator<RawRow> {
  const scanner = new Scanner(data);
  for (let tag = scanner.open(); tag; tag = scanner.open()) {
    if (tag.name !== 'row') {
      scanner.skip(tag);
      continue;
    }
    const cells: RawCell[] = [];
    if (!tag.empty) {
      for (let child = scanner.open(); child; child = scanner.open()) {
        if (child.name === 'c') cells.push(readCell(scanner, child));
        else scanner.skip(child);
      }
      scanner.close();
    }
    yield { attributes: tag.attributes, cells };
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly empty: boolean;
  readonly start: number;
}

function readCell(scanner: Scanner, tag: Tag): RawCell {
  if (tag.empty) return { attributes: tag.attributes };
  const cell: { -readonly [K in keyof RawCell]: RawCell[K] } = { attributes: tag.attributes };
  for (let child = scanner.open(); child; child = scanner.open()) {
    if (child.name === 'v') cell.value = scanner.textOf(child);
    else if (child.name === 'f') cell.formula = { attributes: child.attributes, text: scanner.textOf(child) };
    else if (child.name === 'is') cell.inline = scanner.whole(child);
    else scanner.skip(child);
  }
  scanner.close();
  return cell;
}

const TAG = /<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

class Scanner {
  private at = 0;
  constructor(private readonly text: string) {}

  /** The next opening tag at this level, or undefined before a closing tag or the end. */
  open(): Tag | undefined {
    for (;;) {
      const next = this.text.indexOf('<', this.at);
      if (next < 0) return undefined;
      this.at = next;
      if (this.text.startsWith('<!--', next)) this.at = this.find('-->', next) + 3;
      else if (this.text.startsWith('<?', next)) this.at = this.find('?>', next) + 2;
      else break;
    }
    if (this.text.charCodeAt(this.at + 1) === 47) return undefined;
    TAG.lastIndex = this.at;
    const match = TAG.exec(this.text);
    if (!match) throw new Error(`broken tag: ${this.text.slice(this.at, this.at + 40)}`);
    const start = this.at;
    this.at = TAG.lastIndex;
    return {
      name: match[1] as string,
      attributes: readAttributes(match[2] ?? ''),
      empty: match[3] === '/',
      start,
    };
  }

  /** Passes the closing tag that `open` stopped at. */
  close(): void {
    if (!this.text.startsWith('</', this.at)) throw new Error('an element is not closed');
    this.at = this.find('>', this.at) + 1;
  }

  /** Text inside an element just opened; passes its end. */
  textOf(tag: Tag): string {
    if (tag.empty) return '';
    let end = this.find('</', this.at);
    while (insideCdata(this.text.slice(this.at, end))) end = this.find('</', this.find(']]>', end));
    const text = unescapeXml(this.text.slice(this.at, end));
    this.at = end;
    this.close();
    return text;
  }

  /** The whole element as written; passes its end. */
  whole(tag: Tag): string {
    this.skip(tag);
    return this.text.slice(tag.start, this.at);
  }

  skip(tag: Tag): void {
    if (tag.empty) return;
    for (let child = this.open(); child; child = this.open()) this.skip(child);
    this.close();
  }

  private find(what: string, from: number): number {
    const found = this.text.indexOf(what, from);
    if (found < 0) throw new Error(`${what} is missing`);
    return found;
  }
}

/** True when the piece ends inside a CDATA section, where `</` is only text. */
function insideCdata(piece: string): boolean {
  return piece.includes('<![CDATA[') && piece.lastIndexOf('<![CDATA[') > piece.lastIndexOf(']]>');
}

function readAttributes(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name as string] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}
