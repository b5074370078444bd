import { bareHeader, foldHeader } from '../table/headerText';
import type { CellValue, Grid } from '../table/grid';
import { findHeaders } from '../table/header';
import type { Header } from '../table/header';
import { openView } from '../table/view';
import type { Scheme } from './schema';
import { boundUnits, placeOf } from './units';

export interface SchemeScore {
  readonly scheme: Scheme;
  /** 0…1: how much speaks for the scheme. */
  readonly score: number;
  /** What speaks for it, in the clerk's words: "表头对上 8 列（共 9 列）", "表头以上有“江西”“2023”". */
  readonly reasons: readonly string[];
}

export interface Detected {
  /** The scheme that fits best; null when no table fits any. */
  readonly best: Scheme | null;
  /** 0…1: how sure; small when another scheme fits nearly as well. */
  readonly confidence: number;
  /** true when the clerk should choose: nothing fits, or two fit about as well. */
  readonly ambiguous: boolean;
  /** Every scheme, best first. */
  readonly candidates: readonly SchemeScore[];
}

/** Rows of a sheet whose text may name the notice: title, preamble, header. */
const TOP_ROWS = 12;
/** A lead over the next scheme that makes the choice sure. */
const CLEAR_LEAD = 0.15;
/** Below this score no choice is sure. */
const UNSURE = 0.3;
const NEARLY_OWN = 0.75;

/** Tells which scheme a workbook's sheets belong to, by its columns, and by places, years and words in its first rows. */
export function detectScheme(grids: readonly Grid[], schemes: readonly Scheme[]): Detected {
  const candidates = schemes
    .map((scheme) => ({ scheme, ...bestOf(grids.map((grid) => scoreOf(grid, scheme))) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = candidates;
  if (!first || first.score === 0) return { best: null, confidence: 0, ambiguous: true, candidates };
  const lead = first.score - (second?.score ?? 0);
  const ambiguous = lead < CLEAR_LEAD || first.score < UNSURE;
  const confidence = Math.min(1, first.score * Math.min(1, 0.5 + lead / (2 * CLEAR_LEAD)));
  return { best: first.scheme, confidence, ambiguous, candidates };
}

type Score = Omit<SchemeScore, 'scheme'>;

const NOTHING: Score = { score: 0, reasons: [] };

function bestOf(scores: readonly Score[]): Score {
  return scores.reduce((best, one) => (one.score > best.score ? one : best), NOTHING);
}

function scoreOf(grid: Grid, scheme: Scheme): Score {
  const top = topOf(grid);
  const headers = findHeaders(openView(top), scheme.tables);
  const { fit, literal, matched, expected } = columnFit(headers);
  if (fit === 0) return NOTHING;
  const headerEnd = Math.min(...headers.map((header) => header.last)) - grid.firstRow + 1;
  const heading = [grid.sheet, textOf(top, 0, headerEnd)].join('\n');
  const body = textOf(top, headerEnd);
  const { places, years, words } = scheme.detect;
  const units = boundUnits(scheme).map(placeOf);
  const named = (list: readonly string[], text: string) => list.find((one) => text.includes(one));
  const inHeading = named(places, heading) ?? named(units, heading);
  const inBody = named([...places, ...units], body);
  // A factory's name or a phone area in the rows says less than the title does.
  const place =
    inHeading === undefined ? (inBody === undefined ? 0 : 0.5) : places.includes(inHeading) ? 1 : 0.8;
  const year = named(years, heading);
  const word = named(words, heading);
  const above = [inHeading, year, word].flatMap((one) => one ?? []);
  const reasons = [
    `表头对上 ${matched} 列（通知共 ${expected} 列）`,
    ...(above.length > 0 ? [`表头以上有${above.map((one) => `“${one}”`).join('')}`] : []),
    ...(inHeading === undefined && inBody !== undefined ? [`表中写有“${inBody}”`] : []),
    ...(above.length === 0 && inBody === undefined ? ['没有写它的地名、年份'] : []),
  ];
  const weight = 0.3 * place + (year === undefined ? 0 : 0.12) + (word === undefined ? 0 : 0.08);
  // Columns alone speak for a notice only where they are nearly its own.
  if (weight === 0 && literal < NEARLY_OWN) return { score: (UNSURE / 2) * fit, reasons };
  return { score: 0.5 * fit + weight, reasons };
}

function textOf(grid: Grid, from: number, to?: number): string {
  const cells = grid.values.slice(from, to).flat();
  return cells.filter((value) => typeof value === 'string').join('\n');
}

/** The first rows down to a little below the first header, so that a long sheet costs no more than a short one. */
function topOf(grid: Grid): Grid {
  return { ...grid, values: grid.values.slice(0, TOP_ROWS + firstText(grid)) };
}

function firstText(grid: Grid): number {
  const row = grid.values.findIndex((cells) =>
    cells.some((value: CellValue) => value !== null && value !== ''),
  );
  return Math.max(0, row);
}

/** How far a table's expected columns and the sheet's are the same, both 0…1; the best of the headers found. */
interface ColumnFit {
  readonly fit: number;
  /** The part of the columns whose headers are, word for word, those the notice prints. */
  readonly literal: number;
  /** How many of the expected columns are there, and how many are expected. */
  readonly matched: number;
  readonly expected: number;
}

const NO_FIT: ColumnFit = { fit: 0, literal: 0, matched: 0, expected: 0 };

function columnFit(headers: readonly Header[]): ColumnFit {
  const fits = headers.map((header) => {
    const expected = header.config.columns.filter((column) => column.expected);
    const fields = new Set(header.fields.values());
    const matched = expected.filter((column) => fields.has(column.field)).length;
    const filled = header.columns.filter((column) => column.own !== '');
    const printed = new Set(header.config.columns.map((column) => plain(column.header)));
    const wordForWord = filled.filter((column) => printed.has(plain(column.own))).length;
    const literal = wordForWord / Math.max(filled.length, expected.length);
    const own = new Set(header.config.columns.map((column) => column.field));
    const covered = [...fields].filter((field) => own.has(field)).length / filled.length;
    const fit = (matched / expected.length) * 0.4 + covered * 0.2 + literal * 0.4;
    return { fit, literal, matched, expected: expected.length };
  });
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best), NO_FIT);
}

function plain(header: string): string {
  return bareHeader(foldHeader(header));
}
