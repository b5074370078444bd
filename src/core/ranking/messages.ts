import type { Clause, Finding, Level, MessageArgs } from '../findings';
import { cellAddress } from '../table/grid';

interface Message {
  readonly level: Level;
  readonly text: string;
  readonly advice: string;
}

/** Everything the ranking can say, by rule and message. `{name}` is filled from the finding's args. */
export const RANKING_MESSAGES = {
  score: {
    missing: { level: 'malformed', text: '缺“{expert}”的评分', advice: '请专家补评；应当回避的填“回避”' },
    allMissing: {
      level: 'malformed',
      text: '“{expert}”还没有评分，共缺{count}项',
      advice: '请催收该专家的评分',
    },
    outOfRange: {
      level: 'malformed',
      text: '“{expert}”的评分“{value}”超出{min}至{max}分，未计入',
      advice: '请与专家核对后改正',
    },
    unreadable: {
      level: 'malformed',
      text: '“{expert}”的评分“{value}”不是分数，未计入',
      advice: '请改填数字，或填“回避”“弃权”',
    },
    farOff: {
      level: 'verify',
      text: '“{expert}”评{value}分，其他专家的评分在{median}分上下，相差悬殊',
      advice: '请核对是否写错小数点；无误则保留',
    },
    twice: {
      level: 'malformed',
      text: '“{expert}”对这一项目评了两次，按先出现的计算',
      advice: '请核对后只保留一个评分',
    },
  },
  recusal: {
    ownUnit: {
      level: 'verify',
      text: '“{expert}”来自项目单位“{unit}”，应回避而评了分',
      advice: '请评委会确认；应回避的改填“回避”，不再计分',
    },
  },
  project: {
    duplicate: {
      level: 'malformed',
      text: '“{name}”在本表第{row}行已出现过',
      advice: '请核对后删去重复的一行',
    },
    missing: { level: 'malformed', text: '本表缺少项目“{name}”', advice: '请核对项目行是否被删改' },
    unlisted: { level: 'verify', text: '项目清单中没有“{name}”', advice: '请核对项目编号和名称是否被改动' },
    renamed: {
      level: 'verify',
      text: '编号“{id}”在别处的名称是“{other}”，此处是“{name}”',
      advice: '请核对项目行是否错位或被改动',
    },
    changed: {
      level: 'verify',
      text: '编号“{id}”在工作簿里是“{other}”，这里是“{name}”，这一行没有收入',
      advice: '请与专家核对评的是哪个项目',
    },
    notThrough: {
      level: 'verify',
      text: '上一轮列第{rank}名，不在进入本轮的前{count}名之内',
      advice: '请核对本轮名单',
    },
    category: {
      level: 'malformed',
      text: '看不出项目属于哪个类别（{value}），无法按类别评选',
      advice: '请填写：{categories}',
    },
  },
  expert: {
    unlisted: { level: 'verify', text: '专家名单中没有“{expert}”', advice: '请核对姓名或编号' },
    twice: {
      level: 'malformed',
      text: '“{expert}”的评分在“{other}”里已有一份，这一份不收入',
      advice: '请核对以哪一份为准，只勾选那一份',
    },
  },
  total: {
    tooFew: {
      level: 'verify',
      text: '有效评分只有{count}个，不足{from}个，没有去掉最高分和最低分',
      advice: '请补齐评分，或由评委会确认按平均分计',
    },
    byStandard: {
      level: 'hint',
      text: '各项目由不同专家评审，按标准分的平均排名',
      advice: '如按原始分排名，请在评分办法里改定',
    },
    smallPanel: {
      level: 'hint',
      text: '每个项目的有效评分都不足{from}个，没有去掉最高分和最低分',
      advice: '如仍要去掉，请在评分办法里修改',
    },
    none: { level: 'malformed', text: '没有可计的评分，不参加排名', advice: '请补齐评分' },
    printedDiffers: {
      level: 'verify',
      text: '“{header}”写的是{printed}，按评分计算是{computed}',
      advice: '请核对评分和计算办法',
    },
    columnDiffers: {
      level: 'verify',
      text: '“{header}”一列与按评分计算的结果大多不同（{checked}项中只有{agreed}项相同）',
      advice: '请核对计算办法是否一致',
    },
    standardDiffers: {
      level: 'verify',
      text: '“{expert}”的标准分写的是{printed}，按原始分计算是{computed}',
      advice: '请核对原始分是否改动过',
    },
    scaleDiffers: {
      level: 'verify',
      text: '“{expert}”的标准分大多与原始分算出的不同（{checked}项中只有{agreed}项相同）',
      advice: '请核对该专家的原始分是否齐全、是否改动过',
    },
    weights: {
      level: 'verify',
      text: '各部分权重合计为{sum}%，不是100%，已按比例折算',
      advice: '请核对表头中的权重',
    },
    noWeights: {
      level: 'verify',
      text: '各部分得分没有写明权重，按平均计算',
      advice: '请在表头写明权重，如“材料评审得分（70%）”',
    },
  },
  rank: {
    printedDiffers: {
      level: 'verify',
      text: '“{header}”写的是第{printed}名，按总分应为第{computed}名',
      advice: '请核对总分和名次',
    },
    columnDiffers: {
      level: 'verify',
      text: '“{header}”一列与按总分排出的名次大多不同（{checked}项中只有{agreed}项相同）',
      advice: '请核对是否缺少项目或另有排序办法',
    },
    short: {
      level: 'verify',
      text: '“{group}”只有{has}项有成绩的项目，不足{needs}项',
      advice: '请补充项目或由评委会决定空缺',
    },
    tieAtCut: {
      level: 'verify',
      text: '{names}并列第{rank}名，正处在“{cut}”的名额线上，只余{open}个名额',
      advice: '需评委会议定，不能由程序决定',
    },
  },
  award: {
    short: {
      level: 'verify',
      text: '“{award}”应有{count}项，按现有成绩只有{given}项',
      advice: '请核对是否有项目缺分，或由评委会决定空缺',
    },
    waiting: {
      level: 'verify',
      text: '“{round}”还没有评分，前{count}名的奖项暂按目前名次列出',
      advice: '请在“{round}”评分后再排一次',
    },
  },
  'share-limit': {
    exchanged: {
      level: 'hint',
      text: '为满足“{limit}”，{entered}进入，{gaveWay}让出',
      advice: '公示前请评委会确认',
    },
    infeasible: {
      level: 'malformed',
      text: '无法满足“{limit}”：最好只能做到{best}项，要求{required}项',
      advice: '请核对一线身份和职称是否填全，或由评委会决定',
    },
    together: {
      level: 'malformed',
      text: '各项比例和类别名额不能同时满足',
      advice: '请评委会决定放宽哪一项',
    },
  },
} as const satisfies Record<string, Record<string, Message>>;

export type RankingRule = keyof typeof RANKING_MESSAGES;

/** Where a finding points: sheet, row and column, all the sheet's own. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Makes a finding of the ranking. Throws for a message that does not exist. */
export function rankingFinding(
  rule: RankingRule,
  messageId: string,
  spot: Spot,
  field: string,
  clause: Clause,
  args: MessageArgs = {},
): Finding {
  return {
    rule,
    messageId,
    args,
    level: messageOf(rule, messageId).level,
    sheet: spot.sheet,
    cell: cellAddress(spot.row, spot.column),
    first: spot.row,
    last: spot.row,
    field,
    clause,
  };
}

/** A finding of the ranking in one plain sentence: what, why, what to do. */
export function describeRanking({ rule, messageId, args, clause }: Finding): string {
  const { text, advice } = messageOf(rule, messageId);
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
  return `${fill(text)}（依据：${clause.section} ${clause.gist}），${fill(advice)}。`;
}

function messageOf(rule: string, messageId: string): Message {
  const messages: Record<string, Record<string, Message>> = RANKING_MESSAGES;
  const message = messages[rule]?.[messageId];
  if (!message) throw new Error(`no message ${messageId} of the ranking's ${rule}`);
  return message;
}
