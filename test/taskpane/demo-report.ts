import { verdictOf, type Clause, type Finding, type Level } from '../../src/core/findings';
import { scheme, type Scheme } from '../../src/core/scheme/schema';
import { cellAddress } from '../../src/core/table/grid';
import type { Entry, Table } from '../../src/core/table/table';
import type { QuotaResult } from '../../src/core/quota/quota';
import type { CheckReport, TableReport } from '../../src/excel/types';

export const clause: Clause = { section: '附件2', gist: '联系电话须能打通' };
const share: Clause = { section: '三、（二）', gist: '非公企业成果不少于两成' };

const COLUMNS = [
  ['serial', '序号'],
  ['projectName', '项目名称'],
  ['firstCompleter', '第一完成人'],
  ['phone', '联系电话'],
  ['category', '项目类别'],
  ['summary', '项目简介'],
] as const;

function schemeNamed(id: string, shortName: string): Scheme {
  const rule = (text: string, level: Level) => ({
    rule: 'demo',
    level,
    clause: { section: '附件2', gist: text },
    examples: { found: [[{ phone: '1' }]], passed: [[{ phone: '13900001234' }]] },
  });
  return scheme.parse({
    id,
    name: `${shortName}“五小”成果征集`,
    shortName,
    notice: { issuer: '某省总工会', title: '关于开展“五小”成果征集的通知', date: '2023-05-06' },
    window: { from: '2023-06-01', to: '2023-08-31', clause: { section: '四', gist: '8月底前报送' } },
    categories: ['小发明', '小创造', '小革新', '小设计', '小建议'],
    detect: { places: ['某省'], years: ['2023'] },
    tables: [
      {
        id: 'summary',
        name: '推荐汇总表',
        title: '“五小”成果推荐汇总表',
        clause,
        columns: [
          ...COLUMNS.map(([field, header]) => ({ field, header })),
          { field: 'industry', header: '所属行业' },
        ],
        rules: [
          rule('联系电话须能打通', 'malformed'),
          rule('类别限五类之一', 'ineligible'),
          rule('项目不得重复', 'verify'),
        ],
      },
    ],
    unitGroups: [{ name: '设区市', units: ['甲市', '乙市'] }],
    quotas: [
      {
        kind: 'share',
        id: 'non-public-share',
        name: '非公比例',
        clause: share,
        per: 'unit',
        field: 'ownership',
        value: 'non-public',
        groups: ['设区市'],
        atLeast: 20,
      },
      {
        kind: 'count',
        id: 'unit-count',
        name: '报送数',
        clause: share,
        per: 'unit',
        limits: [{ group: '设区市', min: 20 }],
      },
    ],
    scoring: { assumed: true, min: 0, max: 100, decimals: 2, trim: 1, trimFrom: 5, method: 'mean' },
    awards: [{ name: '一等奖', count: 10, clause }],
  });
}

export const demoScheme = schemeNamed('demo-2023', '某省2023');
export const otherScheme = schemeNamed('other-2024', '某市2024');

interface Found {
  readonly line: number;
  readonly field: (typeof COLUMNS)[number][0];
  readonly level: Level;
  readonly text: string;
  readonly value?: string;
  readonly suggestion?: string;
}

/** Five rows with one of everything: see the rows' names. */
const FOUND: readonly Found[] = [
  {
    line: 0,
    field: 'phone',
    level: 'malformed',
    text: '“１３９００００１２３４”含全角数字',
    value: '１３９００００１２３４',
    suggestion: '13900001234',
  },
  { line: 0, field: 'summary', level: 'hint', text: '项目简介有 98 字，接近上限' },
  { line: 1, field: 'category', level: 'ineligible', text: '“小攻关”不在五类之中' },
  { line: 1, field: 'category', level: 'verify', text: '类别与简介看来不一致' },
  { line: 2, field: 'projectName', level: 'verify', text: '与第 5 行的项目名称只差 1 个字，可能重复申报' },
  {
    line: 4,
    field: 'firstCompleter',
    level: 'malformed',
    text: '姓名中间有空格',
    value: '张 三',
    suggestion: '张三',
  },
];

const NAMES = [
  '电解槽防贴装置',
  '轴承快速拆卸工具',
  '电解槽防粘装置',
  '焊接烟尘收集罩',
  '一种用于老旧小区加装电梯井道基础施工的可移动式支护装置改进',
];

export function demoTable(names: readonly string[] = NAMES): Table {
  const entries: Entry[] = names.map((_, line) => ({
    first: line + 5,
    last: line + 5,
    firstLine: line,
    lastLine: line,
    submittingUnit: '甲市',
  }));
  return {
    sheet: '附件2',
    id: 'summary',
    header: { first: 4, last: 4 },
    firstColumn: 1,
    lastColumn: COLUMNS.length + 1,
    lastRow: names.length + 4,
    columns: [
      ...COLUMNS.map(([field, header], index) => ({ column: index + 1, header, field })),
      { column: 7, header: '经办科室', field: null },
    ],
    preamble: [{ field: 'filledOn', label: '申报时间', value: '2023年9月10日', row: 3, column: 5 }],
    entries,
    lines: entries.map(({ first }) => first),
    entryOfLine: entries.map((_, index) => index),
    values: { projectName: names },
    columnOf: Object.fromEntries(COLUMNS.map(([field], index) => [field, index + 1])),
  };
}

export function demoFinding(table: Table, found: Found): Finding {
  const { line, field, level, text, value, suggestion } = found;
  const row = table.lines[line] ?? 0;
  const title = COLUMNS.find(([id]) => id === field)?.[1] ?? field;
  return {
    rule: 'demo',
    messageId: field,
    args: { title: `${title}书写`, text, ...(value === undefined ? {} : { value }) },
    level,
    sheet: table.sheet,
    cell: cellAddress(row, table.columnOf[field] ?? 1),
    first: row,
    last: row,
    field,
    clause,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A report on one table. Without findings: everything passes. */
export function tableReport(found: readonly Found[] = FOUND, table = demoTable()): TableReport {
  const findings = found.map((one) => demoFinding(table, one));
  const levels = table.entries.map((): Level[] => []);
  for (const { line, level } of found) levels[line]?.push(level);
  return {
    sheetId: 's1',
    sheetName: '附件2',
    table,
    findings,
    verdicts: levels.map(verdictOf),
    skipped: [{ rule: 'industry', title: '所属行业', missing: ['industry'] }],
    decisions: new Map(),
  };
}

const figure = (
  unit: string,
  basis: QuotaResult['basis'],
  total: number,
  counted: number,
  required: number,
  add: number,
  replace: number,
): QuotaResult => ({
  quota: 'non-public-share',
  name: '非公比例',
  kind: 'share',
  clause: share,
  limit: null,
  unit,
  basis,
  total,
  counted,
  required,
  met: counted >= required,
  shortfall: Math.max(0, required - counted),
  advice: { add, replace, withdraw: 0 },
  rows: { counted: [{ table: 0, first: 5, last: 5 }], others: [{ table: 0, first: 6, last: 6 }] },
  outlook: null,
});

export function demoReport(tables: readonly TableReport[] = [tableReport()]): CheckReport {
  return {
    scope: 'sheet',
    schemeId: demoScheme.id,
    scheme: demoScheme,
    guess: {
      schemeId: demoScheme.id,
      confidence: 0.93,
      ambiguous: false,
      candidates: [{ id: demoScheme.id, score: 0.93, reasons: ['表头对上 9 列（通知共 9 列）'] }],
      chosen: false,
    },
    tables,
    quotas: [
      figure('乙市', 'submitted', 30, 7, 6, 0, 0),
      figure('乙市', 'eligible', 28, 7, 6, 0, 0),
      figure('甲市', 'submitted', 34, 7, 7, 0, 0),
      figure('甲市', 'eligible', 33, 5, 7, 3, 2),
    ],
    problems: [],
    allocations: [],
    lists: {},
  };
}

/** `count` rows, each with one miswritten phone number. */
export function longReport(count: number): CheckReport {
  const names = Array.from({ length: count }, (_, index) => `长表项目${index + 1}`);
  const found = names.map((_, line): Found => ({
    line,
    field: 'phone',
    level: 'malformed',
    text: '联系电话少一位',
  }));
  return demoReport([tableReport(found, demoTable(names))]);
}
