import type { IStyleData } from '@univerjs/core';
import { jiangxiSampleRows } from '../sample-data/jiangxi-table';
import { writeXlsx } from '../xlsx';
import { buildWorkbook } from '../xlsx/build';

const TITLE = '2023年江西省职工“五小”活动优秀成果申报汇总表';
const PREAMBLE = `申报单位：（盖章）赣州市云嶂县总工会${' '.repeat(60)}申报时间：2023年8月10日`;
const NOTE = '注：本表由各设区市总工会填写，填写内容须与项目申报表一致，一式一份。';
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
const WIDTHS = { A: 44, B: 200, C: 84, D: 112, E: 210, F: 132, G: 330, H: 108, I: 78 };

const CENTER = 2;
const line = { s: 1, cl: { rgb: '#BFBFBF' } };
const base: IStyleData = { ff: '宋体', fs: 10.5, vt: 2, tb: 3 };
const body: IStyleData = { ...base, bd: { t: line, b: line, l: line, r: line } };

/** The preview's workbook: the summary table of an invented county near Ganzhou, with the slips clerks make. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const entries = jiangxiSampleRows('云嶂');
  const last = 4 + entries.length;
  const note = last + 1;
  return writeXlsx(
    buildWorkbook({
      sheets: [
        {
          name: '附件2',
          rows: [
            ['附件2'],
            [TITLE],
            [PREAMBLE],
            HEADERS,
            ...entries.map((entry, i) => [i + 1, ...entry]),
            [NOTE],
          ],
          merges: [2, 3, note].map((row) => `A${row}:I${row}`),
          widths: WIDTHS,
          heights: {
            ...{ 1: 18, 2: 30, 3: 21, 4: 50, [note]: 20 },
            ...Object.fromEntries(entries.map((_, i) => [5 + i, 38])),
          },
          freeze: { rows: 4, columns: 2 },
          styles: {
            'A1:A1': { ...base, ff: '黑体', fs: 12 },
            'A2:I2': { ...base, ff: '黑体', fs: 18, ht: CENTER },
            'A3:I3': { ...base, fs: 11, tb: 1 },
            'A4:I4': { ...body, bl: 1, ht: CENTER, bg: { rgb: '#EAF0F6' } },
            [`A5:I${last}`]: body,
            [`A5:A${last}`]: { ht: CENTER },
            [`C5:D${last}`]: { ht: CENTER },
            [`D5:D${last}`]: { n: { pattern: '@' } },
            [`F5:F${last}`]: { ht: CENTER },
            [`H5:I${last}`]: { ht: CENTER },
            [`A${note}:I${note}`]: { ...base, fs: 10 },
          },
        },
      ],
    }),
  );
}
