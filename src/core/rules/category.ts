import * as z from 'zod';
import { readCategory, type CategoryReading } from '../text/category';
import { quote } from '../text/normalize';
import type { ReportExtra, RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1) });
type Options = z.infer<typeof options>;

export const category: RuleKind<Options> = {
  id: 'category',
  title: '项目类别',
  options,
  messages: {
    mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{category}”' },
    typo: { level: 'configured', text: '“{value}”疑有错字', advice: '请核对，应为{categories}之一' },
    several: { level: 'configured', text: '一个项目写了多个类别：{named}', advice: '请只保留一个类别' },
    otherNotice: {
      level: 'configured',
      text: '本通知没有“{named}”这一类别',
      advice: '请从{categories}中选一个',
    },
    unknown: { level: 'configured', text: '“{value}”不是本通知的类别', advice: '请从{categories}中选一个' },
  },
  needs: ({ field }) => [field],
  create({ field }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    const allowed = new Set<unknown>(scheme.categories);
    const categories = scheme.categories.join('、');
    return {
      check(line) {
        const value = values[line] ?? null;
        if (allowed.has(value)) return;
        const reading = readCategory(value, scheme.categories);
        if (reading.reading === 'exact' || reading.reading === 'blank') return;
        report(
          line,
          field,
          reading.reading,
          { value: quote(value), categories, ...named(reading) },
          mend(reading),
        );
      },
    };
  },
};

function named(reading: CategoryReading): Record<string, string> {
  if (reading.reading === 'several') return { named: reading.categories.join('、') };
  if (reading.reading === 'otherNotice') return { named: reading.category };
  if (reading.reading === 'mended') return { category: reading.category };
  return {};
}

function mend(reading: CategoryReading): ReportExtra {
  const certain = reading.reading === 'mended' || reading.reading === 'typo';
  return certain && reading.category !== null ? { suggestion: reading.category } : {};
}
