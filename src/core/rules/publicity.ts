import * as z from 'zod';
import type { CellValue } from '../table/grid';
import type { Scheme } from '../scheme/schema';
import { headerOf, type Table } from '../table/table';
import { readDate } from '../text/date';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import { pointsElsewhere } from '../text/plain';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('publicNotice') });
type Options = z.infer<typeof options>;

const NO_OBJECTION =
  /(?:0|零)[条个项起封件]?异议|异议[:]?\s*(?:0|零)[条个项起封件]?|(?:举报|投诉|意见)(?:电话|箱|邮箱)[^，。；,;]{0,4}(?:没响|一次没响|[是为]空|无来电|没动静)|(?:非|不是|不算)异议|(?:无|零|没有|未(?:收到|接到|提出?|有|见)|没(?:收到|接到|人|提)|不存在)[^，。；,;]{0,6}(?:异议|意见|反映|反对|投诉|举报|质疑)|(?:无人?|没有?人?)反对|(?:没|无)(?:什么|任何)?(?:意见|异议)|没(?:有)?人(?:说(?:不行|啥|什么|三道四)|吭声|提)/g;
/** 有1人来电询问奖金，非异议，公示通过: looked at, and through. */
const PASSED = /(?:非|不是|不算)异议[^。；;]*公示[^，。；,;]{0,3}通过/;
/** Something came in while it was announced, though nobody calls it an objection. */
const CAME_IN =
  /反映|举报|投诉|信访|质疑|申诉|反对|(?:正在|待|尚在|还在)(?:核实|核查|调查|处理)|不同(?:的)?意见|有(?:人|职工|同事)|来信|来电|漏了?[人名]|不服|不认|没谈拢|看法|议论|有(?:一|两|几|\d+)?[人名位](?!看)|(?:正在|尚在|还在|在)了解/;
const SETTLED = /异议[^。；;]{0,12}(?:不成立|已解决|已处理|已消除|已撤回|已排除)/;
const OBJECTION = /异议/;
const NOT_YET =
  /来不及公示|未(?:进行|作|做|予|经|来得及|及)?公示|没(?:有|来得及|顾上|进行|弄|搞|做|办|发|出)?(?:进行)?公示|(?:没|未)(?:有)?(?:来得及)?(?:贴|张贴|上墙)(?!满|完|够|到)|不公示|免公示|忘了(?:公示|贴)|(?:拟|待|准备|计划|打算|将)[^，。；,;]{0,8}公示|(?:下周|下个?月|明天|后天|月底|回头)[^，。；,;]{0,4}[贴挂]|^(?:否|×|✗|x|n|no)$|^(?:未|没有|尚未)/i;
const UNDERWAY =
  /公示中|正在公示|还挂着|刚刚?(?:贴|张|公示|挂)|(?:月底|月末|下周|明天|后天)[^，。；,;]{0,4}(?:到期|期满|结束|截止)|(?:正在|还在|尚在)走?[^，。；,;]{0,4}(?:公示)?流程|公示期(?:间|内)?$|(?:没|未)(?:有)?到(?=$|[，。；,;])|(?:还|仍|尚)在(?:公示|贴|张贴|张榜)|[满够到][^，。；,;]{0,10}再[撤揭摘]|(?:还|尚)?(?:没|未)(?:有)?(?:到期|期满|结束|满期)|公示期?(?:还|尚)?(?:没|未)(?:有)?(?:满|完|结束)/;
const DONE = /公示|^(?:是|已完成|√|✓|y|yes|通过|合格)$|\d{4}[年.\-/]\d{1,2}|\d{1,2}月\d{1,2}日/i;

/** Put up, and nobody minded, in words of the clerk's own: 三个厂区同时贴的，都回话说没问题. */
const HUNG = /挂满|[张上]?贴|挂网|上墙|公布|张榜|期满/;
const NOBODY_MINDED = /平静|安静|没动静|没问题|没(?:有)?人|无人|零|认可|鼓掌|通过|都说/;
/** Nobody but one: 除一名职工外，其余无异议. */
const EXCEPT = /除了?[^，。；,;]{1,16}(?:外|之外|以外)[，,]?[^，。；]{0,6}(?:无|没|均|都)/;
/** Of the notice itself, not of its end: 公示材料已交综合办. */
const HANDED_ON = /公示(?:材料|文|稿|单|表)[^，。；,;]{0,4}(?:已|刚)?(?:交|报|送)/;

/** Whether the result was announced at the completers' own unit without objection. */
export const publicity: RuleKind<Options> = {
  id: 'publicity',
  title: '公示情况',
  options,
  messages: {
    blank: { level: 'configured', text: '没有填写公示情况', advice: '请在单位公示，无异议后填写公示情况' },
    notYet: {
      level: 'configured',
      text: '“{value}”表明还没有公示',
      advice: '请先在单位公示，无异议后再申报',
    },
    objection: {
      level: 'configured',
      text: '“{value}”表明公示有异议',
      advice: '请先查清异议，无异议后再申报',
    },
    settled: { level: 'verify', text: '“{value}”表明公示中有过异议', advice: '请核实异议是否已经消除' },
    underway: {
      level: 'configured',
      text: '“{value}”表明公示还没有结束',
      advice: '请待公示期满、无异议后再申报',
    },
    unclear: { level: 'verify', text: '“{value}”看不出是否公示无异议', advice: '请写明“公示无异议”' },
    vague: { level: 'hint', text: '“{value}”没有明说公示无异议', advice: '建议写明“公示无异议”' },
  },
  needs: ({ field }) => [field],
  create({ field }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    const filledOn = dayFilledIn(table, scheme) ?? scheme.window.to;
    const asksForObjection = /(?:有无|是否有|是否存在)\S{0,2}异议/.test(headerOf(table, field));
    return {
      check(line) {
        const value = values[line] ?? null;
        const answer = asksForObjection ? answerOf(value) : null;
        if (answer === 'fine') return;
        const messageId = answer ?? faultOf(value, scheme.window.to, filledOn);
        if (messageId !== null) report(line, field, messageId, { value: quote(value) });
      },
    };
  },
};

/** The day above the table, where it lies in the time of the collection; another is a slip that filled-on tells. */
function dayFilledIn({ preamble }: Table, { window, notice }: Scheme): string | null {
  const filled = readDate(preamble.find(({ field }) => field === 'filledOn')?.value ?? null);
  if (!filled.ok) return null;
  const day = filled.end.to;
  return day >= (window.from ?? notice.date) && day <= window.to ? day : null;
}

/** `last` is the last day of the collection, `filledOn` the day the table was filled in. */
function faultOf(value: CellValue, last: string, filledOn: string): string | null {
  if (isEmptyValue(value)) return 'blank';
  const text = tidy(value);
  const saysNone = text.replace(NO_OBJECTION, '') !== text;
  return endsLate(text, saysNone ? last : filledOn) ? 'underway' : read(text);
}

/** Up to when it hangs: 5月6日到期, 4月27日至5月6日. */
const UNTIL =
  /(?:[至到~—-]|\d日?[^，。；,;\d]{0,6}[，,])\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日|(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^，。；,;\d]{0,2}(?:到期|期满|结束|截止|撤下|为止)/g;

/** It hangs beyond the last day of the collection; where the year is left out, that day's is meant. */
function endsLate(text: string, last: string): boolean {
  return [...text.matchAll(UNTIL)].some(([, y1, m1, d1, y2, m2, d2]) => {
    const [year, month, day] = [y1 ?? y2 ?? last.slice(0, 4), m1 ?? m2 ?? '', d1 ?? d2 ?? ''];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` > last;
  });
}

/** A bare answer to a header such as 公示有无异议; null for any other wording. */
function answerOf(value: CellValue): string | null {
  const text = tidy(value);
  if (/^(?:无|否|没有|没|×)$/.test(text)) return 'fine';
  return /^(?:有|是|√)$/.test(text) ? 'objection' : null;
}

function read(text: string): string | null {
  if (SETTLED.test(text)) return 'settled';
  if (NOT_YET.test(text) && text.replace(NO_OBJECTION, '') === text) return 'notYet';
  if (OBJECTION.test(text.replace(NO_OBJECTION, ''))) return 'objection';
  if (UNDERWAY.test(text)) return 'underway';
  if (EXCEPT.test(text)) return 'unclear';
  if (PASSED.test(text)) return null;
  // What came in is settled where the last words say that nobody objects.
  const ends =
    text
      .split(/[,;。；，]/)
      .filter((one) => one !== '')
      .at(-1) ?? '';
  if (ends.replace(NO_OBJECTION, '') !== ends) return null;
  if (CAME_IN.test(text.replace(NO_OBJECTION, ''))) return 'unclear';
  if (HANDED_ON.test(text) || pointsElsewhere(text)) return 'unclear';
  if (text.replace(NO_OBJECTION, '') !== text || DONE.test(text)) return null;
  return HUNG.test(text) && NOBODY_MINDED.test(text) ? 'vague' : 'unclear';
}
