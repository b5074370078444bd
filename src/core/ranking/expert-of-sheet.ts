import { isBlank, tidy } from '../text/normalize';
import { isCleanName } from '../text/surname';
import { cellAt } from '../table/view';
import { isExpertHeader } from './columns';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import type { OpenSheet } from './sheet';

const LABELLED =
  /(?:评审|打分|评分)?(?:专家|评委)(?:姓名|签名|签字|编号|编码|代码|代号)?(?:\([^()]*\))?\s*:\s*([^\s:,;。、_(]+)/;
const NOT_A_NAME = /评分|打分|[表单]|专家|评委|第?\d+[号位]?$|[-_ ()]/g;

/** Sheet names that read like a person's (成绩, 路演, 项目 begin with surnames). */
const ABOUT_SCORES =
  /成绩|成果|汇总|项目|材料|路演|[初复终网会]评|评审|明细|结果|方案|[名清]单|[计得]分|排名|名次|现场|展示|答辩|统计|单位|类别|[和与]/;

/** Whose sheet it is, where one sheet is one expert's: named above or below the table, or by the sheet's name; else null. */
export function expertOfSheet(sheet: OpenSheet, list: ExpertList): string | null {
  const around = tidy([...sheet.above, ...textsBelow(sheet)].join(' '));
  const labelled = LABELLED.exec(around)?.[1];
  if (labelled !== undefined && !/^(?:日期|时间|单位)/.test(labelled)) return labelled;
  const name = tidy(sheet.grid.sheet);
  const listed = findExpert(name, list) ?? findExpert(name.replace(NOT_A_NAME, ''), list);
  if (listed) return listed.name;
  const plain = name.replace(NOT_A_NAME, '');
  if (isCleanName(plain) && !ABOUT_SCORES.test(plain)) return plain;
  const numbered = /(?:专家|评委)[\d一二三四五六七八九十a-z]+/i.exec(name)?.[0];
  return numbered !== undefined && isExpertHeader(numbered, new Set()) ? numbered : null;
}

function textsBelow(sheet: OpenSheet): string[] {
  const texts: string[] = [];
  const from = (sheet.rows.at(-1) ?? sheet.header.last) + 1;
  for (let row = from; row <= sheet.view.lastRow; row++) {
    for (let column = sheet.view.firstColumn; column <= sheet.view.lastColumn; column++) {
      const value = cellAt(sheet.view, row, column);
      if (typeof value === 'string' && !isBlank(value)) texts.push(value);
    }
  }
  return texts;
}
