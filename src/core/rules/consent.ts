import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { cellVisitor } from '../table/table';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import { namesNobodyElse } from '../text/person';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  field: text.default('consent'),
  /** Further completers; only where there are some does the consent of all matter. */
  othersField: text.default('otherCompleters'),
});
type Options = z.infer<typeof options>;

const REFUSED =
  /不同意|没(?:有)?同意|保留意见|反对|拒绝|不愿|不乐意|不想|要?求?退出|没松口|不松口|没点头|不点头|不肯|^(?:否|×|✗|x|n|no)$/i;
/** 无一人不同意, 没有谁反对, 均不反对. */
const NONE_REFUSES =
  /(?:无|没有?)(?:任何|一|谁|哪)*[人个名位]*(?:成员|完成人)?(?:表示|提出)?(?:不同意|不愿意?|反对|拒绝)|[都均皆]?不(?:表示)?反对/g;
/** Beside a name: 白某（本人不愿意报）. */
const SAYS_NO = /不同意|不愿|反对|拒绝(?:申报|署名|签)/;
const SAID_OF_ONE =
  /说(?:自己)?不[报署]|[说要]退出|(?:不同意|不赞成|不愿意?|不想|反对)[^，。；,;]{0,8}(?:申?报|参评|署名|推荐|参加)/;
/** Whom a text speaks of though the column names nobody else. */
const OTHERS = /完成人|合作者|参与者|成员|[与同]组/;
/** Asked and not answered yet: 目前仍未答复是否同意申报. */
const UNANSWERED = /(?:未|没有?)(?:答复|表态|回复|回音)/;
/** What is refused is something else than to hand it in: 不愿意照片登报. */
const ELSE = /不(?:愿意?|肯|同意)[^，。；,;]{0,6}(?:照片|登报|露面|上台|出镜|公开电话|采访|排在)/g;
/** A refusal that was taken back. */
const TAKEN_BACK =
  /(?:先前|起初|开始|原先|原来|当初|一度)[^，。；,;]*(?:不肯|不愿|不同意|反对)[^。；;]*(?:也|已|又|后来|现在|最终|最后)[^，。；,;]*(?:签字|同意|签了)/;
/** All but one, or on a condition: 除了刘师傅都同意, 名次往前挪就同意. */
const NOT_ALL =
  /除了?(?!本人|自己|我)[^，。；,;]{1,10}?(?:外|之外|以外)?[，,]?(?:其[他余]|都|均|全)[^，。；,;]{0,6}同意|(?:就|才|再)(?:能)?同意|还?差[一两二三四]个|其[他余][^，。；,;]{0,3}(?:没|未)|[替代](?:大家|大伙|[他她])[^，。；,;]{0,3}签|(?<!委托[^，。；,;]{0,3})代签|反悔|变卦|^第一完成人(?:本人)?(?:已)?同意$|(?:没|未)(?:有)?(?:表态|签|问|告诉|通知)/;
const OPEN =
  /未同意|没答应|未答应|未签|未征|未取得|待|部分|尚未|联系不[上到]|没有?联系|未联系|找不到人|不确定/;
const AGREED =
  /同意|愿意|赞成|没意见|无意见|没话说|认可|支持|知情|点了?头|全票|手印|没二话|说行|答应|没问题|乐意(?!见)|一致|签(?:了?字|的|了|齐|好)|全签|签过|签名|确认|^(?:是|√|✓|y|yes|已签)$/i;

/** The consent of every completer of a joint result; one refusal is enough to keep it out. */
export const consent: RuleKind<Options> = {
  id: 'consent',
  title: '完成人同意申报',
  options,
  messages: {
    blank: {
      level: 'configured',
      text: '有其他完成人，却没有填写是否都同意申报',
      advice: '请征得全体完成人同意后填写“同意”',
    },
    refused: {
      level: 'ineligible',
      text: '“{value}”表明有完成人不同意申报',
      advice: '任一完成人不同意的不得申报，请撤下；如系误写，请更正',
    },
    open: {
      level: 'configured',
      text: '“{value}”表明还没有得到全体同意',
      advice: '请征得全体完成人同意后再申报',
    },
    unclear: { level: 'verify', text: '“{value}”看不出是否都同意', advice: '请写明“同意”' },
  },
  needs: ({ othersField }) => [othersField],
  create({ field, othersField }, { table, report }) {
    const values = table.values[field];
    const others = table.values[othersField] ?? [];
    const visitTexts = cellVisitor(table, ['remarks', 'summary']);
    return {
      check(line) {
        const named = others[line] ?? null;
        const isAlone = isEmptyValue(named) || namesNobodyElse(named);
        visitTexts(line, (text, one) => {
          if (isAlone && !(typeof text === 'string' && OTHERS.test(text))) return;
          const told = textTells(text);
          if (told) report(line, one, told.messageId, { value: quote(told.words) });
        });
        if (isAlone) return;
        if (typeof named === 'string' && SAYS_NO.test(named))
          report(line, othersField, 'refused', { value: quote(named) });
        if (!values) return;
        const value = values[line] ?? null;
        const messageId = isEmptyValue(value) ? 'blank' : read(tidy(value));
        if (messageId !== null) report(line, field, messageId, { value: quote(value) });
      },
    };
  },
};

/** What a remark or summary tells of one who does not want to, in the clause that says so. */
function textTells(value: CellValue): { readonly messageId: string; readonly words: string } | null {
  if (typeof value !== 'string') return null;
  if (SAID_OF_ONE.test(value)) return { messageId: 'refused', words: clauseWith(SAID_OF_ONE, value) };
  const isOpen = UNANSWERED.test(value) && /同意|申报/.test(value);
  return isOpen ? { messageId: 'open', words: clauseWith(UNANSWERED, value) } : null;
}

function clauseWith(words: RegExp, text: string): string {
  return text.split(/[。；;\n]/).find((one) => words.test(one)) ?? text;
}

function read(said: string): string | null {
  const plain = said.replace(NONE_REFUSES, '同意').replace(ELSE, '');
  if (TAKEN_BACK.test(plain)) return null;
  if (REFUSED.test(plain)) return 'refused';
  if (OPEN.test(plain) || NOT_ALL.test(plain)) return 'open';
  return AGREED.test(plain) ? null : 'unclear';
}
