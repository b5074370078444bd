/** Data validations, both the plain ones and those of the 2009 extension (lists on another sheet). */
import { clampRanges, parseSqref, sqrefOf } from './address';
import type { GridSize } from './address';
import { removeWithEmptyParents } from './conditional-formats';
import { formulaFromFile, formulaToFile } from './formula';
import type { DataValidation } from './resources';
import { SHEET_ORDER } from './sheet-order';
import { stableKey } from './stable-key';
import { attr, descendants, flag, insertInOrder, kid, kids, make, setAttrs } from './xml';
import type { Element } from './xml';

interface Origin {
  readonly id: string;
  readonly element: Element;
  readonly extended: boolean;
}

const ERROR_STYLES = ['information', 'stop', 'warning'];

/** Validations of a worksheet, in the file's order. */
export function readValidations(root: Element, grid: GridSize): DataValidation[] {
  return originsOf(root).map(({ id, element, extended }) => {
    const sqref = extended ? (kid(element, 'sqref')?.textContent ?? '') : (attr(element, 'sqref') ?? '');
    return { uid: id, ranges: clampRanges(parseSqref(sqref), grid), ...readRule(element) };
  });
}

function originsOf(root: Element): Origin[] {
  const plain = kids(kid(root, 'dataValidations'), 'dataValidation').map((element) => ({
    element,
    extended: false,
  }));
  const list = kid(root, 'extLst');
  const extended = (list ? descendants(list, 'dataValidation') : []).map((element) => ({
    element,
    extended: true,
  }));
  return [...plain, ...extended].map((origin, index) => ({ ...origin, id: `xl-dv-${index + 1}` }));
}

function readRule(element: Element): Omit<DataValidation, 'uid' | 'ranges'> {
  const type = attr(element, 'type') ?? 'none';
  const formula1 = readFormula(element, 'formula1', type);
  const formula2 = readFormula(element, 'formula2', type);
  const text = (name: 'error' | 'errorTitle' | 'prompt' | 'promptTitle') => {
    const value = attr(element, name);
    return value ? { [name]: value } : {};
  };
  return {
    type: type === 'none' ? 'any' : type,
    ...(type === 'list' || type === 'none' || type === 'custom'
      ? {}
      : { operator: (attr(element, 'operator') ?? 'between') as NonNullable<DataValidation['operator']> }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: flag(element, 'allowBlank'),
    showDropDown: !flag(element, 'showDropDown'),
    showErrorMessage: flag(element, 'showErrorMessage'),
    showInputMessage: flag(element, 'showInputMessage'),
    errorStyle: Math.max(0, ERROR_STYLES.indexOf(attr(element, 'errorStyle') ?? 'stop')),
    ...text('error'),
    ...text('errorTitle'),
    ...text('prompt'),
    ...text('promptTitle'),
  };
}

/** A quoted list becomes its bare items, a number stays one, all else is a formula with `=`. */
function readFormula(element: Element, name: string, type: string): string | undefined {
  const text = kid(element, name)?.textContent?.trim();
  if (!text) return undefined;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] as string).replace(/""/g, '"');
  return type !== 'custom' && Number.isFinite(Number(text)) ? text : formulaFromFile(text);
}

/** Brings the validations in a worksheet's XML to `rules`; nothing is touched when they equal `before`. */
export function writeValidations(
  root: Element,
  rules: readonly DataValidation[],
  before: readonly DataValidation[],
  grid: GridSize,
): void {
  if (stableKey(rules) === stableKey(before)) return;
  const origins = new Map(originsOf(root).map((origin) => [origin.id, origin]));
  const bodies = new Map(before.map((rule) => [rule.uid, bodyKey(rule)]));
  const kept = new Set<Element>();
  const plain = rules.flatMap((rule) => {
    if (rule.ranges.length === 0) return [];
    const origin = origins.get(rule.uid);
    const same = origin && bodies.get(rule.uid) === bodyKey(rule);
    const sqref = sqrefOf(rule.ranges, grid);
    if (same && origin.extended) {
      const range = kid(origin.element, 'sqref');
      if (range) range.textContent = sqref;
      kept.add(origin.element);
      return [];
    }
    const element = same ? (origin.element.cloneNode(true) as Element) : buildRule(root, rule);
    setAttrs(element, { sqref });
    return [element];
  });
  for (const { element, extended } of origins.values()) {
    if (extended && !kept.has(element)) removeWithEmptyParents(element);
  }
  for (const old of kids(root, 'dataValidations')) root.removeChild(old);
  if (plain.length === 0) return;
  const holder = make(root, 'dataValidations', { count: plain.length });
  for (const element of plain) holder.appendChild(element);
  insertInOrder(root, SHEET_ORDER, holder);
}

function bodyKey(rule: DataValidation): string {
  return stableKey({ ...rule, ...validationDefaults(rule), ranges: undefined });
}

/** What a rule means where it says nothing. */
export function validationDefaults(rule: DataValidation): Partial<DataValidation> {
  const list = ['list', 'listMultiple', 'checkbox', 'custom', 'any', 'none'].includes(rule.type);
  return {
    allowBlank: rule.allowBlank ?? false,
    showDropDown: rule.showDropDown ?? true,
    showErrorMessage: rule.showErrorMessage ?? true,
    showInputMessage: rule.showInputMessage ?? rule.prompt !== undefined,
    errorStyle: rule.errorStyle ?? 1,
    ...(list ? {} : { operator: rule.operator ?? ('between' as NonNullable<DataValidation['operator']>) }),
  };
}

function buildRule(root: Element, rule: DataValidation): Element {
  const list = ['list', 'listMultiple', 'checkbox'].includes(rule.type);
  const type = list ? 'list' : rule.type;
  const on = (value: boolean | undefined) => (value ? 1 : undefined);
  const meant = validationDefaults(rule);
  const element = make(root, 'dataValidation', {
    type: type === 'any' || type === 'none' ? undefined : type,
    errorStyle: meant.errorStyle === 1 ? undefined : ERROR_STYLES[meant.errorStyle ?? 1],
    operator: list || meant.operator === 'between' ? undefined : meant.operator,
    allowBlank: on(rule.allowBlank),
    showDropDown: on(list && rule.showDropDown === false),
    showInputMessage: on(meant.showInputMessage),
    showErrorMessage: on(meant.showErrorMessage),
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
  });
  for (const name of ['formula1', 'formula2'] as const) {
    const text = rule[name];
    if (text === undefined || text === '') continue;
    const literal = list && !text.startsWith('=') ? `"${text.replace(/"/g, '""')}"` : formulaToFile(text);
    element.appendChild(make(root, name, {}, literal));
  }
  return element;
}
