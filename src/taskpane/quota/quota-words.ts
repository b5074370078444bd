import type { QuotaResult } from '../../core/quota/quota';
import type { QuotaConfig } from '../../core/scheme/schema';

/** One quota of one unit (and category): what was submitted and what is eligible, side by side. */
export interface QuotaCard {
  readonly title: string;
  readonly figures: readonly QuotaResult[];
}

/** Figures grouped by unit and quota; those not met come first, the order is otherwise kept. */
export function groupFigures(figures: readonly QuotaResult[]): QuotaCard[] {
  const cards = new Map<string, QuotaResult[]>();
  for (const figure of figures) {
    const title = [figure.unit, figure.category, figure.name].filter(Boolean).join(' · ');
    const card = cards.get(title);
    if (card) card.push(figure);
    else cards.set(title, [figure]);
  }
  const isUnmet = (card: QuotaCard) => card.figures.some(({ met }) => met === false);
  return [...cards]
    .map(([title, members]) => ({ title, figures: members }))
    .sort((a, b) => Number(isUnmet(b)) - Number(isUnmet(a)));
}

/** "6 项，共 34 项，占 17.6%；至少 7 项": what was counted and what is asked. */
export function targetWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { counted, total } = figure;
  if (figure.kind === 'count') return `${counted} 项；${askedWords(figure, config)}`;
  return `${counted} 项，共 ${total} 项，占 ${percent(counted, total)}；${askedWords(figure, config)}`;
}

function askedWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { required, limit } = figure;
  if (required === null) return '没有规定';
  if (isCeiling(figure, config)) return `最多 ${required} 项`;
  if (limit === null) return `至少 ${required} 项`;
  return required === limit ? `应为 ${required} 项` : `${required}–${limit} 项`;
}

/** What to do about a quota that is not met; '' when nothing is to be done. */
export function adviceWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { met, shortfall, advice, limit, counted } = figure;
  if (met === null) return '';
  if (met) return '已达到。';
  const tooMany = isCeiling(figure, config) || (limit !== null && counted > limit);
  if (figure.kind === 'count') return tooMany ? `多出 ${shortfall} 项。` : `还差 ${shortfall} 项。`;
  const value = config?.kind === 'share' ? wordOfValue(config.value) : '';
  const what = tooMany ? `非“${value}”的成果` : `“${value}”成果`;
  const ways = [
    advice.add > 0 && `再增报 ${advice.add} 项${what}`,
    advice.replace > 0 && `将 ${advice.replace} 项换为${what}`,
  ].filter(Boolean);
  return `${tooMany ? '多出' : '还差'} ${shortfall} 项${ways.length > 0 ? `：${ways.join('，或')}` : ''}。`;
}

/** Where the bar ends and where its line stands, both in percent of the bar. */
export function barOf({ kind, counted, total, required }: QuotaResult): {
  filled: number;
  line: number | null;
} {
  const full = kind === 'share' ? Math.max(total, 1) : Math.max(counted, required ?? 0, 1);
  return {
    filled: (100 * counted) / full,
    line: required === null ? null : Math.min(100, (100 * required) / full),
  };
}

/** Whether `required` is the most that may be, not the least. */
function isCeiling({ kind, required }: QuotaResult, config: QuotaConfig | undefined): boolean {
  if (config?.kind === 'share') return config.atMost !== undefined;
  return kind === 'count' && config !== undefined && !config.limits.some(({ min }) => min === required);
}

const wordOfValue = (value: string): string => (value === 'non-public' ? '非公' : value);

/** One decimal, rounded down, so that what is below a line never looks as if it were on it. */
function percent(counted: number, total: number): string {
  return total === 0 ? '0%' : `${Math.floor((1000 * counted) / total) / 10}%`;
}
