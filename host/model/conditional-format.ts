/** `Excel.ConditionalFormat` and its collection. Custom (formula) rules can be made; the clerk's own rules are listed with their type. */
import type { IRange, IStyleBase } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
} from '@univerjs/sheets-conditional-formatting';
import { HostCollection, HostObject } from '../dispatch/host-object';
import { itemNotFound, notImplemented } from '../dispatch/error';
import { toHex } from './color';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { Region } from './region';
import { MAX_COLUMNS, MAX_ROWS, intersection } from './region';
import type { SheetStore } from './sheet-store';
import { fromUniver, toUniver } from './sheet-store';
import type { Worksheet } from './worksheet';

type Rule = IConditionFormattingRule;

const ADD = 'sheet.mutation.add-conditional-rule';
const SET = 'sheet.mutation.set-conditional-rule';
const DELETE = 'sheet.mutation.delete-conditional-rule';
const MOVE = 'sheet.mutation.move-conditional-rule';

/** Rules of a sheet, the one that wins first. */
export function rulesOf(store: SheetStore): readonly Rule[] {
  store.assertExists();
  const model = store.book.services.get<ConditionalFormattingRuleModel>(ConditionalFormattingRuleModel);
  return model.getSubunitRules(store.book.unitId, store.id) ?? [];
}

export const setRule = (store: SheetStore, rule: Rule): void =>
  store.book.execute(SET, { subUnitId: store.id, cfId: rule.cfId, rule });

export const deleteRule = (store: SheetStore, cfId: string): void =>
  store.book.execute(DELETE, { subUnitId: store.id, cfId });

/** Takes a region out of every rule; a rule left without cells is deleted. */
export function removeRulesFrom(store: SheetStore, region: Region): void {
  for (const rule of [...rulesOf(store)]) {
    const regions = rule.ranges.map(fromUniver);
    if (!regions.some((part) => intersection(part, region))) continue;
    const ranges = regions.flatMap((part) => without(part, region)).map(toUniver);
    if (ranges.length === 0) deleteRule(store, rule.cfId);
    else setRule(store, { ...rule, ranges });
  }
}

/** Up to four rectangles that are left of `part` without `hole`. */
function without(part: Region, hole: Region): Region[] {
  const cut = intersection(part, hole);
  if (!cut) return [part];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...part, rows: cut.row - part.row },
    { ...part, row: below, rows: part.row + part.rows - below },
    { ...cut, column: part.column, columns: cut.column - part.column },
    { ...cut, column: right, columns: part.column + part.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly sheet: Worksheet,
    private readonly regions: readonly Region[],
  ) {
    super();
  }

  list(): readonly ConditionalFormat[] {
    const touches = (range: IRange): boolean =>
      this.regions.some((region) => intersection(region, fromUniver(range)));
    return rulesOf(this.sheet.store)
      .filter((rule) => rule.ranges.some(touches))
      .map((rule) => new ConditionalFormat(this.sheet, rule.cfId));
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(id: string): ConditionalFormat {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.list().find((format) => format.id === id) ?? null;
  }
  getItemAt(index: number): ConditionalFormat {
    const found = this.list()[index];
    if (!found) throw itemNotFound();
    return found;
  }
  /** A new rule comes before all others. */
  add(type: string): ConditionalFormat {
    const { store } = this.sheet;
    store.assertWritable('formatCells');
    if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add of type ${type}`);
    const cfId = store.book.newId();
    const rule: IFormulaHighlightCell = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: '',
      style: {},
    };
    store.book.execute(ADD, {
      subUnitId: store.id,
      rule: { cfId, ranges: this.regions.map(toUniver), stopIfTrue: false, rule },
    });
    return new ConditionalFormat(this.sheet, cfId);
  }
  clearAll(): void {
    this.sheet.store.assertWritable('formatCells');
    for (const region of this.regions) removeRulesFrom(this.sheet.store, region);
  }
}

/** Excel's name for the kind of a rule. */
function typeOf({ rule }: Rule): string {
  if (rule.type === CFRuleType.dataBar) return 'DataBar';
  if (rule.type === CFRuleType.colorScale) return 'ColorScale';
  if (rule.type === CFRuleType.iconSet) return 'IconSet';
  const names: Readonly<Record<string, string>> = {
    [CFSubRuleType.formula]: 'Custom',
    [CFSubRuleType.number]: 'CellValue',
    [CFSubRuleType.text]: 'ContainsText',
    [CFSubRuleType.rank]: 'TopBottom',
  };
  return names[(rule as IFormulaHighlightCell).subType] ?? 'PresetCriteria';
}

export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat';

  constructor(
    readonly sheet: Worksheet,
    private readonly cfId: string,
  ) {
    super();
  }

  get id(): string {
    return this.cfId;
  }
  get type(): string {
    return typeOf(this.rule());
  }
  get priority(): number {
    return rulesOf(this.sheet.store).findIndex((rule) => rule.cfId === this.cfId);
  }
  set priority(to: number) {
    const rules = rulesOf(this.sheet.store);
    const last = rules.length - 1;
    const target = rules[Math.max(0, Math.min(to, last))];
    if (!target || target.cfId === this.cfId) return;
    this.sheet.store.book.execute(MOVE, {
      subUnitId: this.sheet.store.id,
      start: { id: this.cfId, type: 'self' },
      end: { id: target.cfId, type: to > this.priority ? 'after' : 'before' },
    });
  }
  get stopIfTrue(): boolean {
    return this.rule().stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.change({ stopIfTrue: stop });
  }
  get custom(): CustomConditionalFormat {
    const found = this.customOrNullObject;
    if (!found) throw itemNotFound();
    return found;
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === 'Custom' ? new CustomConditionalFormat(this) : null;
  }

  getRange(): Range {
    const [range, more] = this.rule().ranges;
    if (!range || more) throw itemNotFound();
    return new Range(this.sheet, full(fromUniver(range)));
  }
  getRangeOrNullObject(): Range | null {
    return this.rule().ranges.length === 1 ? this.getRange() : null;
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.sheet, this.rule().ranges.map(fromUniver).map(full));
  }
  delete(): void {
    this.sheet.store.assertWritable('formatCells');
    this.rule();
    deleteRule(this.sheet.store, this.cfId);
  }

  /** @throws ItemNotFound when the rule has gone */
  rule(): Rule {
    const found = rulesOf(this.sheet.store).find((rule) => rule.cfId === this.cfId);
    if (!found) throw itemNotFound();
    return found;
  }
  change(change: Partial<Rule>): void {
    this.sheet.store.assertWritable('formatCells');
    setRule(this.sheet.store, { ...this.rule(), ...change });
  }
}

/** Univer may hold whole columns and rows with the bounds of its grid; Excel's bounds are fixed. */
const full = (region: Region): Region => ({
  ...region,
  rows: Math.min(region.rows, MAX_ROWS),
  columns: Math.min(region.columns, MAX_COLUMNS),
});

export class CustomConditionalFormat extends HostObject {
  readonly className = 'CustomConditionalFormat';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

const formulaRule = (owner: ConditionalFormat): IFormulaHighlightCell =>
  owner.rule().rule as IFormulaHighlightCell;

export class ConditionalFormatRule extends HostObject {
  readonly className = 'ConditionalFormatRule';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  /** Relative to the top-left cell of the rule's range. */
  get formula(): string {
    return formulaRule(this.owner).value;
  }
  set formula(formula: string) {
    this.owner.sheet.store.book.settling.formulaWritten();
    this.owner.change({ rule: { ...formulaRule(this.owner), value: formula } });
  }
  get formulaLocal(): string {
    return this.formula;
  }
  set formulaLocal(formula: string) {
    this.formula = formula;
  }
}

export class ConditionalRangeFormat extends HostObject {
  readonly className = 'ConditionalRangeFormat';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
}

function restyle(
  owner: ConditionalFormat,
  change: { readonly [K in keyof IStyleBase]?: IStyleBase[K] | null },
): void {
  const rule = formulaRule(owner);
  const style = Object.fromEntries(
    Object.entries({ ...rule.style, ...change }).filter(([, value]) => value !== null),
  );
  owner.change({ rule: { ...rule, style } });
}

export class ConditionalRangeFill extends HostObject {
  readonly className = 'ConditionalRangeFill';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get color(): string {
    return toHex(formulaRule(this.owner).style.bg) ?? '';
  }
  set color(color: string) {
    restyle(this.owner, { bg: color ? { rgb: color } : null });
  }
  clear(): void {
    restyle(this.owner, { bg: null });
  }
}

export class ConditionalRangeFont extends HostObject {
  readonly className = 'ConditionalRangeFont';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get color(): string {
    return toHex(formulaRule(this.owner).style.cl) ?? '';
  }
  set color(color: string) {
    restyle(this.owner, { cl: color ? { rgb: color } : null });
  }
  get bold(): boolean {
    return formulaRule(this.owner).style.bl === BooleanNumber.TRUE;
  }
  set bold(on: boolean) {
    restyle(this.owner, { bl: on ? 1 : null });
  }
  get italic(): boolean {
    return formulaRule(this.owner).style.it === BooleanNumber.TRUE;
  }
  set italic(on: boolean) {
    restyle(this.owner, { it: on ? 1 : null });
  }
  get strikethrough(): boolean {
    return formulaRule(this.owner).style.st?.s === BooleanNumber.TRUE;
  }
  set strikethrough(on: boolean) {
    restyle(this.owner, { st: on ? { s: 1 } : null });
  }
  get underline(): string {
    return formulaRule(this.owner).style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None';
  }
  set underline(kind: string) {
    restyle(this.owner, { ul: kind === 'None' ? null : { s: 1 } });
  }
  clear(): void {
    restyle(this.owner, { cl: null, bl: null, it: null, st: null, ul: null });
  }
}
