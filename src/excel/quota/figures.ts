import { boundsFor, totalOf } from '../../core/quota/hold';
import type { Bounds } from '../../core/quota/hold';
import { WHOLE } from '../../core/quota/items';
import type { QuotaResult } from '../../core/quota/quota';
import { valueWord } from '../../core/quota/words';
import type { QuotaConfig, Scheme } from '../../core/scheme/schema';
import type { DetailColumns } from './detail';
import { HEADER_ROW, safeText } from './detail';
import { readingWord } from './dictionary';
import { quoted } from './row-formulas';

export const FIGURE_HEADERS = [
  '单位',
  '配额',
  '口径',
  '计入数',
  '总数',
  '占比',
  '至少',
  '至多',
  '结果',
  '相差',
  '怎么办',
  '与窗格核对',
] as const;
export const FIRST_FIGURE = HEADER_ROW + 1;
export const CHECK_COLUMN = 'L';

/** How a figure is called on the sheet; tells it from all others. */
export function figureName({ name, category, unit, basis }: QuotaResult): readonly [string, string, string] {
  return [unit, category === undefined ? name : `${name}（${category}）`, basisWord(basis)];
}

export function basisWord(basis: QuotaResult['basis']): string {
  return basis === 'submitted' ? '按报送' : '除去不符合条件的';
}

export function resultWord(met: boolean | null): string {
  return met === null ? '不作要求' : met ? '已达到' : '未达到';
}

/** The cells of one figure's row: names, then live formulas over the details `firstRow`…`lastRow`. */
export function figureRow(
  scheme: Scheme,
  figure: QuotaResult,
  columns: DetailColumns,
  firstRow: number,
  lastRow: number,
  row: number,
): string[] {
  const config = scheme.quotas.find(({ id }) => id === figure.quota)!;
  const bounds = boundsFor(scheme, config, figure.unit);
  const where = criteria(config, figure, columns, firstRow, lastRow, row);
  const total = `=COUNTIFS(${where.join(',')})`;
  return [
    ...figureName(figure).map(safeText),
    config.kind === 'count' ? total : countedFormula(config, columns, where, firstRow, lastRow),
    total,
    // Rounded down, so that what is below a line never looks as if it were on it.
    config.kind === 'count' ? '' : `=IF(E${row}=0,"",ROUNDDOWN(D${row}/E${row},3))`,
    leastFormula(bounds, row),
    mostFormula(bounds, row),
    bounds
      ? `=IF(OR(D${row}<N(G${row}),AND(H${row}<>"",D${row}>N(H${row}))),"未达到","已达到")`
      : resultWord(null),
    bounds ? `=MAX(0,N(G${row})-D${row},IF(H${row}="",0,D${row}-N(H${row})))` : '=0',
    adviceFormula(config, bounds, row),
    '',
  ];
}

function groupOfTotal(config: Extract<QuotaConfig, { kind: 'count' }>, unit: string): string | null {
  return config.limits.find(({ group }) => totalOf(group) === unit)?.group ?? null;
}

function criteria(
  config: QuotaConfig,
  figure: QuotaResult,
  columns: DetailColumns,
  firstRow: number,
  lastRow: number,
  row: number,
): string[] {
  const range = (column: string): string => `$${column}$${firstRow}:$${column}$${lastRow}`;
  const where = [range(columns.isEntry), '1'];
  where.push(range(columns.table), quoted(config.table));
  const group = config.per === 'group' ? groupOfTotal(config, figure.unit) : null;
  if (group !== null && columns.group) where.push(range(columns.group), quoted(group));
  else if (figure.unit !== WHOLE) where.push(range(columns.unit), `$A${row}`);
  if (figure.category !== undefined && columns.category)
    where.push(range(columns.category), quoted(figure.category));
  if (figure.basis === 'eligible') where.push(range(columns.verdict), '"<>不符合条件"');
  return where;
}

function countedFormula(
  config: Extract<QuotaConfig, { kind: 'share' }>,
  columns: DetailColumns,
  where: readonly string[],
  firstRow: number,
  lastRow: number,
): string {
  const column = columns.readings[config.field]!;
  const range = `$${column}$${firstRow}:$${column}$${lastRow}`;
  return `=COUNTIFS(${[...where, range, quoted(readingWord(config.field, config.value))].join(',')})`;
}

const hundredths = (percent: number): number => Math.round(percent * 100);

function leastFormula(bounds: Bounds | null, row: number): string {
  if (bounds?.kind === 'count') return bounds.min > 0 ? `=${bounds.min}` : '';
  return bounds?.kind === 'atLeast' ? `=INT((E${row}*${hundredths(bounds.percent)}+9999)/10000)` : '';
}

function mostFormula(bounds: Bounds | null, row: number): string {
  if (bounds?.kind === 'count') return bounds.max === Infinity ? '' : `=${bounds.max}`;
  return bounds?.kind === 'atMost' ? `=INT(E${row}*${hundredths(bounds.percent)}/10000)` : '';
}

/** The same sentence as the pane's, kept true by Excel. */
function adviceFormula(config: QuotaConfig, bounds: Bounds | null, row: number): string {
  if (!bounds) return '';
  const gap = `J${row}`;
  if (bounds.kind === 'count') {
    const short = `"还差 "&${gap}&" 项：再增报 "&${gap}&" 项。"`;
    const over = `"多出 "&${gap}&" 项：撤下 "&${gap}&" 项。"`;
    return `=IF(${gap}=0,"",IF(D${row}<N(G${row}),${short},${over}))`;
  }
  const word = config.kind === 'share' ? valueWord(config.value).replaceAll('"', '""') : '';
  const share = hundredths(bounds.percent);
  if (bounds.kind === 'atLeast') {
    const rest = 10_000 - share;
    const add = `INT((${share}*E${row}-10000*D${row}+${rest - 1})/${Math.max(1, rest)})`;
    const adding = rest === 0 ? '' : `再增报 "&${add}&" 项${word}成果，或`;
    return `=IF(${gap}=0,"","还差 "&${gap}&" 项：${adding}将 "&${gap}&" 项换为${word}成果。")`;
  }
  const rest = 10_000 - share;
  const withdraw = `INT((10000*D${row}-${share}*E${row}+${rest - 1})/${Math.max(1, rest)})`;
  const add = `INT((10000*D${row}+${share - 1})/${Math.max(1, share)})-E${row}`;
  const adding = share === 0 ? '' : `再增报 "&(${add})&" 项不是${word}的成果，或`;
  return `=IF(${gap}=0,"","多出 "&${gap}&" 项：${adding}将 "&${gap}&" 项换为不是${word}的成果，或撤下 "&${withdraw}&" 项${word}成果。")`;
}
