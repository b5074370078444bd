import * as z from 'zod';
import { isStandardIndustry, readIndustry, type IndustryReading } from '../text/industry';
import { isEmptyValue, quote } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('industry'),
  /** true where the notice demands the standard's 门类 and 大类, as "制造业-汽车制造业". */
  strict: z.boolean().default(false),
});
type Options = z.infer<typeof options>;

/** Industry by GB/T 4754—2017, by name or code, alone or as 门类-大类. */
export const industry: RuleKind<Options> = {
  id: 'industry',
  title: '所属行业',
  options,
  messages: {
    variant: { level: 'hint', text: '“{value}”与国标写法略有不同', advice: '建议写作“{name}”' },
    near: { level: 'verify', text: '国标中没有“{value}”，可能是“{name}”', advice: '请核对后改为“{name}”' },
    misplaced: {
      level: 'malformed',
      text: '“{division}”不属于“{given}”，而属于“{section}”',
      advice: '请改为“{section}-{division}”',
    },
    codeMismatch: {
      level: 'malformed',
      text: '“{value}”的行业代码与行业名称对不上，或没有这个代码',
      advice: '请按《国民经济行业分类》（GB/T 4754—2017）核对代码和名称',
    },
    otherWording: {
      level: 'verify',
      text: '“{value}”不是国标行业名称',
      advice: '请按《国民经济行业分类》（GB/T 4754—2017）选填大类名称',
    },
    otherWordingLikely: {
      level: 'verify',
      text: '“{value}”不是国标行业名称',
      advice: '请核对，可能对应“{name}”',
    },
    notStandard: {
      level: 'malformed',
      text: '“{value}”不是国标行业名称',
      advice: '请按《国民经济行业分类》（GB/T 4754—2017）填写门类和大类，如“制造业-汽车制造业”',
    },
    divisionMissing: {
      level: 'malformed',
      text: '“{value}”只写了门类，没有写大类',
      advice: '请补上大类，如“制造业-汽车制造业”',
    },
    finer: { level: 'hint', text: '“{finer}”比国标大类更细', advice: '门类和大类已写明，可以不改' },
    sectionMissing: { level: 'hint', text: '“{value}”没有写门类', advice: '建议写作“{name}”' },
  },
  needs: ({ field }) => [field],
  create({ field, strict }, { table, report }) {
    const values = table.values[field] ?? [];

    function tell(line: number, text: string, read: IndustryReading): void {
      const value = quote(text);
      switch (read.kind) {
        case 'known':
          if (strict) tellLevels(line, value, read);
          return;
        case 'variant':
        case 'near': {
          const level = strict && read.kind === 'near' ? ({ level: 'malformed' } as const) : {};
          report(
            line,
            field,
            read.kind,
            { value, name: read.suggestion },
            { suggestion: read.suggestion, ...level },
          );
          return;
        }
        case 'misplaced': {
          const { name: division, section } = read.division;
          const suggestion = `${section.name}-${division}`;
          report(
            line,
            field,
            'misplaced',
            { division, given: read.given.name, section: section.name },
            { suggestion },
          );
          return;
        }
        case 'codeMismatch':
          report(line, field, 'codeMismatch', { value });
          return;
        case 'free':
          if (strict) tellFree(line, value, text);
          else if (read.likely) report(line, field, 'otherWordingLikely', { value, name: read.likely.name });
          else report(line, field, 'otherWording', { value });
      }
    }

    /** A finer class behind the standard's two levels is more than the notice asks, and no fault. */
    function tellFree(line: number, value: string, text: string): void {
      const [, upper, finer] = /^(.+)[-–—―/\s](.+?)$/.exec(text.trim()) ?? [];
      const read = upper === undefined ? null : readIndustry(upper);
      const isStandard = read?.kind === 'known' && read.division !== null && read.sectionGiven;
      if (isStandard && finer) report(line, field, 'finer', { finer: quote(finer) });
      else report(line, field, 'notStandard', { value });
    }

    function tellLevels(line: number, value: string, read: IndustryReading & { kind: 'known' }): void {
      if (!read.division) {
        report(line, field, 'divisionMissing', { value });
      } else if (!read.sectionGiven) {
        const name = `${read.section.name}-${read.division.name}`;
        report(line, field, 'sectionMissing', { value, name }, { suggestion: name });
      }
    }

    return {
      check(line) {
        const value = values[line] ?? null;
        if (!strict && typeof value === 'string' && isStandardIndustry(value)) return;
        if (isEmptyValue(value)) return;
        const text = String(value);
        tell(line, text, readIndustry(text));
      },
    };
  },
};
