/**
 * Conditional formats. Kinds Univer knows are mapped; any other becomes a rule that never holds, whose id leads back to the original
 * XML, so that it moves with its rows and is written back as it was.
 */
import type { IStyleBase } from '@univerjs/core';
import { cellName, clampRanges, parseSqref, sqrefOf } from './address';
import type { GridSize } from './address';
import { argbOf, readColor } from './colors';
import type { Palette } from './colors';
import { formulaFromFile, formulaToFile } from './formula';
import type { ConditionalFormat } from './resources';
import { SHEET_ORDER } from './sheet-order';
import { stableKey } from './stable-key';
import { attr, descendants, flag, insertInOrder, kid, kids, make, number, setAttrs } from './xml';
import type { Element } from './xml';

type Rule = ConditionalFormat['rule'];

interface Origin {
  readonly id: string;
  readonly rule: Element;
  readonly sqref: string;
  readonly priority: number;
  /** Rules of the 2009 extension sit in extLst and keep their range in an element. */
  readonly extended: boolean;
}

/** Rules of a worksheet in the order of their priority. */
export function readConditionalFormats(
  root: Element,
  grid: GridSize,
  dxfs: readonly IStyleBase[],
  palette: Palette,
): ConditionalFormat[] {
  return originsOf(root).map(({ id, rule, sqref, extended }) => ({
    cfId: id,
    ranges: clampRanges(parseSqref(sqref), grid),
    stopIfTrue: flag(rule, 'stopIfTrue'),
    rule: (extended ? undefined : readRule(rule, dxfs, palette)) ?? NEVER,
  }));
}

const NEVER: Rule = { type: 'highlightCell', subType: 'formula', value: '=FALSE', style: {} };

function originsOf(root: Element): Origin[] {
  const plain = kids(root, 'conditionalFormatting').flatMap((holder) =>
    kids(holder, 'cfRule').map((rule) => ({ rule, sqref: attr(holder, 'sqref') ?? '', extended: false })),
  );
  const extended = extendedHolders(root).flatMap((holder) =>
    kids(holder, 'cfRule')
      .filter((rule) => attr(rule, 'priority') !== undefined)
      .map((rule) => ({ rule, sqref: kid(holder, 'sqref')?.textContent ?? '', extended: true })),
  );
  return [...plain, ...extended]
    .map((origin, index) => ({
      ...origin,
      id: `xl-cf-${index + 1}`,
      priority: number(origin.rule, 'priority') ?? Number.MAX_SAFE_INTEGER,
    }))
    .sort((a, b) => a.priority - b.priority);
}

function extendedHolders(root: Element): Element[] {
  const list = kid(root, 'extLst');
  return list ? descendants(list, 'conditionalFormatting') : [];
}

function readRule(rule: Element, dxfs: readonly IStyleBase[], palette: Palette): Rule | undefined {
  const style = dxfs[number(rule, 'dxfId') ?? -1] ?? {};
  const highlight = (subType: string, more: object = {}): Rule => ({
    type: 'highlightCell',
    subType,
    style,
    ...more,
  });
  const formula = kid(rule, 'formula')?.textContent ?? '';
  const text = attr(rule, 'text');
  switch (attr(rule, 'type') ?? '') {
    case 'expression':
      return highlight('formula', { value: formulaFromFile(formula) });
    case 'cellIs':
      return readCellIs(rule, highlight);
    case 'containsText':
      return text === undefined ? undefined : highlight('text', { operator: 'containsText', value: text });
    case 'notContainsText':
    case 'notContains':
      return text === undefined ? undefined : highlight('text', { operator: 'notContainsText', value: text });
    case 'beginsWith':
    case 'endsWith':
      return text === undefined
        ? undefined
        : highlight('text', { operator: attr(rule, 'type'), value: text });
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
      return highlight('text', { operator: attr(rule, 'type'), value: '' });
    case 'duplicateValues':
    case 'uniqueValues':
      return highlight(attr(rule, 'type') as string);
    case 'top10':
      return highlight('rank', {
        isBottom: flag(rule, 'bottom'),
        isPercent: flag(rule, 'percent'),
        value: number(rule, 'rank') ?? 10,
      });
    case 'aboveAverage':
      return number(rule, 'stdDev') ? undefined : highlight('average', { operator: averageOperator(rule) });
    case 'timePeriod':
      return highlight('timePeriod', { operator: attr(rule, 'timePeriod') });
    case 'colorScale':
      return readColorScale(rule, palette);
    default:
      return undefined;
  }
}

function averageOperator(rule: Element): string {
  const above = flag(rule, 'aboveAverage', true) ? 'greaterThan' : 'lessThan';
  return flag(rule, 'equalAverage') ? `${above}OrEqual` : above;
}

function readCellIs(rule: Element, highlight: (subType: string, more: object) => Rule): Rule | undefined {
  const operator = attr(rule, 'operator') ?? '';
  const values = kids(rule, 'formula').map((formula) => Number((formula.textContent ?? '').trim() || NaN));
  if (values.length === 0 || values.some(Number.isNaN)) return undefined;
  return highlight('number', {
    operator,
    value: operator.toLowerCase().endsWith('between') ? values : values[0],
  });
}

function readColorScale(rule: Element, palette: Palette): Rule | undefined {
  const scale = kid(rule, 'colorScale');
  const colors = kids(scale, 'color').map((color) => readColor(color, palette));
  const config = kids(scale, 'cfvo').map((point, index) => ({
    index,
    color: colors[index],
    value: { type: attr(point, 'type'), value: number(point, 'val') ?? attr(point, 'val') ?? 10 },
  }));
  return config.every((point) => point.color) ? { type: 'colorScale', config } : undefined;
}

/**
 * Brings the rules in a worksheet's XML to `rules`; `before` are the rules as read from that XML. Nothing is touched when they are equal.
 * `dxf` gives the index of a differential format for a style.
 */
export function writeConditionalFormats(
  root: Element,
  rules: readonly ConditionalFormat[],
  before: readonly ConditionalFormat[],
  grid: GridSize,
  dxf: (style: IStyleBase) => number,
): void {
  if (stableKey(rules) === stableKey(before)) return;
  const origins = new Map(originsOf(root).map((origin) => [origin.id, origin]));
  const bodies = new Map(before.map((rule) => [rule.cfId, stableKey([rule.rule, rule.stopIfTrue])]));
  const keptExtended = new Set<Element>();
  const holders = rules.flatMap((rule, index) => {
    const origin = origins.get(rule.cfId);
    const same = origin && bodies.get(rule.cfId) === stableKey([rule.rule, rule.stopIfTrue]);
    const sqref = sqrefOf(rule.ranges, grid);
    if (rule.ranges.length === 0) return [];
    if (same && origin.extended) {
      moveExtended(origin.rule, sqref, index + 1);
      keptExtended.add(origin.rule);
      return [];
    }
    const element = same ? (origin.rule.cloneNode(true) as Element) : buildRule(root, rule, dxf);
    setAttrs(element, { priority: index + 1 });
    if (same) moveCompanion(root, element, sqref, keptExtended);
    const holder = make(root, 'conditionalFormatting', { sqref });
    holder.appendChild(element);
    return [holder];
  });
  for (const old of kids(root, 'conditionalFormatting')) root.removeChild(old);
  for (const holder of holders) insertInOrder(root, SHEET_ORDER, holder);
  dropExtended(root, keptExtended);
}

function moveExtended(rule: Element, sqref: string, priority: number): void {
  setAttrs(rule, { priority });
  const range = kid(rule.parentNode as Element, 'sqref');
  if (range) range.textContent = sqref;
}

/** A data bar's look beyond 2007 is a second rule in extLst, tied to the first by an id; its range must follow. */
function moveCompanion(root: Element, rule: Element, sqref: string, kept: Set<Element>): void {
  const id = descendants(rule, 'id')[0]?.textContent;
  const companion = extendedHolders(root)
    .flatMap((holder) => kids(holder, 'cfRule'))
    .find((candidate) => id && attr(candidate, 'id') === id);
  if (!companion) return;
  kept.add(companion);
  const range = kid(companion.parentNode as Element, 'sqref');
  if (range) range.textContent = sqref;
}

function dropExtended(root: Element, kept: ReadonlySet<Element>): void {
  for (const holder of extendedHolders(root)) {
    for (const rule of kids(holder, 'cfRule')) if (!kept.has(rule)) holder.removeChild(rule);
    if (kids(holder, 'cfRule').length === 0) removeWithEmptyParents(holder);
  }
}

/** Removes an element, and its ancestors up to extLst when nothing else is in them. */
export function removeWithEmptyParents(element: Element): void {
  const parent = element.parentNode as Element;
  parent.removeChild(element);
  if (parent.localName !== 'worksheet' && kids(parent).length === 0) removeWithEmptyParents(parent);
}

const TEXT_FORMULA: Readonly<Record<string, (cell: string, text: string, length: number) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text, length) => `LEFT(${cell},${length})=${text}`,
  endsWith: (cell, text, length) => `RIGHT(${cell},${length})=${text}`,
  equal: (cell, text) => `${cell}=${text}`,
  notEqual: (cell, text) => `${cell}<>${text}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

function buildRule(root: Element, format: ConditionalFormat, dxf: (style: IStyleBase) => number): Element {
  const { rule } = format;
  const common = { stopIfTrue: format.stopIfTrue ? 1 : undefined };
  if (rule.type === 'colorScale') return buildColorScale(root, rule, common);
  if (rule.type !== 'highlightCell')
    throw new Error(`Writing a new conditional format of type ${rule.type} is not implemented`);
  const style = Object.keys(rule.style ?? {}).length > 0 ? { dxfId: dxf(rule.style as IStyleBase) } : {};
  const [first] = format.ranges;
  const cell = first ? cellName(first.startRow || 0, first.startColumn || 0) : 'A1';
  const { attributes, formulas } = ruleParts(rule, cell);
  const element = make(root, 'cfRule', { ...attributes, ...style, priority: 1, ...common });
  for (const formula of formulas) element.appendChild(make(root, 'formula', {}, formula));
  return element;
}

interface RuleParts {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formulas: readonly string[];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function ruleParts(rule: Rule, cell: string): RuleParts {
  const operator = rule.operator ?? '';
  switch (rule.subType ?? '') {
    case 'formula':
      return { attributes: { type: 'expression' }, formulas: [formulaToFile(String(rule.value))] };
    case 'number':
      return { attributes: { type: 'cellIs', operator }, formulas: [rule.value ?? 0].flat().map(String) };
    case 'text':
      return textParts(operator, textOf(rule.value), cell);
    case 'rank':
      return {
        attributes: {
          type: 'top10',
          percent: rule.isPercent ? 1 : undefined,
          bottom: rule.isBottom ? 1 : undefined,
          rank: Number(rule.value ?? 10),
        },
        formulas: [],
      };
    case 'average':
      return {
        attributes: {
          type: 'aboveAverage',
          aboveAverage: operator.startsWith('less') ? 0 : undefined,
          equalAverage: operator.endsWith('OrEqual') ? 1 : undefined,
        },
        formulas: [],
      };
    case 'timePeriod':
      return { attributes: { type: 'timePeriod', timePeriod: operator }, formulas: [] };
    default:
      return { attributes: { type: rule.subType }, formulas: [] };
  }
}

function textParts(operator: string, text: string, cell: string): RuleParts {
  const formula = TEXT_FORMULA[operator]?.(cell, `"${text.replace(/"/g, '""')}"`, text.length) ?? 'FALSE';
  if (operator === 'equal' || operator === 'notEqual')
    return { attributes: { type: 'expression' }, formulas: [formula] };
  if (/Blanks|Errors/.test(operator)) return { attributes: { type: operator }, formulas: [formula] };
  const named = operator === 'notContainsText' ? 'notContains' : operator;
  return { attributes: { type: operator, operator: named, text }, formulas: [formula] };
}

function buildColorScale(root: Element, rule: Rule, common: { stopIfTrue: number | undefined }): Element {
  const element = make(root, 'cfRule', { type: 'colorScale', priority: 1, ...common });
  const scale = make(root, 'colorScale');
  const points = rule.config as { color: string; value: { type: string; value?: number | string } }[];
  for (const { value } of points) {
    const val = value.type === 'min' || value.type === 'max' ? undefined : value.value;
    scale.appendChild(make(root, 'cfvo', { type: value.type, val }));
  }
  for (const { color } of points) scale.appendChild(make(root, 'color', { rgb: argbOf(color) }));
  element.appendChild(scale);
  return element;
}
