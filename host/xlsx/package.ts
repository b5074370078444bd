/** The zip package: parts, relationships and content types. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attr, kids, make, parseXml, rootOf, toXml, XML_HEAD } from './xml';
import type { Document } from './xml';

export type Parts = Record<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash, or the address as given when external. */
  readonly target: string;
  readonly external: boolean;
}

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const REL_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const XML_HINT = /^(?:[\s\uFEFF]*<|<)/;

/** Unzips a package; throws if it is no zip. Directory entries and a leading slash or backslashes in names are put right. */
export function unzipParts(bytes: Uint8Array): Parts {
  const parts: Parts = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) parts[name.replace(/\\/g, '/').replace(/^\/+/, '')] = data;
  }
  return parts;
}

/** Zips parts with the content types first, as Excel does. Times are fixed so that equal parts give equal bytes. */
export function zipParts(parts: Readonly<Parts>): Uint8Array {
  const first = '[Content_Types].xml';
  const names = [first, ...Object.keys(parts).filter((name) => name !== first)];
  const entries = names.flatMap((name) => (parts[name] ? [[name, parts[name]] as const] : []));
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Text of a part, UTF-8 or UTF-16 with a byte order mark. */
export function partText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = strFromU8(bytes);
  return XML_HINT.test(text) ? text.replace(/^\uFEFF/, '') : text;
}

export const textPart = (text: string): Uint8Array => strToU8(text);

/** A part parsed, or undefined when the package has none of that name. Names are matched without regard to case, as Excel does. */
export function readPart(parts: Readonly<Parts>, name: string): Document | undefined {
  const bytes = parts[name];
  return bytes && parseXml(partText(bytes));
}

export function relsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Relationships of a part ('' = of the package). */
export function readRels(parts: Readonly<Parts>, part: string): Relationship[] {
  const doc = readPart(parts, relsName(part));
  if (!doc) return [];
  return kids(rootOf(doc), 'Relationship').map((rel) => {
    const external = attr(rel, 'TargetMode') === 'External';
    const target = attr(rel, 'Target') ?? '';
    return {
      id: attr(rel, 'Id') ?? '',
      type: (attr(rel, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : findPart(parts, resolveTarget(part, target)),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function findPart(parts: Readonly<Parts>, name: string): string {
  if (parts[name]) return name;
  const lower = name.toLowerCase();
  return Object.keys(parts).find((candidate) => candidate.toLowerCase() === lower) ?? name;
}

/** Adds a relationship and gives its new id. `type` is the last word of the relationship's type, or a whole URI. */
export function addRel(parts: Parts, part: string, type: string, target: string, external = false): string {
  const name = relsName(part);
  const doc = readPart(parts, name) ?? parseXml(`<Relationships xmlns="${RELS_NS}"/>`);
  const root = rootOf(doc);
  const taken = new Set(kids(root, 'Relationship').map((rel) => attr(rel, 'Id')));
  let count = 1;
  while (taken.has(`rId${count}`)) count++;
  root.appendChild(
    make(root, 'Relationship', {
      Id: `rId${count}`,
      Type: type.includes(':') ? type : REL_TYPE + type,
      Target: external || part === '' ? target : `/${target}`,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  parts[name] = textPart(toXml(doc));
  return `rId${count}`;
}

export function removeRel(parts: Parts, part: string, id: string): void {
  const name = relsName(part);
  const doc = readPart(parts, name);
  if (!doc) return;
  const root = rootOf(doc);
  for (const rel of kids(root, 'Relationship')) if (attr(rel, 'Id') === id) root.removeChild(rel);
  if (kids(root).length > 0) parts[name] = textPart(toXml(doc));
  else delete parts[name];
}

/** First name `prefix<n>suffix` not in the package. */
export function freshName(parts: Readonly<Parts>, prefix: string, suffix: string): string {
  let count = 1;
  while (parts[`${prefix}${count}${suffix}`]) count++;
  return `${prefix}${count}${suffix}`;
}

/** Puts a part into the package and names its content type. */
export function putPart(parts: Parts, name: string, text: string, contentType: string): void {
  parts[name] = textPart(text);
  setContentType(parts, name, contentType);
}

export function setDefaultType(parts: Parts, extension: string, contentType: string): void {
  editTypes(parts, (root) => {
    if (kids(root, 'Default').some((item) => attr(item, 'Extension')?.toLowerCase() === extension)) return;
    root.insertBefore(
      make(root, 'Default', { Extension: extension, ContentType: contentType }),
      root.firstChild,
    );
  });
}

function setContentType(parts: Parts, name: string, contentType: string): void {
  editTypes(parts, (root) => {
    for (const item of kids(root, 'Override'))
      if (attr(item, 'PartName') === `/${name}`) root.removeChild(item);
    root.appendChild(make(root, 'Override', { PartName: `/${name}`, ContentType: contentType }));
  });
}

function editTypes(parts: Parts, edit: (root: ReturnType<typeof rootOf>) => void): void {
  const doc = readPart(parts, '[Content_Types].xml') ?? parseXml(`${XML_HEAD}<Types xmlns="${TYPES_NS}"/>`);
  edit(rootOf(doc));
  parts['[Content_Types].xml'] = textPart(toXml(doc));
}

/** Part names that can be reached from the package's relationships. */
export function reachable(parts: Readonly<Parts>): Set<string> {
  const seen = new Set<string>();
  const visit = (part: string) => {
    for (const { target, external } of readRels(parts, part)) {
      if (external || seen.has(target)) continue;
      seen.add(target);
      visit(target);
    }
  };
  visit('');
  return seen;
}

/** Drops a part, its relationships and its content type. */
export function dropPart(parts: Parts, name: string): void {
  delete parts[name];
  delete parts[relsName(name)];
  editTypes(parts, (root) => {
    for (const item of kids(root, 'Override'))
      if (attr(item, 'PartName') === `/${name}`) root.removeChild(item);
  });
}
