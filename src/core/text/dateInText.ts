import { readDate, type DateSpan } from './date';
import { tidy } from './normalize';
import { pattern } from './pattern';
import { unwrapped } from './wrapped';

/** A date that a sentence gives for when something was completed or first used. */
export interface DateOfUse {
  readonly span: DateSpan;
  /** The sentence's own words, date and verb. */
  readonly words: string;
  /** true where the sentence says that it is the project's, not that of the machine it mends. */
  readonly own: boolean;
}

const YEAR = '(?:(?:19|20)\\d\\d|[一二]?[一二〇零○九][〇零○一二三四五六七八九]{2})';
const MONTH = '(?:\\d{1,2}|十[一二]|[一二三四五六七八九十])';
const DATE = `${YEAR}年(?:${MONTH}月(?:\\d{1,2}日)?|[初底末]|[上下]半年|[春夏秋冬](?:天|季)?|国庆|春节|元旦|五一)?(?:前后|前|后)?`;
const USED =
  '(?:完成|竣工|建成|做成|研制成功|投用|投入(?:使用|运行|应用)|启用|应用|使用|实施|上线|试用|试运行|试点|推开|装好|装上|用上|用开|做好|改好|弄成|铺开|[干做搞弄]完|通电|起用|装机|投运|定型|上机|开用|投产|用了|里用|上用|(?:装|用)到|(?:改|做|装)的(?=$|[，。；,;]))';
const SENTENCE = new RegExp(
  `([^，。；！？,;!?\\n]*?)(${DATE})(起|开始|以来|底|初|正式|在|由|于|已|至今)*([^，。；！？,;!?\\n\\d]{0,10}?)(${USED})([^，。；！？,;!?\\n]*)`,
  'g',
);
/** 整体应用时间实为2025年5月. */
const NAMED = new RegExp(
  `(?:应用|投用|使用|完成|实施|启用|建成|做成|做|制作|研制)(?:时间|日期|于)[^，。；,;\\d]{0,4}?(${DATE})`,
  'g',
);
/** 2015年我班自制除锈机，当年投入使用. */
const SAME_YEAR = new RegExp(
  `(${YEAR}年)[^。；;，,]{0,12}(?:自制|研制|设计|制作|改造|革新|做)[^。；;，,]{0,16}[，,](?:并?于)?当年[^，。；,;]{0,4}(?:投|启用|使用|应用|完成|见效|用上)`,
  'g',
);
/** Things of which the year is told and which are no result: 该风机2008年投产. */
const MACHINE =
  /机组?|[客货电扶]梯|(?<![平前后])台(?![账套])|泵|炉|线|设备|楼|厂|电站|仪|车(?!间)|塔|系统|管网|阀|罐|箱|柜|床|小区|医院|学校|桥|路$/;
const OWN =
  /早在$|最早[是在]?$|活儿?是$|^\s*这是|(?:全部|均|都)(?:安装|完成|改造|更换)?[在于]$|[这该此][套副把台个只项件支根张种]|本?项目|成果|本?装置|革新|改造|该(?:项|办法|做法|法|工装|夹具)|自$|^\s*(?:早?在|自|从|于|已于?)?$|现已|已/;
/** Of these the date tells when work began, not when it was used. */
const PROTOTYPE = /样[件机品架]|图纸|方案|立项/;
/** Of a rule's edition: 已按2025年新版操作规程继续使用. */
const EDITION = /版|规程|标准|规范/;
/** What was carried out, made or completed then is the work itself: 2012年起实施的叶轮堆焊. */
const WORK = /完成|实施|研制成功|做成|改好|[干做搞弄]完/;
/** The age of what is named behind it: 2015年投用的老锯机. */
const OF_A_THING = /^的(?=[\u4e00-\u9fff])(?!(?:本|该|这)?(?:项|项目|成果|革新|装置|改造))/;
/** The same without a 的, at the head of a sentence: 2008年投用客梯抱闸检测尺. */
const THING_BEHIND = pattern`^(?:投用|投产|投运|建成|启用|竣工)(?!后|起|至|以来|了|于|在|到|并|本|该|这|新|自制|自动|我)[\u4e00-\u9fff]{0,4}?(?:${MACHINE})[\u4e00-\u9fff]`;
/** What was opened then is a place: 2016年小区换热站投运. */
const HOME_OF_THINGS = /^[^装在于到]{0,6}(?:[^车]站|小区|厂房?|医院|学校|大楼|大厦|水库|电厂|管网)$/;
/** 中转站自2015年投用以来: since when the place is there. */
const PLACE_SINCE =
  /^[^装在于到]*(?:[^车]站|小区|[\u4e00-\u9fff]厂(?:房|区)?|医院|学校|园|楼|大厦|水库|管网|隧道|码头|大桥|泵房)[自从]$/;
/** What was in use before. */
const GOES_ON = /继续|仍|持续|一直|稳定/;
const CHANGED_NOW = /(?:现|此次|这次|班组|我们|小组)[^，。；]{0,4}(?:改|换|加)|改用|改为|换成/;
const AHEAD = /预计|计划|将|拟|下一步|准备|打算|推广/;

/** The last year of a five-year plan that is named: “十二五”末. */
function inYears(text: string): string {
  return text.replace(
    /[“"]?十([一二三])五[”"]?(?:规划)?(?:末|期间|时期|初)?(?:就|已|即)?/g,
    (_, nr: string) => `${2005 + 5 * '一二三'.indexOf(nr) + 5}年`,
  );
}

/** 一六年就铺开了, 二五年十一月, 早在16年就: years by their last two numerals. */
function fullYears(text: string): string {
  return text
    .replace(
      /(?<![\d一二三四五六七八九十〇零])([〇零一二][〇零一二三四五六七八九])年(?=就|[底初]|[上下]半年|[春夏秋冬]天|\d{1,2}月|[一二三四五六七八九十]{1,2}月)/g,
      '二〇$1年',
    )
    .replace(
      /(?<=^|[，。；,;]|早在|[自从于])([012]\d)年(?=就|[底初]|[上下]半年|[春夏秋冬]天|\d{1,2}月)/g,
      '20$1年',
    );
}

/** The dates of completion and use a text tells, plans and the age of machines left out. */
export function datesOfUse(value: string): readonly DateOfUse[] {
  if (!/(?:\d\s*|[〇零○一二三四五六七八九]{2})年|十[一二三]五/.test(value)) return NONE;
  const text = fullYears(inYears(tidy(unwrapped(value))));
  const named = [...text.matchAll(NAMED), ...text.matchAll(SAME_YEAR)].flatMap(
    ([words, date = '']): DateOfUse[] => {
      const read = readDate(date);
      return read.ok ? [{ span: read.start, words, own: true }] : [];
    },
  );
  const told = [...text.matchAll(SENTENCE)].flatMap(
    ([, before = '', date = '', mark = '', between = '', verb = '', after = '']) => {
      if (AHEAD.test(before) || AHEAD.test(between) || /^前/.test(after)) return [];
      // 自2006年投用以来一直用螺栓压紧，现改用卡盘: the thing's, which the result changed.
      if (/^以来/.test(after) && CHANGED_NOW.test(value)) return [];
      // 2021年以来继续稳定使用: it was in use before.
      if (/^以来$/.test(mark) && GOES_ON.test(between)) return [];
      if (EDITION.test(between)) return [];
      if (PROTOTYPE.test(before) || (OF_A_THING.test(after) && !WORK.test(verb))) return [];
      const read = readDate(date);
      if (!read.ok) return [];
      const own =
        !(before.trim() === '' && THING_BEHIND.test(verb + after)) &&
        !HOME_OF_THINGS.test(between) &&
        !PLACE_SINCE.test(before) &&
        OWN.test(before) &&
        !MACHINE.test(before.replace(/本?项目|成果|改造/g, ''));
      return [{ span: read.start, words: `${date}${between}${verb}`, own }];
    },
  );
  return [...named, ...told];
}
const NONE: readonly DateOfUse[] = [];
