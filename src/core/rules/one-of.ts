import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isEmptyValue, quote } from '../text/normalize';
import { glossedChoice, readChoice } from '../text/choice';
import { readYesNo, type YesNo } from '../text/yesNo';
import { partsOf } from './people-parts';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  field: text,
  /** The wordings the notice gives. */
  values: z.array(text).min(2),
  /** Other wordings of a value that clerks use; they are mended. */
  also: z.record(text, z.array(text).min(1)).default({}),
  /** true where a value among other words is good enough: "大学本科/工学学士". */
  loose: z.boolean().default(false),
  /** Answers that keep an entry out of the notice's scope. */
  excluded: z.array(text).default([]),
});
type Options = z.infer<typeof options>;

/** 好像是中级，要问人事; 评审没过; 证书是借别人的. */
const UNSURE = /好像|大概|可能|不确定|要问|[没未](?:通)?过(?=$|[，。；,;])|自己觉得|借(?:别|他)人/;

/** Plain answers in a clerk's own words: 没有参评过; 是，2022年度. */
const SAID: Readonly<Partial<Record<YesNo, '是' | '否'>>> = { yes: '是', no: '否' };

/** A cell that must hold one of a few words. Blank cells are left to `required`. */
export const oneOf: RuleKind<Options> = {
  id: 'one-of',
  title: '限定选项',
  options,
  messages: {
    mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{choice}”' },
    several: { level: 'malformed', text: '“{value}”同时写了{choices}', advice: '请只保留一个' },
    repeated: {
      level: 'verify',
      text: '“{value}”把{choice}写了几遍',
      advice: '请核实；写的是几个人的，请与姓名一一对应',
    },
    excluded: {
      level: 'ineligible',
      text: '填的是“{value}”，不符合申报条件',
      advice: '请核实，确实如此的请撤下；如系误写，请更正',
    },
    unsure: { level: 'verify', text: '“{value}”说得不肯定', advice: '请核实后填写' },
    unknown: { level: 'configured', text: '“{value}”不在可填的范围内', advice: '请从{choices}中选一个' },
  },
  needs: ({ field }) => [field],
  create({ field, values: choices, also, excluded, loose }, { table, report }) {
    const values = table.values[field] ?? [];
    const asksYesNo = choices.length === 2 && choices.includes('是') && choices.includes('否');
    const right = new Set<unknown>(choices.filter((one) => !excluded.includes(one)));
    return {
      check(line) {
        const value = values[line] ?? null;
        if (right.has(value) || (isEmptyValue(value) && !isToCome(value))) return;
        if (typeof value === 'string' && UNSURE.test(value)) {
          report(line, field, 'unsure', { value: quote(value) });
          return;
        }
        const said = asksYesNo ? SAID[readYesNo(value)] : undefined;
        if (said !== undefined && readChoice(value, choices, also).length === 0) {
          if (excluded.includes(said)) report(line, field, 'excluded', { value: quote(value) });
          else report(line, field, 'mended', { value: quote(value), choice: said }, { suggestion: said });
          return;
        }
        const glossed = glossedChoice(value, choices, also);
        if (glossed !== null) {
          report(line, field, 'mended', { value: quote(value), choice: glossed }, { suggestion: glossed });
          return;
        }
        const parts = /^\s*(?:不|非)/.test(String(value)) ? [] : partsOf(table, line, value);
        if (parts.length > 1) {
          const amiss = parts.find((part) => readChoice(part, choices, also).length !== 1);
          if (amiss !== undefined)
            report(line, field, 'unknown', { value: quote(amiss), choices: choices.join('、') });
          return;
        }
        if (readChoice(value, excluded).length > 0) {
          report(line, field, 'excluded', { value: quote(value) });
          return;
        }
        const named = readChoice(value, choices, also);
        if (loose && named.length !== 1 && holdsOne(String(value), choices, also)) return;
        const [choice] = named;
        if (choice === undefined) {
          const args = { value: quote(value), choices: choices.join('、') };
          report(
            line,
            field,
            'unknown',
            args,
            OF_ANOTHER_COLUMN.test(String(value)) ? { level: 'malformed' } : {},
          );
        } else if (named.length > 1) {
          report(line, field, 'several', { value: quote(value), choices: named.join('、') });
        } else if (isRepeated(value, choices, also)) {
          report(line, field, 'repeated', { value: quote(value), choice });
        } else {
          report(line, field, 'mended', { value: quote(value), choice }, { suggestion: choice });
        }
      },
    };
  },
};

/** What belongs in another column for certain, however mildly a wording of one's own is judged: a date, a party. */
const OF_ANOTHER_COLUMN = /^\s*[男女]\s*$|^\s*\d[\d.\-/年月日]*\s*$|党员|团员|^群众$/;

/** 待定, 待补, 不详: no answer as yet, which is not the same as none (无). */
function isToCome(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*(?:待|暂缺|不详|不清楚|未知|未定)/.test(value);
}

function holdsOne(
  value: string,
  choices: readonly string[],
  also: Readonly<Record<string, readonly string[]>>,
): boolean {
  return [...choices, ...Object.values(also).flat()].some((word) => word.length > 1 && value.includes(word));
}

/** The same answer more than once: perhaps of several people, so that no mend may make it one. */
function isRepeated(
  value: CellValue,
  choices: readonly string[],
  also: Readonly<Record<string, readonly string[]>>,
): boolean {
  const parts = String(value)
    .split(/[\s、,，;；/]+/)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => readChoice(part, choices, also).length === 1);
}
