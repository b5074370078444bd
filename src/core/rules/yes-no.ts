import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { readYesNo } from '../text/yesNo';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** 'yes' where the notice asks for a yes (a confirmation): then a no is told, and words that say neither are let be. */
  want: z.literal('yes').optional(),
});
type Options = z.infer<typeof options>;

/** What is still to come in words of a clerk's own: 公章未盖, 等主席回来再签, 缺章. */
const PENDING =
  /(?:章|签字?|书|手续|材料)[^，。；,;]{0,4}(?:未|没|缺|待|尚|还)|(?:未|没有?|缺|待|等|差|欠|补)[^，。；,;]{0,12}(?:盖|签|交|办|上传|确认|章)|(?:等|待)[^，。；,;]{0,12}(?:再|后|回来)|(?:正在|还在)[^，。；,;]{0,6}(?:盖|签|办|审|走)|(?:不同意|不予|不给|不愿|不肯|拒绝?)[^，。；,;]{0,4}(?:盖|签|确认|认可)|未(?:获|予|被)?认可/;
/** A stamp that is not enough: 只盖了车间章. */
const OTHER_STAMP =
  /(?:只|仅)盖了?[^，。；,;工]{0,6}章|抠图|[Pp]的$|凑合|代(?:写|签|盖)|占位|空白[纸页]|办公室的章/;
/** A copy that counts no more: 旧版未盖章的已撤回. */
const OLD_COPY =
  /[^，。；,;（(]*(?:旧版|原件|上一版|第一版|此前[^，。；,;]{0,6}[版份])[^，。；,;）)]*(?:撤回|作废|删|替换)[^，。；,;）)]*/g;
/** The paper itself, where what is asked for is its scan: 原件未寄出，扫描件已上传. */
const ORIGINAL = /[^，。；,;（(]*(?:原件|纸质件?)[^，。；,;）)]{0,4}寄[^，。；,;）)]*/g;
/** Nothing is wanting. */
const SETTLED =
  /(?:没有?漏|未漏|不缺|不差|不欠|没缺|均已|都已|已全部|不存在[未漏缺]|已(?:经)?补|补(?:盖|签|传|交|办)(?:了|好|完|齐|上)|\d日已?补(?:盖|签|传|交|办))/;
const OPEN_READINGS: ReadonlySet<string> = new Set(['no', 'both', 'unsure']);

const CLEAN: ReadonlySet<unknown> = new Set(['是', '否']);

/** A column of 是 and 否, or a confirmation that must be there. A blank cell is left to `required`. */
export const yesNo: RuleKind<Options> = {
  id: 'yes-no',
  title: '是或否',
  options,
  messages: {
    mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{choice}”' },
    both: { level: 'configured', text: '“{value}”没有选定是或否', advice: '请只填“是”或“否”' },
    unreadable: { level: 'configured', text: '“{value}”看不出是或否', advice: '请填“是”或“否”' },
    refused: { level: 'configured', text: '填的是“{value}”，尚未完成', advice: '请按要求完成后再报送' },
  },
  needs: ({ field }) => [field],
  create({ field, want }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === '是' || (!want && (CLEAN.has(value) || isEmptyValue(value)))) return;
        const whole = String(value ?? '');
        const said = whole.replace(OLD_COPY, '').replace(ORIGINAL, '');
        const reading = readYesNo(said);
        const args = { value: quote(value) };
        if (reading === 'blank') return;
        if (want) {
          if (
            !SETTLED.test(whole) &&
            (OPEN_READINGS.has(reading) || PENDING.test(said) || OTHER_STAMP.test(said))
          )
            report(line, field, 'refused', args);
        } else if (reading === 'both') {
          report(line, field, reading, args);
        } else if (reading === 'unreadable' || reading === 'unsure') {
          report(line, field, 'unreadable', args);
        } else {
          const choice = reading === 'yes' ? '是' : '否';
          report(line, field, 'mended', { ...args, choice }, { suggestion: choice });
        }
      },
    };
  },
};
