import { isCleanName } from '../text/surname';
import { tidy } from '../text/normalize';
import { bare } from './header';
import type { HeaderColumn } from './header';

/** What a project's own columns hold. */
export type InfoField =
  'id' | 'serial' | 'name' | 'unit' | 'category' | 'frontline' | 'title' | 'completer' | 'person';
export type Published = 'total' | 'rank' | 'award';
/** Where a score column stands: in which part or review, by which expert, for which criterion. */
export interface Place {
  readonly part: string | null;
  readonly expert: string | null;
  readonly criterion: string | null;
}
/** What a column of a score sheet is; 'plain' is one that may hold scores, which its cells have to tell. */
export type Role =
  | { readonly role: 'info'; readonly field: InfoField }
  | { readonly role: 'published'; readonly what: Published }
  | ({ readonly role: 'score' | 'code' | 'standard' | 'reconsidered' | 'plain' } & Place)
  | { readonly role: 'other' };

const INFO: readonly (readonly [InfoField, RegExp])[] = [
  ['serial', /^(?:序号|顺序号|no\.?)$/],
  ['id', /^(?:项目|成果|作品|申报)?(?:编号|编码|代码|代号)$/],
  ['name', /^(?:申报|参评|推荐|五小|职工|创新|优秀)*(?:项目|成果|作品|课题)+(?:名称|题目)?$|^名称$/],
  ['unit', /^(?:第一完成人?|工作|所在|申报|实施|完成|项目|所属|推荐|报送)*单位(?:名称|全称)?$/],
  ['category', /^(?:项目|成果|五小|作品|申报)?(?:类别|类型)$/],
  [
    'frontline',
    /^(?:第一完成人)?(?:一线身份|人员身份|身份类别|身份|是否一线(?:工人|职工)?|一线(?:工人|职工))$/,
  ],
  ['title', /^(?:第一完成人)?(?:专业技术|技术)?(?:职称)(?:等级|级别)?$/],
  ['completer', /^(?:第一|主要|项目)*(?:完成人|负责人|牵头人)(?:姓名)?$/],
  ['person', /^(?:专家|评委)?姓名$/],
];
const TOTAL =
  /^(?:(?:最终|最后|综合|加权|合计|总|平均|总平均|项目|评审)(?:得分|成绩|总分|分数|平均分|分)|总分|合计|均分|平均|总评|总得分|总成绩|去.*平均分?|平均值)$/;
/** Totals even where the header gives full marks: "总分（100分）". */
const WHOLE = /^(?:总分|合计|总得分|总成绩)$/;
const RANK = /^(?:最终|总)?(?:名次|排名|排序|位次|名次排序)$/;
const AWARD = /^(?:奖项|获奖等次|获奖等级|奖级|奖次|等次|拟授奖项|建议等次|获奖情况|等级)$/;
const STATISTIC =
  /最高分|最低分|极差|方差|标准差|去掉|有效.*数|评分人数|备注|说明|意见|签[名字]|小计|得票|一致性|人数|年龄|电话|手机|日期|时间|年份|编号/;
/** Numbers that are no scores, as a summary table has them. */
const QUANTITY = /成本|金额|经费|投入|元$|数量|号码?$|证号|邮编|邮政|工龄/;
const GENERIC_SCORE =
  /^(?:原始分|原始得分|得分|评分|打分|分数|成绩|分值|专家评分|专家打分|评委评分|评审得分|评审分数)$/;
const CODE = /^(?:专家|评委)?(?:编码|编号|代码|代号|姓名)$|^(?:专家|评委)$/;
const EXPERT =
  /^(?:评审)?(?:专家|评委|评审员|评审人|委员)-?(?:\d{1,4}|[一二三四五六七八九十]{1,3}|[a-z]{1,2}|[甲乙丙丁戊己庚辛])号?(?:评分|打分|得分|分数)?$|^第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[号位](?:专家|评委)$|^[a-z]{1,3}-?\d{1,4}$/;
const GROUP_OF_EXPERTS = /^(?:评审)?(?:专家|评委)(?:组|们)?(?:评分|打分|得分|评审|意见|成绩)?$/;
const CRITERION =
  /性$|度$|[性度].?得分|价值|效益|效果|水平|能力|质量|内容|材料|创新|实用|推广|表达|展示|答辩|规范|技术|贡献|影响|方案|应用|作用|指标|分$/;

/** A header that can be an expert: "专家1", "评委A", "P012", a name or code of the expert list, or a person's name. */
export function isExpertHeader(text: string, experts: ReadonlySet<string>): boolean {
  const name = bare(text);
  if (experts.has(expertKey(text)) || EXPERT.test(name)) return true;
  return !CRITERION.test(name) && isCleanName(name.replace(/^(?:专家|评委)/, ''));
}

/** An expert's name or code as the key of comparison. */
export function expertKey(text: string): string {
  return tidy(text)
    .replace(/[\s()]/g, '')
    .toLowerCase();
}

/** Reads a column's header. `experts` are the keys of the workbook's expert list. */
export function roleOf({ path }: HeaderColumn, experts: ReadonlySet<string>): Role {
  const last = path.at(-1);
  if (last === undefined) return { role: 'other' };
  const leaf = bare(last);
  const at = path.findIndex((text, i) => isSlot(text, i < path.length - 1, experts));
  if (at >= 0) return underExpert(path, at, leaf);
  const info = INFO.find(([, wording]) => wording.test(leaf));
  if (info) return { role: 'info', field: info[0] };
  if (RANK.test(leaf)) return { role: 'published', what: 'rank' };
  if (AWARD.test(leaf)) return { role: 'published', what: 'award' };
  if (TOTAL.test(leaf) && (weightOf(last) === null || WHOLE.test(leaf)))
    return { role: 'published', what: 'total' };
  if ((STATISTIC.test(path.join('/')) || QUANTITY.test(leaf)) && weightOf(last) === null)
    return { role: 'other' };
  const group = path.slice(0, -1).filter((text) => !GROUP_OF_EXPERTS.test(bare(text)));
  return { role: 'plain', part: group.join(' ') || null, expert: null, criterion: last };
}

/** Whether a header text is an expert; "专家评分" over several columns is only their common title. */
function isSlot(text: string, hasBelow: boolean, experts: ReadonlySet<string>): boolean {
  const name = bare(text);
  if (hasBelow && GROUP_OF_EXPERTS.test(name)) return false;
  if (INFO.some(([, wording]) => wording.test(name)) || GENERIC_SCORE.test(name)) return false;
  if (TOTAL.test(name) || RANK.test(name) || AWARD.test(name) || STATISTIC.test(name)) return false;
  return isExpertHeader(text, experts);
}

function underExpert(path: readonly string[], at: number, leaf: string): Role {
  const part = path.slice(0, at).filter((text) => !GROUP_OF_EXPERTS.test(bare(text)));
  const place = { part: part.join(' ') || null, expert: path[at]!, criterion: null };
  if (at === path.length - 1 || GENERIC_SCORE.test(leaf)) return { role: 'score', ...place };
  if (CODE.test(leaf)) return { role: 'code', ...place };
  if (/^标准分/.test(leaf)) return { role: 'standard', ...place };
  if (/^复议/.test(leaf)) return { role: 'reconsidered', ...place };
  const isWeighted = weightOf(path.at(-1)!) !== null && !WHOLE.test(leaf);
  if (!isWeighted && (STATISTIC.test(leaf) || TOTAL.test(leaf))) return { role: 'other' };
  return { role: 'score', ...place, criterion: path.at(-1)! };
}

/** "得分" and the like: the one score column of an expert's own sheet. */
export function isGenericScore(text: string): boolean {
  return GENERIC_SCORE.test(bare(text));
}

/** The weight or full marks a header names: "（70%）" → 70 percent, "（30分）" → 30 points; null for neither. */
export interface Weight {
  readonly kind: 'percent' | 'points';
  readonly value: string;
  /** For a percentage whose header names full marks of its own too: "（满分10分，占30%）". */
  readonly full?: string;
}

export function weightOf(text: string): Weight | null {
  const folded = text.normalize('NFKC');
  const percent = /(\d+(?:\.\d+)?)\s*%/.exec(folded)?.[1];
  const points = /(\d+(?:\.\d+)?)\s*分/.exec(folded)?.[1];
  if (percent !== undefined)
    return { kind: 'percent', value: percent, ...(points !== undefined && { full: points }) };
  return points === undefined ? null : { kind: 'points', value: points };
}

/** A header that asks for scores even while its column is blank: "评分", "创新性（30分）". */
export function isScoreHeader(text: string): boolean {
  return isGenericScore(text) || weightOf(text) !== null;
}
