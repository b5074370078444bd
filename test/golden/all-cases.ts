import type { CasePlan } from './case-plan';
import { beijingCases } from './beijing';
import { hangzhouCases } from './hangzhou';
import { jiangxiCases } from './jiangxi';
import { nationalCases } from './national';
import { zhenjiangCases } from './zhenjiang';

export const allCases: readonly (() => CasePlan)[] = [
  ...jiangxiCases,
  ...zhenjiangCases,
  ...beijingCases,
  ...hangzhouCases,
  ...nationalCases,
];
