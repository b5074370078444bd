import { FIELDS } from '../fields';
import type { TableConfig } from '../scheme/schema';
import type { CellValue } from './grid';
import type { PreambleItem } from './table';
import { readSection } from './section';
import { cellAt, isBlankCell } from './view';
import type { View } from './view';

/** Labels by field, longest first: the scheme's own, then the general ones. */
interface Label {
  readonly field: string;
  readonly text: string;
}

const GENERAL = ['submittingUnit', 'filledOn', 'contactPerson', 'contactPhone', 'reviewer'];
const STAMP = /[(（【]\s*(?:加?盖\s*章|公\s*章|签\s*章|章)\s*[)）】]/g;
const DATE =
  /(?:[12]\d{3}|二[〇○零O]\S{2})\s*[年./\-—－]\s*[\d一二三四五六七八九十]{1,3}\s*[月./\-—－]\s*[\d一二三四五六七八九十]{1,3}\s*[日号]?\s*$/;
const EMPTY = /^[\s_＿年月日:：/\-—(（)）]*$/;

/** A union's name standing alone above a table, as a title does. */
const NO_PLACES: ReadonlySet<string> = new Set();
const UNION_LINE = /^[\u4e00-\u9fff]{2,24}(总工会|工会联合会|工会委员会|产业工会|工会)$/;

/**
 * The "label：value" pairs in the rows `from`…`to` and columns `left`…`right`. Several pairs may share a cell; a value
 * may stand in the cells right of its label, or be blank (null). A date without label is the date of filling.
 */
export function readPreamble(
  view: View,
  config: TableConfig,
  from: number,
  to: number,
  left: number,
  right: number,
): PreambleItem[] {
  const labels = labelsOf(config);
  const items: PreambleItem[] = [];
  for (let row = from; row <= to; row++) {
    for (let column = left; column <= right; column++) {
      const value = cellAt(view, row, column);
      if (typeof value !== 'string' || value.length > 400) continue;
      items.push(...readCell(view, labels, value, row, column, right));
    }
  }
  return dropRepeats(items);
}

/** Whether a row holds a "label：value" of a kind that stands above tables. */
export function isLabelRow(
  view: View,
  config: TableConfig,
  row: number,
  left: number,
  right: number,
): boolean {
  return readPreamble(view, config, row, row, left, right).some(({ label }) => label !== '');
}

/** The unit named by a line of its own, a union or a numbered or counted heading ("二、宜春市（25项）"), in the rows `from`…`to`, nearest to the table first. */
export function readUnionLine(
  view: View,
  from: number,
  to: number,
  left: number,
  right: number,
): PreambleItem | null {
  for (let row = to; row >= from; row--) {
    for (let column = left; column <= right; column++) {
      const value = cellAt(view, row, column);
      const unit = typeof value === 'string' ? readSection(value, NO_PLACES).unit : null;
      if (typeof value !== 'string' || unit === null) continue;
      if (unit === value.trim() && !UNION_LINE.test(unit)) continue;
      return { field: 'submittingUnit', label: '', value: unit, row, column };
    }
  }
  return null;
}

function labelsOf(config: TableConfig): Label[] {
  const own = config.preamble.flatMap(({ field, labels }) => labels.map((text) => ({ field, text })));
  const general = GENERAL.flatMap((field) => {
    const info = FIELDS[field];
    return info ? [info.word, ...info.names].map((text) => ({ field, text })) : [];
  });
  return [...own, ...general, { field: 'submittingUnit', text: '单位' }].sort(
    (a, b) => b.text.length - a.text.length,
  );
}

interface Mark {
  readonly field: string | null;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Any "label：" beginning a line or following white space, with white space allowed between the label's characters. */
const ANY_LABEL = /(?:^|(?<=[\s;；]))((?:[^\s:：;；\d]\s?){1,14}?(?:[(（][^)）:：]{0,10}[)）])?)\s*[:：]/g;

function marksIn(text: string, labels: readonly Label[]): Mark[] {
  return [...text.matchAll(ANY_LABEL)].map((match) => {
    const label = (match[1] ?? '').replace(STAMP, '').replace(/\s/g, '');
    const known = labels.find(
      (one) => label === one.text || (one.text.length > 2 && label.endsWith(one.text)),
    );
    return { field: known?.field ?? null, label, start: match.index, end: match.index + match[0].length };
  });
}

function readCell(
  view: View,
  labels: readonly Label[],
  text: string,
  row: number,
  column: number,
  right: number,
): PreambleItem[] {
  const marks = marksIn(text, labels);
  if (marks.length === 0) return bareCell(view, labels, text, row, column, right);
  const items: PreambleItem[] = [];
  marks.forEach((mark, index) => {
    const raw = text.slice(mark.end, marks[index + 1]?.start ?? text.length);
    const { value, date } = valueOf(raw, mark.field);
    const last = index === marks.length - 1;
    const beside =
      value === null && last && date === null ? besideValue(view, labels, row, column, right) : null;
    if (mark.field)
      items.push(item(mark.field, mark.label, beside?.value ?? value, row, beside?.column ?? column));
    if (date !== null) items.push(item('filledOn', '', date, row, column));
  });
  return items;
}

const item = (field: string, label: string, value: CellValue, row: number, column: number): PreambleItem => ({
  field,
  label,
  value,
  row,
  column,
});

/** A cell without a colon: a label whose value stands right of it, or a date alone. */
function bareCell(
  view: View,
  labels: readonly Label[],
  text: string,
  row: number,
  column: number,
  right: number,
): PreambleItem[] {
  const plain = text.replace(STAMP, '').replace(/\s/g, '');
  const label = plain.length <= 12 ? labels.find((one) => one.text === plain) : undefined;
  if (label) {
    const beside = besideValue(view, labels, row, column, right);
    return beside ? [item(label.field, plain, beside.value, row, beside.column)] : [];
  }
  const led = ledByLabel(labels, text);
  if (led) return [item(led.field, led.label, led.value, row, column)];
  const date = DATE.exec(text.trim());
  const alone = date !== null && date.index === 0;
  return alone && !labelLeftOf(view, labels, row, column)
    ? [item('filledOn', '', text.trim(), row, column)]
    : [];
}

/** "填报单位 赣州市总工会": a label and its value apart by white space alone. */
function ledByLabel(
  labels: readonly Label[],
  text: string,
): { field: string; label: string; value: string } | null {
  const [head = '', ...rest] = text.replace(STAMP, ' ').trim().split(/\s+/);
  const label = labels.find((one) => one.text === head && one.text.length > 2);
  const { value } = valueOf(rest.join(' '), label?.field ?? null);
  return label && value !== null ? { field: label.field, label: head, value } : null;
}

/** Whether the filled cell left of this one is a label, which then has this cell as its value. */
function labelLeftOf(view: View, labels: readonly Label[], row: number, column: number): boolean {
  for (let left = column - 1; left >= view.firstColumn; left--) {
    const value = cellAt(view, row, left);
    if (isBlankCell(value)) continue;
    return typeof value === 'string' && isLabel(value, labels);
  }
  return false;
}

function isLabel(text: string, labels: readonly Label[]): boolean {
  const plain = text.replace(STAMP, '').replace(/\s/g, '');
  return /[:：]$/.test(plain) || labels.some((label) => label.text === plain);
}

/** The value right of a label: the next filled cell, or several that together make a date ("2024", "年", "4", "月"). */
function besideValue(
  view: View,
  labels: readonly Label[],
  row: number,
  column: number,
  right: number,
): { value: CellValue; column: number } | null {
  const cells: { value: CellValue; column: number }[] = [];
  for (let next = column + 1; next <= right; next++) {
    const value = cellAt(view, row, next);
    if (isBlankCell(value)) continue;
    if (typeof value === 'string' && (isLabel(value, labels) || marksIn(value, labels).length > 0)) break;
    cells.push({ value, column: next });
  }
  const first = cells[0];
  if (!first) return null;
  const joined = cells.map((cell) => String(cell.value).trim()).join('');
  if (/^[\d年月日]+$/.test(joined) && /[年月日]/.test(joined))
    return { value: valueOf(joined, 'filledOn').value, column: first.column };
  return typeof first.value === 'string'
    ? { value: valueOf(first.value, 'filledOn').value, column: first.column }
    : first;
}

/** A label's value, cleaned; a date that trails another field's value is given apart. Blank and template values are null. */
function valueOf(raw: string, field: string | null): { value: string | null; date: string | null } {
  const text = raw.replace(STAMP, ' ').trim();
  if (EMPTY.test(text)) return { value: null, date: null };
  const date = field === 'filledOn' ? null : DATE.exec(text);
  const rest = (date ? text.slice(0, date.index) : text).trim();
  const value = field === 'filledOn' ? rest : (rest.split(/[\s\u3000]{3,}/)[0] ?? '');
  const cleaned = value.replace(/^[_＿\s]+|[_＿\s;；,，]+$/g, '');
  return { value: cleaned === '' ? null : cleaned, date: date ? date[0].trim() : null };
}

/** Keeps the first filled item of each field, or the first blank one where none is filled. */
function dropRepeats(items: readonly PreambleItem[]): PreambleItem[] {
  const byField = new Map<string, PreambleItem>();
  for (const one of items) {
    const known = byField.get(one.field);
    if (!known || (known.value === null && one.value !== null)) byField.set(one.field, one);
  }
  return [...byField.values()];
}
