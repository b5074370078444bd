import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { isCleanPhone, readPhones, type Phone, type PhoneReading } from '../text/phone';
import { localLengths } from '../text/phonePlan';
import type { MessageTemplate, RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('phone') });
type Options = z.infer<typeof options>;

const ASK = '请向本人核对后重新填写';
const messages: Readonly<Record<string, MessageTemplate>> = {
  masked: { level: 'configured', text: '“{value}”隐去了部分数字', advice: '请填写完整号码' },
  scientific: {
    level: 'configured',
    text: '“{value}”是科学计数法，号码已不完整',
    advice: `请先把单元格设为文本格式，${ASK}`,
  },
  rounded: {
    level: 'configured',
    text: '“{value}”末尾全是0，应是科学计数法丢了数字',
    advice: `请先把单元格设为文本格式，${ASK}`,
  },
  lostLeadingZero: { level: 'configured', text: '“{value}”丢了区号开头的0', advice: '建议改为“{number}”' },
  wrongLength: {
    level: 'configured',
    text: '“{value}”有{digits}位数字，手机号应为11位，座机应带区号',
    advice: ASK,
  },
  unassignedPrefix: { level: 'configured', text: '“{value}”不是有效的手机号段', advice: ASK },
  unknownAreaCode: { level: 'configured', text: '“{value}”的区号不存在', advice: ASK },
  wrongLocalNumber: { level: 'configured', text: '“{value}”区号后的号码位数或首位不对', advice: ASK },
  letters: { level: 'configured', text: '“{value}”把字母当成了数字', advice: '请核对后改为数字' },
  unreadable: {
    level: 'configured',
    text: '“{value}”不是电话号码',
    advice: '请填写手机号，或带区号的座机号',
  },
  noAreaCode: { level: 'hint', text: '座机“{value}”没有区号', advice: '建议补上区号' },
  foreign: { level: 'verify', text: '“{value}”不是内地号码', advice: '请核实能否联系到本人' },
  manyZeros: { level: 'verify', text: '“{value}”末尾有许多0，可能是随手填的', advice: '请核实号码是否真实' },
  several: { level: 'hint', text: '写了{count}个号码，都有效', advice: '如只需一个，请保留常用的' },
  mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{number}”' },
};

export const phone: RuleKind<Options> = {
  id: 'phone',
  title: '联系电话',
  options,
  messages,
  needs: ({ field }) => [field],
  create({ field }, { scheme, table, report, reportAt }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === null || isCleanPhone(value)) return;
        const reading = readPhones(value);
        const bad = reading.phones.find((one) => one.fault) ?? reading.phones.find((one) => one.doubt);
        const suggestion = suggestionFor(reading, scheme.areaCode);
        const extra = suggestion !== null && suggestion !== value ? { suggestion } : {};
        if (bad) report(line, field, messageOf(bad, scheme.areaCode), argsOf(bad, suggestion), extra);
        else if (reading.phones.length > 1)
          report(line, field, 'several', { count: reading.phones.length }, extra);
        else if (!reading.clean && suggestion !== null)
          report(line, field, 'mended', { value: quote(value), number: suggestion }, extra);
      },
      checkTable() {
        for (const { field: place, value, row, column } of table.preamble) {
          if (place !== 'contactPhone' || value === null || isEmptyValue(value)) continue;
          const bad = readPhones(value).phones.find((one) => one.fault);
          if (bad?.fault) reportAt(row, column, place, bad.fault, argsOf(bad, null));
        }
      },
    };
  },
};

/** Where the notice's area is known, so is how long its numbers are. */
function messageOf(bad: Phone, areaCode: string | undefined): string {
  const isTooShort =
    bad.doubt === 'noAreaCode' && areaCode !== undefined && !withAreaCode(bad.number ?? '', areaCode);
  return isTooShort ? 'wrongLength' : (bad.fault ?? bad.doubt ?? 'unreadable');
}

function argsOf(bad: Phone, suggestion: string | null): Record<string, string | number> {
  return {
    value: quote(bad.source),
    digits: bad.source.replace(/\D/g, '').length,
    number: suggestion ?? bad.number ?? '',
  };
}

/** The whole cell with every number well written; null when one of them cannot be told. */
function suggestionFor({ phones }: PhoneReading, areaCode: string | undefined): string | null {
  const numbers = phones.map((one) => {
    if (one.doubt === 'noAreaCode') return withAreaCode(one.number ?? '', areaCode);
    return one.doubt ? null : one.number;
  });
  return numbers.length > 0 && numbers.every((number) => number !== null) ? numbers.join('、') : null;
}

function withAreaCode(local: string, areaCode: string | undefined): string | null {
  const digits = local.replace(/转.*$/, '');
  return areaCode !== undefined && localLengths(areaCode).includes(digits.length)
    ? `${areaCode}-${local}`
    : null;
}
