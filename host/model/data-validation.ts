/** `Excel.DataValidation`: the validation rule of a range. */
import type { ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { HostObject } from '../dispatch/host-object';
import { invalidArgument } from '../dispatch/error';
import type { Region } from './region';
import { intersection } from './region';
import type { SheetStore } from './sheet-store';
import { fromUniver, toUniver } from './sheet-store';

const TYPES: Readonly<Record<string, { readonly key: string; readonly name: string }>> = {
  [DataValidationType.LIST]: { key: 'list', name: 'List' },
  [DataValidationType.WHOLE]: { key: 'wholeNumber', name: 'WholeNumber' },
  [DataValidationType.DECIMAL]: { key: 'decimal', name: 'Decimal' },
  [DataValidationType.DATE]: { key: 'date', name: 'Date' },
  [DataValidationType.TIME]: { key: 'time', name: 'Time' },
  [DataValidationType.TEXT_LENGTH]: { key: 'textLength', name: 'TextLength' },
  [DataValidationType.CUSTOM]: { key: 'custom', name: 'Custom' },
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

type RuleBody = Readonly<Record<string, unknown>>;
type Rule = Readonly<Record<string, RuleBody>>;

export function validationsOf(store: SheetStore): readonly ISheetDataValidationRule[] {
  const model = store.book.services.get<SheetDataValidationModel>(SheetDataValidationModel);
  return model.getRules(store.book.unitId, store.id);
}

export function clearValidation(store: SheetStore, region: Region): void {
  const touched = validationsOf(store).some((rule) =>
    rule.ranges.some((range) => intersection(fromUniver(range), region)),
  );
  if (!touched) return;
  const range = store.within(region);
  if (range) store.facade.getRange(toUniver(range)).setDataValidation(null);
}

export class DataValidation extends HostObject {
  readonly className = 'DataValidation';

  constructor(
    private readonly store: SheetStore,
    private readonly region: Region,
  ) {
    super();
  }

  get type(): string {
    const found = this.found();
    if (found === 'mixed') return 'Inconsistent';
    return found ? (TYPES[found.type]?.name ?? 'Custom') : 'None';
  }
  get rule(): Rule | null {
    const found = this.found();
    if (found === 'mixed') return null;
    if (!found) return {};
    const key = TYPES[found.type]?.key ?? 'custom';
    if (key === 'list') return { list: { inCellDropDown: true, source: found.formula1 ?? '' } };
    if (key === 'custom') return { custom: { formula: found.formula1 ?? '' } };
    const operator = Object.entries(OPERATORS).find(([, code]) => code === found.operator)?.[0] ?? 'Between';
    const bounds = {
      formula1: found.formula1 ?? '',
      ...(found.formula2 ? { formula2: found.formula2 } : {}),
    };
    return { [key]: { ...bounds, operator } };
  }
  set rule(rule: Rule) {
    this.store.assertWritable();
    const [entry] = Object.entries(rule);
    const type = Object.entries(TYPES).find(([, { key }]) => key === entry?.[0])?.[0];
    if (!entry || !type) throw invalidArgument();
    const body = entry[1];
    this.store.reach(this.region);
    this.store.book.execute('sheet.command.addDataValidation', {
      subUnitId: this.store.id,
      rule: {
        uid: this.store.book.newId(),
        type,
        formula1: asText(body['source'] ?? body['formula'] ?? body['formula1']),
        formula2: asText(body['formula2']),
        operator: OPERATORS[asText(body['operator']) ?? ''],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: DataValidationErrorStyle.STOP,
        ranges: [toUniver(this.region)],
      },
    });
  }
  get ignoreBlanks(): boolean | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.allowBlank ?? true);
  }
  get errorAlert(): Readonly<Record<string, unknown>> | null {
    const found = this.found();
    if (!found || found === 'mixed') return null;
    return {
      message: found.error ?? '',
      showAlert: found.showErrorMessage ?? true,
      style: Object.keys(ERROR_STYLES).find((name) => ERROR_STYLES[name] === found.errorStyle) ?? 'Stop',
      title: found.errorTitle ?? '',
    };
  }
  set errorAlert(alert: { message?: string; title?: string; showAlert?: boolean; style?: string }) {
    this.change({
      error: alert.message ?? '',
      errorTitle: alert.title ?? '',
      showErrorMessage: alert.showAlert ?? true,
      errorStyle: ERROR_STYLES[alert.style ?? 'Stop'] ?? DataValidationErrorStyle.STOP,
    });
  }
  get prompt(): Readonly<Record<string, unknown>> | null {
    const found = this.found();
    if (!found || found === 'mixed') return null;
    return {
      message: found.prompt ?? '',
      showPrompt: found.showInputMessage ?? false,
      title: found.promptTitle ?? '',
    };
  }
  set prompt(prompt: { message?: string; title?: string; showPrompt?: boolean }) {
    this.change({
      prompt: prompt.message ?? '',
      promptTitle: prompt.title ?? '',
      showInputMessage: prompt.showPrompt ?? true,
    });
  }
  clear(): void {
    this.store.assertWritable();
    clearValidation(this.store, this.region);
  }

  /** Excel refuses alerts and prompts for cells without one rule; so do we. */
  private change(options: Partial<ISheetDataValidationRule>): void {
    this.store.assertWritable();
    const found = this.found();
    if (!found || found === 'mixed') throw invalidArgument();
    Object.assign(found, options);
  }

  /** The one rule of the range, null when it has none, `mixed` when its cells differ. */
  private found(): ISheetDataValidationRule | null | 'mixed' {
    const touching = validationsOf(this.store).filter((rule) =>
      rule.ranges.some((range) => intersection(fromUniver(range), this.region)),
    );
    const [only, more] = touching;
    if (!only) return null;
    const size = this.region.rows * this.region.columns;
    const covered = only.ranges
      .map((range) => intersection(fromUniver(range), this.region))
      .reduce((cells, part) => cells + (part ? part.rows * part.columns : 0), 0);
    return more || covered < size ? 'mixed' : only;
  }
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
