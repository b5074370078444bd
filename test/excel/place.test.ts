import type { Area, CellValue, Grid } from '../../src/core/table/grid';
import type { Table } from '../../src/core/table/table';
import type { SheetFacts } from '../../src/excel/book';
import type { MarkColumn } from '../../src/excel/marks/names';
import { placeMarks } from '../../src/excel/marks/place';

const table = (over: Partial<Table> = {}): Table => ({
  sheet: '汇总表',
  id: 'summary',
  header: { first: 2, last: 2 },
  firstColumn: 1,
  lastColumn: 3,
  lastRow: 4,
  columns: [],
  preamble: [],
  entries: [],
  lines: [3, 4],
  entryOfLine: [0, 1],
  values: {},
  columnOf: {},
  ...over,
});

const facts = (over: Partial<SheetFacts> = {}): SheetFacts => ({
  id: '1',
  name: '汇总表',
  visible: true,
  used: null,
  merges: [],
  isProtected: false,
  filter: null,
  listObjects: [],
  marks: [],
  rules: [],
  isIssueList: false,
  isOwn: false,
  ...over,
});

const grid = (...values: CellValue[][]): Grid => ({
  sheet: '汇总表',
  firstRow: 1,
  firstColumn: 1,
  values,
  merges: [],
});
const PLAIN = grid(['标题'], ['序号', '名称', '电话'], [1, '甲', '1'], [2, '乙', '2']);
const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});
const columns = (place: ReturnType<typeof placeMarks>[number]): (number | undefined)[] => [
  place?.verdictColumn,
  place?.notesColumn,
];

test('the marks stand right of the table', () => {
  expect(placeMarks(facts(), PLAIN, [table()])).toEqual([
    { how: 'free', pair: 0, verdictColumn: 4, notesColumn: 5, headerRow: 2, lastRow: 4 },
  ]);
});

test('cells of the clerk beside the table push the marks further right', () => {
  const occupied = grid(['标题'], ['序号', '名称', '电话'], [1, '甲', '1', null, '私下备注'], [2, '乙', '2']);
  expect(columns(placeMarks(facts(), occupied, [table()])[0]!)).toEqual([6, 7]);
});

test('cells above and below the table do not matter', () => {
  const around = grid(
    ['标题', null, null, '附件2'],
    ['序号', '名称', '电话'],
    [1, '甲', '1'],
    [2, '乙', '2'],
    [null, null, null, '注'],
  );
  expect(columns(placeMarks(facts(), around, [table()])[0]!)).toEqual([4, 5]);
});

test('merged cells beside the table are no room', () => {
  expect(columns(placeMarks(facts({ merges: [area(3, 4, 5, 5)] }), PLAIN, [table()])[0]!)).toEqual([6, 7]);
});

test('two tables one below another share the columns, side by side they do not', () => {
  const below = table({ header: { first: 6, last: 6 }, lastRow: 8 });
  expect(placeMarks(facts(), PLAIN, [table(), below]).map(columns)).toEqual([
    [4, 5],
    [4, 5],
  ]);
  const beside = table({ firstColumn: 6, lastColumn: 8 });
  const two = grid([], ['序号', '名称', '电话', null, null, '序号', '名称', '电话'], [1], [2]);
  expect(placeMarks(facts(), two, [table(), beside]).map(columns)).toEqual([
    [4, 5],
    [9, 10],
  ]);
});

test('in a Ctrl+T table the marks become columns of it', () => {
  const listObject = { id: 't', hasHeader: true, area: area(2, 4, 1, 3) };
  expect(placeMarks(facts({ listObjects: [listObject] }), PLAIN, [table()])[0]).toMatchObject({
    how: 'listColumns',
    verdictColumn: 4,
    notesColumn: 5,
  });
});

describe('marks of an earlier check', () => {
  const mark = (kind: MarkColumn['kind'], at: Area | null): MarkColumn => ({
    name: `_wxhb_${kind}_0`,
    kind,
    pair: 0,
    oldWidth: null,
    isInFilter: false,
    area: at,
  });

  test('are taken over where they are now, even when a column was inserted between them', () => {
    const marks = [mark('verdict', area(2, 4, 5, 5)), mark('notes', area(2, 4, 7, 7))];
    expect(placeMarks(facts({ marks }), PLAIN, [table()])[0]).toMatchObject({
      how: 'reuse',
      verdictColumn: 5,
      notesColumn: 7,
    });
  });

  test('are not taken over when one column was deleted or the table moved', () => {
    const gone = [mark('verdict', area(2, 4, 5, 5)), mark('notes', null)];
    expect(placeMarks(facts({ marks: gone }), PLAIN, [table()])[0]?.how).toBe('free');
    const moved = [mark('verdict', area(9, 11, 5, 5)), mark('notes', area(9, 11, 6, 6))];
    expect(placeMarks(facts({ marks: moved }), PLAIN, [table()])[0]?.how).toBe('free');
  });
});
