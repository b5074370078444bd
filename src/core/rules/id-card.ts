import * as z from 'zod';
import type { CellValue } from '../table/grid';
import type { DateSpan } from '../text/date';
import { dayInWords, readDate, spanInWords, yearsBefore } from '../text/date';
import { readIdCard } from '../text/idCard';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import { WORKING_AGE } from './birth-date';
import { partsOf } from './people-parts';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  field: text.default('idNumber'),
  /** Columns that must agree with the number; those the table has are held against it. */
  sexField: text.default('sex'),
  birthField: text.default('birthDate'),
});
type Options = z.infer<typeof options>;

/** ID numbers by GB 11643, and that sex and date of birth beside them agree. */
export const idCard: RuleKind<Options> = {
  id: 'id-card',
  title: '身份证号',
  options,
  messages: {
    lostDigits: {
      level: 'configured',
      text: '身份证号“{value}”按数字保存，末尾几位已丢失',
      advice: '请把单元格设为文本格式，再照证件重新录入18位号码',
    },
    fifteen: {
      level: 'configured',
      text: '“{value}”是15位的旧号码',
      advice: '请照现在的身份证填写18位号码',
    },
    length: { level: 'configured', text: '“{value}”不是18位', advice: '请照证件核对，补全或删去多余的数字' },
    characters: {
      level: 'configured',
      text: '“{value}”中有不该出现在身份证号里的字符',
      advice: '请照证件核对',
    },
    masked: { level: 'configured', text: '“{value}”隐去了部分数字', advice: '请填写完整的18位号码' },
    province: { level: 'configured', text: '“{value}”开头的地区代码不存在', advice: '请照证件核对前两位' },
    date: {
      level: 'configured',
      text: '“{value}”第7至14位不是真实的出生日期',
      advice: '请照证件核对',
    },
    checksum: {
      level: 'configured',
      text: '“{value}”的校验码不对，号码有误',
      advice: '请照证件逐位核对',
    },
    future: {
      level: 'configured',
      text: '“{value}”的出生日期{birth}晚于申报截止日',
      advice: '请照证件核对',
    },
    tooYoung: {
      level: 'verify',
      text: '“{value}”的出生日期是{birth}，到申报截止日不满16周岁',
      advice: '请照证件核对',
    },
    sex: { level: 'configured', text: '身份证号表明是{sex}性，性别栏填的是“{said}”', advice: '请核对两处' },
    birth: {
      level: 'configured',
      text: '身份证号中的出生日期是{birth}，出生年月栏填的是“{said}”',
      advice: '请核对两处',
    },
    mended: { level: 'hint', text: '身份证号中有多余的字符或小写字母', advice: '建议改为“{number}”' },
  },
  needs: ({ field }) => [field],
  create({ field, sexField, birthField }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    const sexes = table.values[sexField];
    const births = table.values[birthField];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === null) return;
        const parts = partsOf(table, line, value);
        if (parts.length > 1) {
          for (const part of parts) {
            const read = readIdCard(part);
            if (!read.ok && read.reason !== 'blank')
              return report(line, field, read.reason, { value: quote(part) });
          }
          return;
        }
        const reading = readIdCard(value);
        if (!reading.ok) {
          if (reading.reason !== 'blank') report(line, field, reading.reason, { value: quote(value) });
          return;
        }
        const { number, birth, sex } = reading;
        const inWords = dayInWords(birth);
        if (birth > scheme.window.to) {
          report(line, field, 'future', { value: quote(value), birth: inWords });
          return;
        }
        if (birth > yearsBefore(scheme.window.to, WORKING_AGE))
          report(line, field, 'tooYoung', { value: quote(value), birth: inWords });
        const saidSex = /^[男女]性?$/.exec(tidy(sexes?.[line] ?? null))?.[0];
        if (saidSex && !saidSex.startsWith(sex)) report(line, field, 'sex', { sex, said: saidSex });
        const saidBirth = births?.[line] ?? null;
        const date = readDate(isEmptyValue(saidBirth) ? null : saidBirth);
        if (date.ok && !date.ranged && !isWithin(birth, date.start, saidBirth))
          report(line, field, 'birth', { birth: inWords, said: saidInWords(saidBirth, date.start) });
        if (value !== number) report(line, field, 'mended', { number }, { suggestion: number });
      },
    };
  },
};

/** A month typed into a cell becomes its first day: 1996年4月 is kept as the number of 1 April. */
function isWithin(birth: string, { from, to }: DateSpan, said: CellValue): boolean {
  if (typeof said === 'number' && from.endsWith('-01') && birth.slice(0, 7) === from.slice(0, 7)) return true;
  return birth >= from && birth <= to;
}

function saidInWords(said: CellValue, span: DateSpan): string {
  return typeof said === 'number' ? spanInWords(span) : quote(said);
}
