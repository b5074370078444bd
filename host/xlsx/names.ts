/** Defined names of the workbook. Print areas and titles are names too; the filter's own hidden name is made anew from the filter. */
import { boxName, columnName } from './address';
import type { Box } from './address';
import { formulaFromFile, formulaToFile } from './formula';
import { WORKBOOK_SCOPE } from './resources';
import type { DefinedName } from './resources';
import { stableKey } from './stable-key';
import { attr, flag, kid, kids, make, number, replaceKid } from './xml';
import type { Element } from './xml';

export const FILTER_NAME = '_xlnm._FilterDatabase';

const WORKBOOK_ORDER: readonly string[] = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets',
  'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]; // prettier-ignore

export { WORKBOOK_ORDER };

/** Names of a workbook by id, but for the filters'. `sheetIds` are in the order of the file. */
export function readNames(workbook: Element, sheetIds: readonly string[]): Record<string, DefinedName> {
  const names = kids(kid(workbook, 'definedNames'), 'definedName').flatMap((item, index): DefinedName[] => {
    const name = attr(item, 'name') ?? '';
    if (name === FILTER_NAME) return [];
    const scope = sheetIds[number(item, 'localSheetId') ?? -1];
    const text = (item.textContent ?? '').trim();
    const comment = attr(item, 'comment');
    return [
      {
        id: `xl-name-${index + 1}`,
        name,
        formulaOrRefString: isReference(text) ? text : formulaFromFile(text),
        localSheetId: scope ?? WORKBOOK_SCOPE,
        ...(comment === undefined ? {} : { comment }),
        ...(flag(item, 'hidden') || name.startsWith('_xlnm.') ? { hidden: true } : {}),
      },
    ];
  });
  return Object.fromEntries(names.map((name) => [name.id, name]));
}

function isReference(text: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[^\s'!(),]+)![$A-Z\d:]+,?)+$/i.test(text);
}

/** `Sheet1!$A$1:$B$2` for a filter's name. */
export function absoluteReference(sheetName: string, box: Box): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const range = `${corner(box.startRow, box.startColumn)}:${corner(box.endRow, box.endColumn)}`;
  return `'${sheetName.replace(/'/g, "''")}'!${boxName(box).includes(':') ? range : range.split(':')[0]}`;
}

export interface NameOfFilter {
  readonly sheetId: string;
  readonly reference: string;
}

/** Brings definedNames to `names` and the filters' names; names unchanged keep their XML. */
export function writeNames(
  workbook: Element,
  names: readonly DefinedName[],
  before: Readonly<Record<string, DefinedName>>,
  sheetIds: readonly string[],
  filters: readonly NameOfFilter[],
): void {
  const old = kids(kid(workbook, 'definedNames'), 'definedName');
  const elements = names.flatMap((name) => {
    const scope =
      name.localSheetId && name.localSheetId !== WORKBOOK_SCOPE
        ? sheetIds.indexOf(name.localSheetId)
        : undefined;
    if (scope === -1) return [];
    const original = old[Number(/^xl-name-(\d+)$/.exec(name.id)?.[1] ?? 0) - 1];
    const same = original && stableKey(name) === stableKey(before[name.id]);
    const element = same ? (original.cloneNode(true) as Element) : buildName(workbook, name, original);
    if (scope === undefined) element.removeAttribute('localSheetId');
    else element.setAttribute('localSheetId', String(scope));
    return [element];
  });
  for (const { sheetId, reference } of filters) {
    const localSheetId = sheetIds.indexOf(sheetId);
    elements.push(make(workbook, 'definedName', { name: FILTER_NAME, localSheetId, hidden: 1 }, reference));
  }
  if (elements.length === 0) return replaceKid(workbook, WORKBOOK_ORDER, 'definedNames', undefined);
  const holder = make(workbook, 'definedNames');
  const sorted = elements
    .map((element) => ({ element, key: (attr(element, 'name') ?? '').toLowerCase() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { element } of sorted) holder.appendChild(element);
  replaceKid(workbook, WORKBOOK_ORDER, 'definedNames', holder);
}

function buildName(workbook: Element, name: DefinedName, original: Element | undefined): Element {
  const text = formulaToFile(name.formulaOrRefString);
  if (original && attr(original, 'name') === name.name) {
    const copy = original.cloneNode(true) as Element;
    copy.textContent = text;
    return copy;
  }
  const hidden = name.hidden && !name.name.startsWith('_xlnm.') ? 1 : undefined;
  return make(workbook, 'definedName', { name: name.name, comment: name.comment, hidden }, text);
}
