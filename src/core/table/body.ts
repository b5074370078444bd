import type { Header } from './header';
import { isHeaderWord, headerNames } from './names';
import { isSectionLabel, isSectionText, isTypeHeading, isUnitLine, readSection } from './section';
import type { Section } from './section';
import type { SectionRow } from './table';
import { cellAt, isBlankCell, mergedTops, mergesIn } from './view';
import type { View } from './view';
import { beginsAsExample, isEllipsis, isExample, isLimit, isNote, isSerial, isTotal } from './words';

/** What the body of a table holds, before its cells are taken over. */
export interface Body {
  /** The sheet row of each line and the entry it belongs to. */
  readonly lines: number[];
  readonly entryOfLine: number[];
  /** By entry: the unit named by the section rows above it, or null. */
  readonly sectionUnits: (string | null)[];
  /** By entry: the innermost section row above it, or null. */
  readonly sections: (SectionRow | null)[];
  /** The last sheet row of the body; the header's last row when it holds nothing. */
  readonly lastRow: number;
  /** The sheet rows that hold a running number and nothing else. */
  readonly numbered: number[];
}

/** Where the body's telling columns lie. A column is null when the table has none. */
export interface Layout {
  readonly header: Header;
  readonly fields: ReadonlyMap<number, string>;
  readonly serial: number | null;
  readonly project: number | null;
  readonly persons: ReadonlySet<number>;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

type Kind = 'entry' | 'continuation' | 'section' | 'numbered' | 'note' | 'other';

/** Rows right under a header that may be limits, column numbers or examples rather than entries. */
const TEMPLATE_ROWS = 3;

/** Reads the rows `from`…`to` below a header, leaving out those where the header is printed again. */
export function readBody(
  view: View,
  layout: Layout,
  from: number,
  to: number,
  places: ReadonlySet<string>,
  printedAgain: ReadonlySet<number>,
): Body {
  const body = {
    lines: [] as number[],
    entryOfLine: [] as number[],
    sectionUnits: [] as (string | null)[],
    sections: [] as (SectionRow | null)[],
    lastRow: from - 1,
    numbered: [] as number[],
  };
  const sections: (Section & SectionRow)[] = [];
  const projectTops = layout.project === null ? null : mergedTops(view, layout.project);
  const serialTops = layout.serial === null ? null : mergedTops(view, layout.serial);
  let afterNote = false;
  let entries = 0;
  let entryRow = 0;

  for (let row = from; row <= to; row++) {
    if (printedAgain.has(row)) {
      afterNote = false;
      continue;
    }
    if (entries > 0 && beginsOtherList(view, layout, row)) break;
    const kind = plainEntry(view, layout, row, row - from >= TEMPLATE_ROWS)
      ? 'entry'
      : classify(view, layout, row, {
          template: entries === 0,
          afterNote,
          projectTops,
          serialTops,
          places,
          entryRow,
          lastLine: body.lines[body.lines.length - 1] ?? 0,
        });
    if (kind === 'note') afterNote = true;
    else if (kind === 'section') {
      const { text, column } = sectionRow(view, layout, row);
      if (isTypeHeading(text)) continue;
      const section = { ...readSection(text, places), text, row, column };
      while (sections.length > 0 && sections[sections.length - 1]!.level >= section.level) sections.pop();
      sections.push(section);
    } else if (kind === 'numbered') {
      body.lastRow = row;
      body.numbered.push(row);
    } else if (kind === 'entry' || kind === 'continuation') {
      if (kind === 'entry' && !sameProject(view, layout, row, body.lines)) {
        body.sectionUnits.push(sections.find((section) => section.unit !== null)?.unit ?? null);
        body.sections.push(sections[sections.length - 1] ?? null);
        entries++;
        entryRow = row;
      }
      body.lines.push(row);
      body.entryOfLine.push(entries - 1);
      body.lastRow = row;
      afterNote = false;
    }
  }
  return body;
}

/** Words and signs in a project's name that call for a closer look where no running number vouches for the row. */
const SUSPECT = /[合小总共累]计|名称|^\s*(注|备注|说明|填|本|例|示例|[*＊※])|[:：…⋯]/;

/** The common case, told without looking further: a project's name with a running number, or with cells filled around it. */
function plainEntry(view: View, layout: Layout, row: number, pastTemplate: boolean): boolean {
  if (!pastTemplate || layout.project === null) return false;
  const project = cellAt(view, row, layout.project);
  if (typeof project !== 'string' || isBlankCell(project)) return false;
  if (layout.serial !== null) return isSerial(cellAt(view, row, layout.serial)) && !isEllipsis(project);
  if (project.length < 5 || SUSPECT.test(project)) return false;
  let filled = 0;
  for (let column = layout.firstColumn; column <= layout.lastColumn && filled < 4; column++) {
    if (cellAt(view, row, column) !== null) filled++;
  }
  return filled >= 4;
}

interface Surroundings {
  readonly template: boolean;
  readonly afterNote: boolean;
  /** The first and last rows so far of the entry being read; 0 before the first. */
  readonly entryRow: number;
  readonly lastLine: number;
  readonly projectTops: Int32Array | null;
  readonly serialTops: Int32Array | null;
  readonly places: ReadonlySet<string>;
}

function classify(view: View, layout: Layout, row: number, around: Surroundings): Kind {
  const filled = filledColumns(view, layout, row);
  if (filled.length === 0) return 'other';
  const values = filled.map((column) => cellAt(view, row, column));
  if (values.every((value) => isEllipsis(value))) return 'other';
  const others = filled.filter((column) => column !== layout.serial);
  const number = layout.serial !== null && isSerial(cellAt(view, row, layout.serial));
  if (others.length === 0 && number) return 'numbered';
  if (number && others.every((column) => isEllipsis(cellAt(view, row, column)))) return 'numbered';

  const lead = typeof values[0] === 'string' ? values[0].trim() : null;
  if (lead !== null && isTotalRow(view, layout, row, lead, filled)) return 'other';
  if (lead !== null && filled.length === 1 && isUnitLine(lead, around.places)) return 'section';
  if (lead !== null && filled.length <= 3 && isNote(lead)) return 'note';
  if (repeatsHeader(view, layout, row, filled)) return 'other';
  if (around.template && isTemplateRow(view, layout, row, filled)) return 'other';
  if (filled.length === 2 && lead !== null && isSectionLabel(lead)) return 'section';
  if (filled.length === 1 && !number) return loneCell(view, layout, row, filled[0]!, around);
  if (around.entryRow > 0 && continues(view, layout, row, filled, around)) return 'continuation';
  return 'entry';
}

const LIST_HEADER =
  /^(?:序号|编号|单位|单位名称|部门|校区|姓名|联系人|联络员|负责人|经办人?|审核人?|报送人|填报人|填表人|制表人|签发人?|职务|电话|联系电话|办公电话|手机|手机号码?|座机|传真|邮箱|微信|QQ|备注|数量|合计|项数)$/i;

/**
 * The header of another list below the table, such as one of contacts: nothing but short words, none of them a project.
 * Behind a blank row one such word among few cells is enough.
 */
function beginsOtherList(view: View, layout: Layout, row: number): boolean {
  if (layout.serial !== null && isSerial(cellAt(view, row, layout.serial))) return false;
  const filled = filledColumns(view, layout, row);
  if (filled.length < 2) return false;
  const words = filled.map((column) => String(cellAt(view, row, column)).replace(/\s/g, ''));
  const known = words.filter((word) => LIST_HEADER.test(word)).length;
  if (words.length >= 3 && known === words.length) return true;
  const apart = filledColumns(view, layout, row - 1).length === 0;
  const few = filled.length * 3 <= layout.lastColumn - layout.firstColumn + 1;
  return apart && few && known > 0 && words.every((word) => word.length <= 6);
}

/** Columns of the table with something in this row. */
function filledColumns(view: View, layout: Layout, row: number): number[] {
  const filled: number[] = [];
  for (let column = layout.firstColumn; column <= layout.lastColumn; column++) {
    if (!isBlankCell(cellAt(view, row, column))) filled.push(column);
  }
  return filled;
}

/** The row's project cell is merged with that of the entry being read. */
function belongsAbove(view: View, row: number, around: Surroundings): boolean {
  const top = around.projectTops?.[row - view.firstRow] ?? 0;
  return around.entryRow > 0 && top >= around.entryRow && top <= around.lastLine;
}

/** A row of sums: it begins with 合计 and names no project of its own. */
function isTotalRow(
  view: View,
  layout: Layout,
  row: number,
  lead: string,
  filled: readonly number[],
): boolean {
  if (!isTotal(lead)) return false;
  if (layout.project === null || filled[0] === layout.project) return filled.length <= 3;
  const project = cellAt(view, row, layout.project);
  return typeof project !== 'string' || filled.length <= 3;
}

/** The header printed again: at least two cells, and most of the row, hold their own column's header. */
function repeatsHeader(view: View, layout: Layout, row: number, filled: readonly number[]): boolean {
  const names = headerNames(layout.header.config);
  let same = 0;
  for (const column of filled) {
    const text = cellAt(view, row, column);
    const header = layout.header.columns.find((one) => one.column === column);
    if (typeof text !== 'string' || !header) continue;
    if (text.trim() === header.own || text.trim() === header.group || isHeaderWord(names, text)) same++;
  }
  return same >= 2 && same * 3 >= filled.length * 2;
}

/** Under the header: how to fill the columns in, the columns' numbers, or an example. */
function isTemplateRow(view: View, layout: Layout, row: number, filled: readonly number[]): boolean {
  const values = filled.map((column) => cellAt(view, row, column));
  const project = layout.project === null ? null : cellAt(view, row, layout.project);
  if (isExample(values[0] ?? null) || beginsAsExample(project)) return true;
  const limits = values.filter((value) => isLimit(value)).length;
  const numbered = layout.serial !== null && isSerial(cellAt(view, row, layout.serial));
  if (limits > 1 && !numbered && isLimit(project)) return true;
  if (limits > 0 && limits * 2 >= filled.length && (isBlankCell(project) || isLimit(project))) return true;
  return (
    values.length >= 4 &&
    values.every(
      (value, index) =>
        isSerial(value) && Number(String(value).normalize('NFKC').replace(/\D/g, '')) === index + 1,
    )
  );
}

/** A row with a single filled cell: a heading, a line under the table, or an entry of which only the name is known. */
function loneCell(view: View, layout: Layout, row: number, column: number, around: Surroundings): Kind {
  if (belongsAbove(view, row, around)) return 'continuation';
  if (around.entryRow > 0 && layout.persons.has(column)) return 'continuation';
  const value = cellAt(view, row, column);
  if (typeof value !== 'string') return 'other';
  const leading = column === layout.firstColumn || column === layout.serial;
  const wide = isWide(view, layout, row);
  if (around.afterNote && (leading || wide)) return 'note';
  if (wide || (leading && column !== layout.project)) return 'section';
  if (column !== layout.project) return 'other';
  return isSectionText(value, around.places) ? 'section' : 'entry';
}

/** Merged over at least half of the table's width. */
function isWide(view: View, layout: Layout, row: number): boolean {
  const half = (layout.lastColumn - layout.firstColumn + 1) / 2;
  return mergesIn(view, row, row).some(
    (merge) => merge.lastColumn - merge.firstColumn + 1 >= Math.max(2, half),
  );
}

/** A further line of the entry above: its project is merged down, or blank with only people's columns filled. */
function continues(
  view: View,
  layout: Layout,
  row: number,
  filled: readonly number[],
  around: Surroundings,
): boolean {
  const serialAbove =
    (around.serialTops?.[row - view.firstRow] ?? 0) > 0 &&
    (around.serialTops?.[row - view.firstRow] ?? 0) < row;
  const serialBlank = layout.serial === null || isBlankCell(cellAt(view, row, layout.serial));
  if (belongsAbove(view, row, around)) return serialAbove || serialBlank;
  // Columns the table does not know may be the person's, too, as 工龄 is.
  const isPersons = (column: number): boolean => layout.persons.has(column) || !layout.fields.has(column);
  return serialBlank && filled.every(isPersons) && filled.some((column) => layout.persons.has(column));
}

/** One person a row with number and name written out each time: the same number and name as the line above. */
function sameProject(view: View, layout: Layout, row: number, lines: readonly number[]): boolean {
  const above = lines[lines.length - 1];
  if (layout.persons.size === 0 || above === undefined || layout.serial === null || layout.project === null)
    return false;
  const serial = cellAt(view, row, layout.serial);
  const project = cellAt(view, row, layout.project);
  if (isBlankCell(serial) || isBlankCell(project)) return false;
  return serial === cellAt(view, above, layout.serial) && project === cellAt(view, above, layout.project);
}

/** The texts of a section row, from left to right: one cell as a rule, or a label and its value; and where they begin. */
function sectionRow(view: View, layout: Layout, row: number): Omit<SectionRow, 'row'> {
  const filled = filledColumns(view, layout, row);
  return {
    text: filled.map((column) => String(cellAt(view, row, column)).trim()).join(''),
    column: filled[0] ?? layout.firstColumn,
  };
}
