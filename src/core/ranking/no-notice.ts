import type { Scheme } from '../scheme/schema';

const clause = { section: '评分办法', gist: '未指明通知，按默认办法计分' };

/**
 * Stands in for a notice where score sheets name none: the built-in way of scoring (0–100, two decimals, highest and
 * lowest dropped from five experts on), no rounds, no awards. Totals and ranks need no more.
 */
export const noNotice: Scheme = {
  id: 'none',
  name: '未指明通知',
  shortName: '未指明通知',
  notice: { issuer: '未指明', title: '未指明', date: '2000-01-01' },
  window: { to: '2000-01-01', clause },
  categories: ['小发明', '小创造', '小革新', '小设计', '小建议', '小攻关'],
  counting: 'word',
  detect: { places: [], years: [], words: [] },
  tables: [],
  unitGroups: [],
  quotas: [],
  allocations: [],
  scoring: {
    assumed: true,
    min: 0,
    max: 100,
    decimals: 2,
    trim: 1,
    trimFrom: 5,
    method: 'mean',
    tieBreaks: ['meanOfAll'],
    criteria: [],
  },
  rounds: [],
  awards: [],
  shareLimits: [],
};
