import { CFB } from '@e965/xlsx';
import { scoreAlert, scorePrompt } from '../../core/ranking/score-layout';
import type { ScoreSheetPlan } from '../../core/ranking/score-layout';
import { cellAddress, columnLetters } from '../../core/table/grid';
import type { Area, CellValue } from '../../core/table/grid';

/** The library's container, which it gives no types for. */
const zip = CFB as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { fileType: 'zip'; type: 'array' }) => ArrayLike<number>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The name by which the pane finds the score cells again (see RANKING_NAMES.scores). */
const SCORES_NAME = '_wxhb_scores';
/** Points a character of the standard font is wide. */
const CHARACTER = 5.25;
/** Places of the formats in `STYLES`. */
const LOOK = { plain: 0, title: 1, header: 2, fact: 3, score: 4 } as const;

const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><sz val="14"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2E8F0"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>' +
  `<borders count="2"><border/><border>${BORDER}</border></borders>` +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf fontId="1" applyFont="1"/>' +
  '<xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf fillId="3" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="center"/><protection locked="0"/></xf>' +
  '</cellXfs></styleSheet>';

/** A score sheet as an .xlsx file: what the sheet in a workbook has, its checks and its locked cells included. */
export function scoreFile(plan: ScoreSheetPlan): Uint8Array {
  const container = zip.utils.cfb_new();
  const encoder = new TextEncoder();
  for (const [path, content] of Object.entries(partsOf(plan)))
    zip.utils.cfb_add(container, `/${path}`, encoder.encode(HEAD + content));
  return Uint8Array.from(zip.write(container, { fileType: 'zip', type: 'array' }));
}

function partsOf(plan: ScoreSheetPlan): Record<string, string> {
  const relation = (type: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...items: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml', 'rId1')),
    'xl/workbook.xml': workbookXml(plan),
    'xl/_rels/workbook.xml.rels': relations(
      relation('worksheet', 'worksheets/sheet1.xml', 'rId1'),
      relation('styles', 'styles.xml', 'rId2'),
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(plan),
  };
}

function workbookXml({ name, scores, limits }: ScoreSheetPlan): string {
  const sheet = name.replace(/[\\/?*[\]:]/g, '_').slice(0, 31);
  const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const area = `${absolute(scores.firstRow, scores.firstColumn)}:${absolute(scores.lastRow, scores.lastColumn)}`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escape(sheet)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="${SCORES_NAME}" comment="${limits}" localSheetId="0" hidden="1">${escape(`'${sheet.replaceAll("'", "''")}'!${area}`)}</definedName></definedNames>` +
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}

function sheetXml(plan: ScoreSheetPlan): string {
  const { rows, widths, header, merges, rules } = plan;
  const columns = widths.map(
    (points, at) => `<col min="${at + 1}" max="${at + 1}" width="${points / CHARACTER}" customWidth="1"/>`,
  );
  const top = header.lastRow;
  const pane = `<pane xSplit="3" ySplit="${top}" topLeftCell="D${top + 1}" activePane="bottomRight" state="frozen"/>`;
  const merged = merges.map((area) => `<mergeCell ref="${refOf(area)}"/>`).join('');
  const checks = rules.map(({ area, formula, words }) => {
    const [prompt, alert] = [scorePrompt(words), scoreAlert(words)];
    return (
      `<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escape(alert.title)}" error="${escape(alert.message)}" ` +
      `promptTitle="${escape(prompt.title)}" prompt="${escape(prompt.message)}" sqref="${refOf(area)}"><formula1>${escape(formula.slice(1))}</formula1></dataValidation>`
    );
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.map((row, at) => rowXml(plan, row, at + 1)).join('')}</sheetData>` +
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' +
    (merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function rowXml(plan: ScoreSheetPlan, cells: readonly CellValue[], row: number): string {
  return `<row r="${row}">${cells.map((value, at) => cellXml(plan, value, row, at + 1)).join('')}</row>`;
}

function cellXml(plan: ScoreSheetPlan, value: CellValue, row: number, column: number): string {
  const at = `r="${cellAddress(row, column)}" s="${lookOf(plan, row, column)}"`;
  const formula = plan.formulas.find((one) => one.row === row && one.column === column)?.formula;
  if (formula !== undefined) return `<c ${at}><f>${escape(formula.slice(1))}</f></c>`;
  if (value === null) return `<c ${at}/>`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(String(value))}</t></is></c>`;
}

function lookOf({ header, scores }: ScoreSheetPlan, row: number, column: number): number {
  if (row === 1) return LOOK.title;
  if (row < header.firstRow) return LOOK.plain;
  if (row <= header.lastRow) return LOOK.header;
  return column >= scores.firstColumn && column <= scores.lastColumn ? LOOK.score : LOOK.fact;
}

function refOf({ firstRow, firstColumn, lastRow, lastColumn }: Area): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters may not stand in a file at all; clerks paste them in from elsewhere. */
function escape(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (char) => (/[\t\n\r]/.test(char) ? char : ''))
    .replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}
