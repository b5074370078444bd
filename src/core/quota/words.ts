import type { QuotaConfig, Scheme } from '../scheme/schema';
import { adviseTogether } from './arithmetic';
import { boundsFor } from './hold';
import type { QuotaResult, QuotaRow } from './quota';

/** What a share counts, as clerks say it. */
export function valueWord(value: string): string {
  return value === 'non-public' ? '非公' : `“${value}”`;
}

/** "6 项，共 34 项，占 17.6%；至少 7 项": what was counted and what is asked. */
export function figureWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { counted, total } = figure;
  const asked = askedWords(figure, config);
  if (figure.kind === 'count') return `${counted} 项；${asked}`;
  return `${counted} 项，共 ${total} 项，占 ${percentWord(counted, total)}；${asked}`;
}

/** "至少 7 项", "4–5 项", "没有规定". */
export function askedWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { required, limit } = figure;
  if (required === null) return '没有规定';
  if (isCeiling(figure, config)) return `最多 ${required} 项`;
  if (limit === null) return `至少 ${required} 项`;
  return required === limit ? `应为 ${required} 项` : `${required}–${limit} 项`;
}

/** Whether `required` is the most that may be, not the least. */
export function isCeiling({ kind, required }: QuotaResult, config: QuotaConfig | undefined): boolean {
  if (config?.kind === 'share') return config.atMost !== undefined;
  return kind === 'count' && config !== undefined && !config.limits.some(({ min }) => min === required);
}

/** One decimal, rounded down, so that what is below a line never looks as if it were on it. */
export function percentWord(counted: number, total: number): string {
  return total === 0 ? '0%' : `${Math.floor((1000 * counted) / total) / 10}%`;
}

/** What is missing and the fewest entries that mend it, in one sentence; '' where nothing binds the unit. */
export function adviceWords(figure: QuotaResult, config: QuotaConfig | undefined): string {
  const { met, shortfall, advice } = figure;
  if (met === null) return '';
  if (met) return '已达到。';
  const tooMany = advice.withdraw > 0;
  const word = config?.kind === 'share' ? valueWord(config.value) : '';
  const what = config?.kind !== 'share' ? '' : tooMany ? `不是${word}的成果` : `${word}成果`;
  const ways = [
    advice.add > 0 && `再增报 ${advice.add} 项${what}`,
    advice.replace > 0 && `将 ${advice.replace} 项换为${what}`,
    tooMany && `撤下 ${advice.withdraw} 项${config?.kind === 'share' ? `${word}成果` : ''}`,
  ].filter((way) => way !== false);
  return `${tooMany ? '多出' : '还差'} ${shortfall} 项：${ways.join('，或')}。`;
}

/** What the rows still to be verified can change, one sentence each. `rowWords` names the rows, as "第5、9行". */
export function outlookWords(
  figure: QuotaResult,
  config: QuotaConfig | undefined,
  rowWords: (rows: readonly QuotaRow[]) => string,
): string[] {
  const { open, doubtful } = figure.outlook ?? {};
  const sentences: string[] = [];
  if (open && config?.kind === 'share') sentences.push(openWords(open, config, rowWords));
  if (doubtful) {
    const { rows, margin } = doubtful;
    const what = config?.kind === 'share' ? sideWord(config) : '';
    const many = `${rows.length} 项${what}待核实（${rowWords(rows)}）`;
    sentences.push(
      margin === 0
        ? `${many}：只要有 1 项核实后不符合条件，就达不到了。`
        : `${many}：最多还能去掉 ${margin} 项，再多就达不到了。`,
    );
  }
  return sentences;
}

type ShareConfig = Extract<QuotaConfig, { kind: 'share' }>;

/** The entries whose leaving hurts the share: 非公 ones for an "at least", the others for an "at most". */
function sideWord({ value, atMost }: ShareConfig): string {
  return atMost === undefined ? `${valueWord(value)}成果` : `不是${valueWord(value)}的成果`;
}

function openWords(
  { rows, metIfAll, metIfNone, needed }: NonNullable<NonNullable<QuotaResult['outlook']>['open']>,
  { value, atMost }: ShareConfig,
  rowWords: (rows: readonly QuotaRow[]) => string,
): string {
  const word = valueWord(value);
  const many = `${rows.length} 项是否${word}待核实（${rowWords(rows)}）`;
  if (metIfAll && metIfNone) return `${many}：不论结果如何都达到。`;
  if (!metIfAll && !metIfNone) return `${many}：不论结果如何都达不到。`;
  if (needed === null) return many;
  if (atMost !== undefined)
    return needed === 0
      ? `${many}：全部核实为不是${word}才达到，否则达不到。`
      : `${many}：最多 ${needed} 项核实为${word}才达到，再多就达不到。`;
  const least = needed === rows.length ? '全部' : `至少 ${needed} 项`;
  return `${many}：${least}核实为${word}才达到，否则达不到。`;
}

/**
 * How one unit meets a count and a share at once by adding entries, in one sentence; '' unless both are short and one
 * answer serves both. `figures` are the unit's figures of one basis.
 */
export function togetherWords(scheme: Scheme, figures: readonly QuotaResult[]): string {
  const count = figures.find((one) => one.kind === 'count' && one.category === undefined);
  const share = figures.find((one) => one.kind === 'share' && one.advice.add > 0);
  if (!count || !share || count.advice.add === 0) return '';
  const bounds = (figure: QuotaResult) => {
    const config = scheme.quotas.find(({ id }) => id === figure.quota);
    return config ? boundsFor(scheme, config, figure.unit) : null;
  };
  const [counts, shares] = [bounds(count), bounds(share)];
  if (counts?.kind !== 'count' || shares?.kind !== 'atLeast') return '';
  const least = adviseTogether(share.counted, share.total, shares.percent, counts.min, counts.max);
  const config = scheme.quotas.find(({ id }) => id === share.quota);
  if (!least || config?.kind !== 'share') return '';
  const word = valueWord(config.value);
  return `合起来看：再增报 ${least.add} 项，其中${word}至少 ${least.counted} 项，数量和占比就都达到。`;
}
