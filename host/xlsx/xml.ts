/** Small helpers over xmldom: parse, walk by local name, write. Real files come with and without prefixes, so names are always local. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';

export type { Document, Element };

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parses XML text; throws on anything not well-formed. */
export function parseXml(text: string): Document {
  const stop = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`XML: ${message}`);
  };
  return new DOMParser({ onError: stop }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
}

export function rootOf(doc: Document): Element {
  if (!doc.documentElement) throw new Error('XML: no root element');
  return doc.documentElement;
}

/** XML text of a document or element, with the declaration when `node` is a whole document without one. */
export function toXml(node: Node): string {
  const text = new XMLSerializer().serializeToString(node);
  return node.nodeType === 9 && !text.startsWith('<?xml') ? XML_HEAD + text : text;
}

/** Child elements, all or those of one local name. */
export function kids(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

export function kid(parent: Element | undefined, name: string): Element | undefined {
  return kids(parent, name)[0];
}

/** All descendants of one local name, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  return kids(parent).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function attr(element: Element | undefined, name: string): string | undefined {
  const value = element?.getAttribute(name);
  return value === null || value === undefined ? undefined : value;
}

/** The `r:id` attribute, whatever prefix the file uses. */
export function relId(element: Element): string | undefined {
  for (const { localName, prefix, value } of Array.from(element.attributes)) {
    if (localName === 'id' && prefix) return value;
  }
  return undefined;
}

/** XML booleans: "1", "true"; absent gives `missing`. */
export function flag(element: Element | undefined, name: string, missing = false): boolean {
  const value = attr(element, name);
  return value === undefined ? missing : value === '1' || value === 'true';
}

export function number(element: Element | undefined, name: string): number | undefined {
  const value = Number(attr(element, name) ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** A new element in the namespace and with the prefix of `like`, attributes with undefined left out. */
export function make(
  like: Element,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  text?: string,
): Element {
  const doc = like.ownerDocument as Document;
  const element = doc.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${name}` : name);
  setAttrs(element, attributes);
  if (text !== undefined) element.appendChild(doc.createTextNode(text));
  return element;
}

export function setAttrs(
  element: Element,
  attributes: Readonly<Record<string, string | number | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

/** Removes all children of `parent` named `name`, then puts `element` (if any) where the schema's order wants it. */
export function replaceKid(
  parent: Element,
  order: readonly string[],
  name: string,
  element: Element | undefined,
): void {
  for (const old of kids(parent, name)) parent.removeChild(old);
  if (element) insertInOrder(parent, order, element);
}

/** Inserts `element` before the first sibling that comes later in the schema's order. */
export function insertInOrder(parent: Element, order: readonly string[], element: Element): void {
  const place = order.indexOf(element.localName as string);
  const next = kids(parent).find((child) => order.indexOf(child.localName as string) > place);
  if (next) parent.insertBefore(element, next);
  else parent.appendChild(element);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of raw XML character data: entities resolved, CDATA unwrapped, line ends as XML wants them. */
export function unescapeXml(raw: string): string {
  if (!/[&<\r]/.test(raw)) return raw;
  return raw
    .replace(/\r\n?/g, '\n')
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : resolveEntities(piece.replace(/<!--[\s\S]*?-->/g, ''))))
    .join('');
}

function resolveEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, body: string) => {
    if (body.startsWith('#x') || body.startsWith('#X'))
      return String.fromCodePoint(parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return String.fromCodePoint(Number(body.slice(1)));
    return NAMED[body] ?? whole;
  });
}

/** A spreadsheet string as Excel stores it: `_x000D_` stands for a character XML cannot hold. */
export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse of decodeXString: control characters and lone surrogates become `_xHHHH_`, a literal `_xHHHH_` is guarded. */
export function encodeXString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** `<name>text</name>` with xml:space where Excel would otherwise trim. */
export function textElement(tag: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${tag}${space}>${escapeXml(encodeXString(text))}</${tag}>`;
}
