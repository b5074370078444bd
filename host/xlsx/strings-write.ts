/** The shared strings of a workbook: what is there keeps its number, what is new is appended. */
import type { IDocumentData } from '@univerjs/core';
import { docKey, docText, docToXml } from './rich-text';
import type { StringItem } from './rich-text';
import { MAIN_NS, textElement, XML_HEAD } from './xml';

export class StringsWriter {
  private readonly plain = new Map<string, number>();
  private readonly rich = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly prefix: string;

  /** `text` is the part as read (undefined when the workbook has none), `items` its strings. */
  constructor(
    private readonly text: string | undefined,
    private readonly items: readonly StringItem[],
  ) {
    this.prefix = /<((?:[\w.-]+:)?)sst[\s>/]/.exec(text ?? '')?.[1] ?? '';
    items.forEach((item, index) => {
      const map = item.doc ? this.rich : this.plain;
      const key = item.doc ? docKey(item.doc) : item.text;
      if (!map.has(key)) map.set(key, index);
    });
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  indexOf(text: string): number {
    return this.number(this.plain, text, () => textElement(`${this.prefix}t`, text));
  }

  indexOfDoc(doc: IDocumentData): number {
    const plain = (doc.body?.textRuns ?? []).every((run) => Object.keys(run.ts ?? {}).length === 0);
    if (plain) return this.indexOf(docText(doc));
    return this.number(this.rich, docKey(doc), () => docToXml(doc, this.prefix));
  }

  private number(map: Map<string, number>, key: string, xml: () => string): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    const index = this.items.length + this.added.length;
    this.added.push(`<${this.prefix}si>${xml()}</${this.prefix}si>`);
    map.set(key, index);
    return index;
  }

  xml(): string {
    const before = this.text ?? `${XML_HEAD}<sst xmlns="${MAIN_NS}"></sst>`;
    const close = `</${this.prefix}sst>`;
    const open = before
      .replace(/(<(?:[\w.-]+:)?sst\b[^>]*?)\s*\/>\s*$/, `$1>${close}`)
      .replace(/<(?:[\w.-]+:)?sst\b[^>]*>/, (tag) => tag.replace(/\s(?:count|uniqueCount)="\d*"/g, ''));
    const at = open.lastIndexOf(close);
    return open.slice(0, at) + this.added.join('') + open.slice(at);
  }
}
