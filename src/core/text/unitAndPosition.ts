import { tidy } from './normalize';
import { goesOnAsPlace } from './unit';
import { replaceBreaks } from './wrapped';

/** Unit and position told apart; a part that is not there is null. Remarks such as （国有控股） belong to neither. */
export interface UnitAndPosition {
  readonly unit: string | null;
  readonly position: string | null;
}

const POSITION_TAIL =
  '员|工|师|手|长|主任|经理|书记|主席|总监|主管|助理|专责|专工|教授|研究员|技师|教员|医生|护士|司机|司炉|司磅|司泵|负责人|干事|会计|出纳|总工|副总|老师|学徒|领班|调度|值班|巡检|主操|副操|大副|骨干|能手|工匠|带头人|代表|法人|总裁|董事|老板|文书|秘书|职工|工人|人员|岗位?|一线|人|经营者|管理者|业主|店主|监事|劳模|干部|厨师|阿姨|保安|保洁|库管|统计|内勤|外勤|电焊|CEO|CTO|COO|CFO|QC|IT';

/** The usual cell: a company, perhaps a remark, one separator, a position. Most rows need no more than this. */
const CLEAN = new RegExp(
  `^[\\u4e00-\\u9fffA-Za-z0-9·]{2,}(?:公司|厂|矿|医院|学校|大学|中学|小学|研究所|银行)(?:（[\\u4e00-\\u9fff]{2,8}）)?[ \\u3000，,、\\n]?[\\u4e00-\\u9fffA-Za-z]{0,14}(?:${POSITION_TAIL})$`,
);
/** True when the cell plainly holds both, in the usual form; false says nothing. No allocation. */
export function isPlainUnitAndPosition(text: string): boolean {
  return CLEAN.test(text);
}

/** Nouns a unit ends in. The first group speaks for a unit wherever it stands. */
const STRONG =
  /有限公司|分公司|公司|集团|合作社|总厂|分厂|工厂|厂|矿|医院|卫生院|保健院|卫生服务中心|大学|学院|研究院|研究所|设计院|科学院|科研所|学校|中学|小学|幼儿园|党校|事务所|办事处|项目经理部|项目部|委员会|总工会|人民政府|酒店|宾馆|饭店|大厦|超市|商场|经营部|银行|支行|分行|信用社|供电所|加油站|收费站|变电站|发电站|水电站|管理站|检测站|(?:机务|车务|工务|电务|车辆|供电|客运|货运|房建|大修)段|(?:[省市县区州路电力税公])局|管理局|勘[察测]院|检验院|中心/g;
const WEAK =
  /[水矿药锂铜纸乳酒]业|石化|股份|[局厅院所站社馆台场店库港处段队园行校村镇乡会部]|街道|社区|基地|部队/g;
const SEPARATOR = /^[\s,、;:/|\\_\-—–·.。]+/;
const POSITION_END = new RegExp(`(?:${POSITION_TAIL})$`, 'i');
/** Parts of a unit that stand for neither a unit nor a position when alone. */
const SUBUNIT_END =
  /(?:班组?|组|车间|工段|工区|部门?|科室?|室|处|作业区|分厂|公司|集团|厂|矿|医院|学院|学校|大学|中心|局|院|项目部|生产线|产线|队|站|所)$/;

/** What a unit may end in; a line break behind it parts the unit from what follows. */
const MAY_END_A_UNIT = /[局厅院所站社馆台场店库港处段队园行校村镇乡会部班组司厂矿]$/;

/** Unit and position without a line break inside a word: 印刷有限公⏎司 总经理. One behind a whole unit or position stays. */
export function withoutBreaks(value: string): string {
  return replaceBreaks(value.replace(/公\s+司/g, '公司'), (before) => {
    const last = before.split(/[\s,，、;；/|]+/).at(-1) ?? '';
    const isWhole = last.length > 1 && (MAY_END_A_UNIT.test(last) || POSITION_END.test(last));
    return isWhole ? null : '';
  });
}

/** Tells unit and position apart whatever stands between them: white space, 、 ， / a line break, a bracket, or nothing. */
export function readUnitAndPosition(value: string): UnitAndPosition {
  const text = tidy(withoutBreaks(value)).replace(/^(?:所在)?单位(?:及职务|名称)?[:：]\s*/, '');
  if (text === '') return { unit: null, position: null };
  const bracketed = /^(.*?[^\s,、;/(])\s*\(([^()]+)\)$/.exec(text);
  if (bracketed && isPosition(bracketed[2]!) && !isPosition(withoutRemarks(bracketed[1]!))) {
    return { unit: withoutRemarks(bracketed[1]!), position: bracketed[2]! };
  }
  if (bracketed && isPosition(bracketed[1]!) && endsAsUnit(bracketed[2]!)) {
    return { unit: bracketed[2]!, position: bracketed[1]! };
  }
  const bare = withoutRemarks(text);
  return split(bare, STRONG) ?? split(bare, WEAK) ?? bySeparator(bare) ?? alone(bare);
}

function withoutRemarks(text: string): string {
  return text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const INSTITUTE_END = /(?:大学|学院|研究院|研究所|设计院|科学院|科研所|党校)$/;

/** Splits behind the last noun of a unit that leaves a position. */
function split(text: string, noun: RegExp): UnitAndPosition | null {
  const ends = [...text.matchAll(noun)].map((match) => match.index + match[0].length).reverse();
  for (const end of ends) {
    if (end < 2) continue;
    const rest = text.slice(end);
    if (INSTITUTE_END.test(text.slice(0, end)) && goesOnAsPlace(rest)) continue;
    const position = rest.replace(SEPARATOR, '').trim();
    const separated = position.length < rest.length;
    if (!isPosition(position) && !(separated && isDuty(position))) continue;
    const unit = text.slice(0, end);
    if (isSubunit(unit) || beginsWithPosition(unit)) continue;
    return { unit, position };
  }
  return null;
}

/** "维修电工、工会小组长" is two posts, not the union's. */
function beginsWithPosition(unit: string): boolean {
  const parts = unit.split(/[\s,、;/|\\]+/);
  return parts.length > 1 && isPosition(parts[0]!) && !endsAsUnit(unit);
}

/** No noun of a unit before the position: a short name in front of a separator still tells both apart, in either order. */
function bySeparator(text: string): UnitAndPosition | null {
  const parts = text.split(/[\s,、;/|\\]+/).filter((part) => part !== '');
  const [first = '', ...others] = parts;
  const rest = others.join('、');
  if (parts.length < 2) return null;
  if (parts.every((part) => isPosition(part) && !endsAsUnit(part))) return { unit: null, position: text };
  if (isPosition(first) && endsAsUnit(parts.at(-1)!)) return { unit: parts.at(-1)!, position: first };
  if (!isPosition(first) && !isSubunit(first) && (isPosition(rest) || isDuty(rest)))
    return { unit: first, position: rest };
  return null;
}

/** One of the two only. */
function alone(text: string): UnitAndPosition {
  return isPosition(text) && !endsAsUnit(text) ? { unit: null, position: text } : endsOrHasUnit(text);
}

function endsOrHasUnit(text: string): UnitAndPosition {
  return isSubunit(text) ? { unit: null, position: null } : { unit: text, position: null };
}

/** What someone is in a party or league, which is no post. */
const MEMBERSHIP = /^(?:中共)?(?:预备)?党员$|^(?:共青)?团员$|^群众$/;

function isPosition(text: string): boolean {
  if (MEMBERSHIP.test(text)) return false;
  return text.length >= 2 && POSITION_END.test(text.replace(/\s*\([^()]*\)$/, '')) && !/有限公司$/.test(text);
}

/** Words behind a separator that name a post without one of the usual endings ("焊接", "质检"). */
function isDuty(text: string): boolean {
  return /^[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z、\s/]+$/.test(text) && !SUBUNIT_END.test(text);
}

function endsAsUnit(text: string): boolean {
  if (/公司[^，。、,;]{2,10}(?:站|段|所|分厂|车间)$/.test(text)) return true;
  return /(?:公司|集团|厂|矿|医院|学院|学校|大学|中学|小学|研究[所院]|设计院|局|中心|银行|项目部|分行|支行|供电所|酒店|宾馆)$/.test(
    text,
  );
}

function isSubunit(text: string): boolean {
  if (
    /公司|厂(?!$)|医院|学校|学院|大学|局|石化|[锂铜铝钢药矿纸]业|国网|中铁|中建|华能|大唐|华电/.test(
      text.slice(0, -2),
    )
  )
    return false;
  // A place's own centre is a body: 余江区殡仪服务中心.
  if (/[市县区州镇乡街道].+中心$/.test(text)) return false;
  return /(?:班组?|组|车间|工段|工区|(?<!项目|俱乐)部门?|科室?|室|作业区|生产线|产线|(?:技术|生产|研发|检测|质检|运维|制造|营销|客服|实训|信息|检修|维修|调度|监控|数据|财务|服务|检验)中心)$/.test(
    text,
  );
}
