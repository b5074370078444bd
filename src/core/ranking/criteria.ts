import type { ScoringConfig } from '../scheme/schema';
import { roleOf } from './columns';
import { Dec, sum } from './decimal';
import { criterionHeader } from './score-layout';

/** What keeps criteria from being used, in Chinese; null when nothing does. Without criteria there is one score. */
export function criteriaProblem(scoring: ScoringConfig): string | null {
  const { criteria } = scoring;
  if (criteria.length === 0) return null;
  const names = criteria.map(({ name }) => name.trim());
  if (names.includes('')) return '有一项评分标准没有写名称。';
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return `“${twice}”写了两次，请合并或改名。`;
  const unclear = criteria.find(
    (one) => roleOf({ column: 1, path: [criterionHeader(one, scoring)] }, new Set()).role !== 'plain',
  );
  if (unclear) return `“${unclear.name}”放在表头会被认作别的列或人名，请换个说法，如“${unclear.name}情况”。`;
  const all = sum(criteria.map(({ weight }) => new Dec(weight)));
  return all.eq(100) ? null : `权重合计是 ${all.toString()}%，应为 100%。`;
}
