import { pattern } from '../pattern';

/** How a clerk says that something is not so. */

/** Characters in front of a passage that deny it, unless they belong to another word (无损、非晶、不锈钢). */
export const DENIAL =
  /(?:(?:不接触|不改变|不影响)|(?:没有人|没人|无人(?=主张|提|反|$)|未曾|从未|尚未|均未|并未|未|没有|没|不属于|不属|不涉及|不涉|不存在|不含|不是|不会|并非|不(?!过|同|少|仅|但|断|久|管|论|干胶|倒翁|粘|对称|定期|规则|一定)|无任何|无(?!效|故|视|私|纺布|砟|梁|花果|影灯|烟|论|痕|动力)|(?<!是)非(?!标|遗|洲|常|机动)|杜绝|避免|防止|免于|排除|不得|不再|禁止|否认|零(?!件|部件|配件|售|食|散|星|头))(?!对外|外传|公开|损|人|线|缝|尘|菌|纸|轨|极|级|源|刷|锡|铅|氧|机盐|锈|间断|停|断|良|合格|标准件|接触|开挖|晶|金属|公企业|公|油|水|功|负压|封闭))[^，。；！？,;!?]{0,7}$/;
export const QUESTION = /是否[^，。；！？,;!?:]{0,8}$/;
export const NO_AFTER =
  /^[^，。；！？,;!?:：]{0,6}(?:[:：]\s*)?(?:为)?(?:毫不相干|不沾边|不搭界|否|无|0项|零项|没(?!有?(?:说法|定论|结论|答复|回音|搞清|印象)|日没夜|完|拆|装|用|动|开|判|结|谈|签|定|解决|处理|说清|开庭|撤)|不存在|不涉及|×|未(?!判|决|结|了|定|解决|处理|明|签)|N\b)/i;
const YES = '\\s*(?:是(?!否)|有(?!无|没有|关|效|限)|√|Y\\b|存在|属于?|涉[及密]|[获得拿][了过])';
export const YES_AFTER = new RegExp(
  `^[^，。；！？,;!?:：]{0,6}(?:[:：]${YES}|\\s(?:是|有|√|Y|存在|属于?)(?=$|[\\s，。；,;(（]))`,
  'i',
);

/** A question that is answered in words of its own. */
const ANSWERED = new RegExp(`是否[^，。；！？,;!?:：\\n]{1,12}[:：](?!${YES})(?=\\s*\\S)`, 'gi');
/**
 * The text with its questions worded alike (有没有争议 as 是否有争议), without those to which it gives an answer of its
 * own: 有无获奖：获省科技进步一等奖. A plain yes needs its question.
 */
export function withPlainQuestions(text: string): string {
  if (!ASKS.test(text)) return text;
  return text
    .replace(/有无|有没有/g, '是否有')
    .replace(/是不是|算不算/g, '是否是')
    .replace(ANSWERED, '');
}
const ASKS = /是否|有无|有没有|是不是|算不算/;

/** Asked, and nobody has answered yet: 是否涉密还在请示保卫科. */
export const NO_ANSWER_YET =
  /(?:还在|正在|在|待|等)[^，。；,;]{0,4}(?:请示|咨询|核实|核查|查|问|认定|答复|回复)|(?:才能|才|尚未|还没有?|没有?|未)(?:答复|回复|回话|回信|回音|定论|结论|说法|认定|搞清|弄清|查清)|(?:说|拿|吃|记)不(?:准|清|得)|没(?:有)?印象|不记得|不(?:清楚|确定|知道|好说)|(?:有待|尚待|待)(?:确认|核|认定|查)/;

/** Nobody is sure of it: 好像市里给过一个什么奖. */
export const HEARSAY = /好像|似乎|听[^，。；]{0,6}[说讲]|可能|据[^，。；]{0,4}[说讲]|大概|也许|疑似/;

/** Asked for, so that what is said next may tell it was not given: 曾申请市级技改补助，未获批准. */
export const ASKED_FOR =
  /(?:想|打算|考虑)[^，。；]{0,8}[报申]|拟(?:列入|申报|报送|报)|入围(?!奖)|咨询[过了]|曾(?:咨询|问)|问过|来问|打听过|曾报|申请|申报|报过|争取|报送|参评|参加|要过|去要|跑过/;

/** That nothing came of it. */
export const NOT_GIVEN =
  /(?:未|没有?|无)能?(?:交|去|送|获|入|评|列|中|通过|得|上|果|过|批|受理|立|成|选|报|申|拿)|退件|退回|落选|落榜|淘汰|止步|刷(?:了|下)|下来了$|出局|空手|作罢|没交|没成|放弃|没往/;
/** The same as a clause of its own behind an application. */
export const LOST = pattern`^(?:材料|后来|我们|我方|我厂|单位|但|均|都|就|目前|至今|迄今|此前|结果|最终|最后|后|尚|暂|遗憾|因[^，。]{1,8}|[初复终决][筛评审选赛]便?|(?:形式|资格)审查|评审|答辩)*${NOT_GIVEN}`;

/** What was told just before is said of something else: 与此无关, 同这把扳手不沾边, 和本项两码事. */
export const UNRELATED =
  /^(?:这个|本项)是另[做外一]|^(?:本项目?|本成果|我们这?项?)[^，。]{0,3}[与和跟同][其它他之此][^，。]{0,4}(?:无关|不相干|没有?关系)|^(?:与|同|跟|和)(?:本|这|该|此|成果|我们|上述|前述|前面|那)[^，。；]{0,8}(?:无关|不相干|不沾边|没有?关[系联]|两码事)/;

/** Where the words were met with, not what was done: 受《大国工匠》节目中导弹焊接师傅的启发. */
export const INSPIRED = /[受经][^，。]*启[发示]/;

/** Offered and not taken: 嫌手续烦，谢绝了. */
export const DECLINED =
  /嫌[^，。；]{0,6}没[报去要]|谢绝|婉拒|推掉|没要$|没去$|作罢|放弃|没接|没(?:有)?采用|太贵|不值[当得]|没空|不归[他她]|用不着|不用立项/;

/** Our own has no part in what was told before: 本项不在里面, 我们这边没沾上. */
const NOT_OURS =
  /^(?:本项目?|本成果|这个项目|这项|我们(?:这边|这项|这条线)?|我们组)[^，。]{0,3}(?:不在|不属(?:于)?(?:其中|此列|这类)|没在|没沾|未列|没列|不含|没有?份|没算|没用)/;

/** Whether a clause says that those before it speak of something else than the result. */
export function tellsOfAnother(next: string): boolean {
  return UNRELATED.test(next) || NOT_OURS.test(next);
}

/** An application that came to nothing, told in one clause: 申报科技局项目落选后. */
export const FELL_THROUGH =
  /(?:申报|申请|报过?|争取)[^，。；,;]{0,16}(?:落选|落榜|被退回?|未获批|没获批|未批|没批|未通过|没通过|没过|未果)/;
