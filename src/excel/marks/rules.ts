import type { Level } from '../../core/findings';
import { cellAddress } from '../../core/table/grid';
import { VERDICT_WORDS, signOf } from './labels';

/** Stands in every formula of ours, so that our rules are known even after Excel has moved or split them. */
const OWN = '"五小核表"<>""';

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** Dark on light, contrast above 7:1; told apart without colour by bold, underline and italics. */
const LOOKS: Readonly<Record<Level, Look>> = {
  ineligible: { fill: '#FFC7CE', font: '#7A0012', bold: true, underline: true },
  malformed: { fill: '#FFDDB0', font: '#5C3000', bold: true },
  verify: { fill: '#FFF4B8', font: '#4A3F00', italic: true },
  hint: { fill: '#DCEBFA', font: '#123A63' },
};

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function isOwnRule(formula: string): boolean {
  return formula.includes(OWN);
}

function addRule(range: Excel.Range, formula: string, look: Look): void {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = look.fill;
  format.custom.format.font.color = look.font;
  if (look.bold) format.custom.format.font.bold = true;
  if (look.italic) format.custom.format.font.italic = true;
  if (look.underline) format.custom.format.font.underline = 'Single';
}

/** Lights the cells of `range` (one column, from `firstRow`) whose row's 问题说明 holds the field's sign. */
export function addFieldRule(
  range: Excel.Range,
  field: string,
  level: Level,
  notesColumn: number,
  firstRow: number,
): void {
  const cell = `$${cellAddress(firstRow, notesColumn)}`;
  addRule(range, `=AND(ISNUMBER(FIND(${quoted(signOf(field, level))},${cell})),${OWN})`, LOOKS[level]);
}

/** Excel takes no longer text inside a formula than 255 characters. */
const MAX_COMPARED = 200;

/** Lights a single cell outside the body for as long as it reads as it was found: it has no row to hold its sign. */
export function addCellRule(range: Excel.Range, cell: string, text: string, level: Level): void {
  const place = cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const start = quoted(text.slice(0, MAX_COMPARED));
  addRule(range, `=AND(LEFT(${place},${MAX_COMPARED})=${start},${OWN})`, LOOKS[level]);
}

/** Colours the verdicts of 核查结论 like the cells they come from. */
export function addVerdictRules(range: Excel.Range, verdictColumn: number, firstRow: number): void {
  const cell = `$${cellAddress(firstRow, verdictColumn)}`;
  for (const verdict of ['ineligible', 'malformed', 'verify'] as const) {
    addRule(range, `=AND(${cell}=${quoted(VERDICT_WORDS[verdict])},${OWN})`, LOOKS[verdict]);
  }
}
