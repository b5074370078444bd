/** Custom XML parts of the workbook, and the add-in's settings, which are kept in one of them. */
import {
  addRel,
  dropPart,
  freshName,
  partText,
  putPart,
  readPart,
  readRels,
  removeRel,
  setDefaultType,
  textPart,
} from './package';
import type { Parts } from './package';
import type { CustomXmlPart } from './workbook-file';
import { attr, escapeXml, kids, rootOf, XML_HEAD } from './xml';

export const SETTINGS_NS = 'urn:wuxiao-hebiao:settings';

const PROPS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface StoredPart extends CustomXmlPart {
  readonly part: string;
  readonly relId: string;
}

export interface CustomXml {
  readonly customXmlParts: CustomXmlPart[];
  readonly settings: Record<string, unknown>;
}

export function readCustomXml(parts: Readonly<Parts>, workbookPart: string): CustomXml {
  const stored = storedParts(parts, workbookPart);
  const settings = stored.find(isSettings);
  return {
    customXmlParts: stored.filter((item) => !isSettings(item)).map(({ id, xml }) => ({ id, xml })),
    settings: settings ? readSettings(parts, settings.part) : {},
  };
}

function storedParts(parts: Readonly<Parts>, workbookPart: string): StoredPart[] {
  return readRels(parts, workbookPart)
    .filter((rel) => rel.type === 'customXml' && parts[rel.target])
    .map((rel, index) => ({
      id: itemId(parts, rel.target) ?? `{00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}}`,
      xml: partText(parts[rel.target] as Uint8Array),
      part: rel.target,
      relId: rel.id,
    }));
}

function itemId(parts: Readonly<Parts>, part: string): string | undefined {
  const props = readRels(parts, part).find((rel) => rel.type === 'customXmlProps')?.target;
  const doc = props ? readPart(parts, props) : undefined;
  const root = doc && rootOf(doc);
  return root && (root.getAttributeNS(root.namespaceURI, 'itemID') ?? attr(root, 'ds:itemID'));
}

function isSettings(item: CustomXmlPart): boolean {
  return item.xml.includes(`"${SETTINGS_NS}"`);
}

function readSettings(parts: Readonly<Parts>, part: string): Record<string, unknown> {
  const doc = readPart(parts, part);
  const items = doc ? kids(rootOf(doc), 'setting') : [];
  return Object.fromEntries(
    items.map((item) => [attr(item, 'name') ?? '', JSON.parse(item.textContent ?? 'null')]),
  );
}

/** Brings the package's custom XML to what is wanted; parts that have not changed keep their bytes. */
export function writeCustomXml(parts: Parts, workbookPart: string, wanted: CustomXml): void {
  const target = [...wanted.customXmlParts];
  if (Object.keys(wanted.settings).length > 0)
    target.push({ id: settingsId(parts, workbookPart), xml: settingsXml(wanted.settings) });
  const stored = storedParts(parts, workbookPart);
  const wantedIds = new Set(target.map((item) => item.id.toLowerCase()));
  for (const item of stored) {
    if (wantedIds.has(item.id.toLowerCase())) continue;
    const props = readRels(parts, item.part).find((rel) => rel.type === 'customXmlProps')?.target;
    removeRel(parts, workbookPart, item.relId);
    dropPart(parts, item.part);
    if (props) dropPart(parts, props);
  }
  for (const item of target) {
    const old = stored.find(({ id }) => id.toLowerCase() === item.id.toLowerCase());
    if (!old) addPart(parts, workbookPart, item);
    else if (old.xml !== item.xml) parts[old.part] = textPart(item.xml);
  }
}

function settingsId(parts: Readonly<Parts>, workbookPart: string): string {
  return storedParts(parts, workbookPart).find(isSettings)?.id ?? '{5F2C1B7A-0A51-4E37-9B1E-57A6E5B1C0DE}';
}

function settingsXml(settings: Readonly<Record<string, unknown>>): string {
  const items = Object.entries(settings).map(
    ([name, value]) =>
      `<setting name="${escapeXml(name)}">${escapeXml(JSON.stringify(value) ?? 'null')}</setting>`,
  );
  return `${XML_HEAD}<settings xmlns="${SETTINGS_NS}">${items.join('')}</settings>`;
}

function addPart(parts: Parts, workbookPart: string, item: CustomXmlPart): void {
  const name = freshName(parts, 'customXml/item', '.xml');
  const props = freshName(parts, 'customXml/itemProps', '.xml');
  setDefaultType(parts, 'xml', 'application/xml');
  parts[name] = textPart(item.xml);
  putPart(
    parts,
    props,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${escapeXml(item.id)}" xmlns:ds="${PROPS_NS}"><ds:schemaRefs/></ds:datastoreItem>`,
    PROPS_TYPE,
  );
  addRel(parts, name, 'customXmlProps', props);
  addRel(parts, workbookPart, 'customXml', name);
}
