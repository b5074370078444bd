import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import { jiangxiSampleRows } from '../sample-data/jiangxi-table';
import { writeXlsx } from '../xlsx';
import type { WorkbookFile } from '../xlsx';

const TITLE = '2023年江西省职工“五小”活动优秀成果申报汇总表';
const HEADERS = [
  '序号',
  '“五小”活动项目名称',
  '第一完成人\n（牵头人）',
  '联系电话',
  '所在单位及职务',
  '所属行业',
  '项目简介\n（100字以内）',
  '项目类别\n（小发明、小创造、小革新、小设计、小建议）',
  '备注\n（是否非公）',
];
/** In pixels. */
const WIDTHS = [44, 200, 84, 112, 210, 132, 330, 108, 78];
const NOTE = '注：本表由各设区市总工会填写，填写内容须与项目申报表一致，一式一份。';

const line = { s: 1, cl: { rgb: '#BFBFBF' } };
const border = { t: line, b: line, l: line, r: line };
const text = { ff: '宋体', fs: 10.5, vt: 2, tb: 3 } as const;
const STYLES: Record<string, IStyleData> = {
  label: { ...text, ff: '黑体', fs: 12 },
  title: { ...text, ff: '黑体', fs: 18, ht: 2 },
  preamble: { ...text, fs: 11, tb: 1 },
  header: { ...text, bl: 1, ht: 2, bg: { rgb: '#EAF0F6' }, bd: border },
  center: { ...text, ht: 2, bd: border },
  left: { ...text, ht: 1, bd: border },
  phone: { ...text, ht: 2, bd: border, n: { pattern: '@' } },
  note: { ...text, fs: 10 },
};
const BODY = ['center', 'left', 'center', 'phone', 'left', 'center', 'left', 'center', 'center'];

/** The preview's workbook: the summary table of an invented county near Ganzhou, with the slips clerks make. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  return writeXlsx(sampleFile());
}

function sampleFile(): WorkbookFile {
  const rows = jiangxiSampleRows('云嶂');
  const noteRow = 4 + rows.length;
  const band = (value: string, s: string): Record<number, ICellData> => ({ 0: { v: value, t: 1, s }, ...emptyCells(s) });
  const cellData: Record<number, Record<number, ICellData>> = {
    0: { 0: { v: '附件2', t: 1, s: 'label' } },
    1: band(TITLE, 'title'),
    2: band(`申报单位：（盖章）赣州市云嶂县总工会${' '.repeat(60)}申报时间：2023年8月10日`, 'preamble'),
    3: cells(HEADERS, () => 'header'),
    [noteRow]: band(NOTE, 'note'),
  };
  rows.forEach((row, i) => (cellData[4 + i] = cells([i + 1, ...row], (column) => BODY[column]!)));
  const mergeData = [1, 2, noteRow].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 8 }));
  const rowData = Object.fromEntries(
    [...Array(noteRow + 1).keys()].map((row) => [row, { h: HEIGHTS[row] ?? (row === noteRow ? 26 : 50), ia: 0 }]),
  );
  const snapshot = {
    id: 'sample',
    name: '云嶂县汇总表',
    appVersion: '0.25.1',
    locale: 'zhCN',
    styles: STYLES,
    sheetOrder: ['s1'],
    sheets: {
      s1: {
        ...{ id: 's1', name: '附件2', cellData, mergeData, rowData, rowCount: 100, columnCount: 20 },
        columnData: Object.fromEntries(WIDTHS.map((w, column) => [column, { w }])),
        freeze: { xSplit: 2, ySplit: 4, startRow: 4, startColumn: 2 },
      },
    },
    resources: [],
  };
  return {
    snapshot: snapshot as unknown as IWorkbookData,
    extras: {
      ...{ parts: {}, sheetParts: {}, date1904: false, activeSheetId: 's1' },
      ...{ veryHiddenSheets: [], customXmlParts: [], settings: {}, protectedSheets: {} },
    },
  };
}

/** Heights of the rows above the entries, in pixels. */
const HEIGHTS: readonly number[] = [24, 40, 28, 66];

function cells(values: readonly (string | number | null)[], styleOf: (column: number) => string): Record<number, ICellData> {
  return Object.fromEntries(
    values.map((value, column) => [
      column,
      { s: styleOf(column), ...(value === null ? {} : { v: value, t: typeof value === 'number' ? 2 : 1 }) },
    ]),
  );
}

/** The rest of a merged band, so that its format reaches to the end. */
function emptyCells(s: string): Record<number, ICellData> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((column) => [column, { s }]));
}
