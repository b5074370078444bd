import type { QuotaConfig, Scheme } from '../../core/scheme/schema';

/** "2023-08-10" → "2023年8月10日". */
export function dateWords(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A quota's figures: "全省20项以上；…" or "不低于20%". */
export function quotaWords(quota: QuotaConfig): string {
  if (quota.kind === 'share') return shareWords(quota);
  return quota.limits.map(({ group, min, max }) => `${group} ${rangeWords(min, max)}`).join('；');
}

/** The bounds of a share: "不低于 50%", "不低于 10%，不超过 50%". */
export function shareWords(share: {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}): string {
  const least = share.atLeast === undefined ? [] : [`不低于 ${share.atLeast}%`];
  const most = share.atMost === undefined ? [] : [`不超过 ${share.atMost}%`];
  return [...least, ...most].join('，') || '只统计';
}

function rangeWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min} 项` : `${min}–${max} 项`;
  if (min !== undefined) return `不少于 ${min} 项`;
  return max === undefined ? '不限' : `不超过 ${max} 项`;
}

const METHODS: Readonly<Record<Scheme['scoring']['method'], string>> = {
  mean: '取平均分',
  median: '取中位数',
  weighted: '按权重合计',
  standard: '按标准分平均',
};

/** "0–100 分；有效评分满 5 个时各去掉 1 个最高分和最低分，取平均分；保留 2 位小数" */
export function scoringWords({ min, max, trim, trimFrom, method, decimals }: Scheme['scoring']): string {
  const trimmed = trim > 0 ? `有效评分满 ${trimFrom} 个时去掉最高、最低各 ${trim} 个，` : '';
  return `${min}–${max} 分；${trimmed}${METHODS[method]}；保留 ${decimals} 位小数。`;
}
