import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { columnsOf } from '../table/table';
import { literally, quote } from '../text/normalize';
import { readYesNo } from '../text/yesNo';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  /** The column that tells whether the material is there. */
  field: text.default('honourMaterial'),
  /** The columns that may tell of the honour; those the table has are read. */
  textFields: z.array(text).min(1).default(['profile', 'completers', 'otherCompleters', 'mentor']),
  /** The honours the notice names. */
  honours: z.array(text).min(1),
});
type Options = z.infer<typeof options>;

/** What is named after the honour and is none: 工匠精神, 工匠学院. */
const NAMED_AFTER = '(?!精神|学院|讲堂|杯|节|型|之家|技艺|式|风采|学校|培训|后备|培育|候选)';
/** Not so, or told of a workman in general: 厂里的老工匠. */
const DENIED =
  /[老位名个的些]$|(?:未|没有?|不是|非|争当|争做|争创|培养|学习|师从|师承|跟随|拜|向)[^，。；,;]{0,6}$/;
/** Material that is not there yet. */
const WANTING: ReadonlySet<string> = new Set(['blank', 'no', 'unsure']);

const NOT_DONE =
  /(?<!不)(?:没有?|未)(?:来得及|顾上)?(?:拍|交|提供|提交|写|做|准备|附|上传|录)|(?:^|[，,。；;])\s*(?:待|缺|后补|补交|正在)/;

function isWanting(material: CellValue): boolean {
  return WANTING.has(readYesNo(material)) || (typeof material === 'string' && NOT_DONE.test(material));
}

/** Who holds an honour the notice names must hand in material about it. */
export const honourMaterial: RuleKind<Options> = {
  id: 'honour-material',
  title: '荣誉材料',
  options,
  messages: {
    missing: {
      level: 'configured',
      text: '完成人有“{honour}”荣誉，这里没有相应材料',
      advice: '请补交材料；没有这项荣誉的，请更正简介',
    },
  },
  needs: ({ field }) => [field],
  create({ field, textFields, honours }, { table, report }) {
    const materials = table.values[field] ?? [];
    const columns = columnsOf(table, textFields);
    const held = new RegExp(`(?:${honours.map(literally).join('|')})${NAMED_AFTER}`, 'g');
    const honourOf = (value: unknown): string | null => {
      if (typeof value !== 'string') return null;
      const match = [...value.matchAll(held)].find((one) => !DENIED.test(value.slice(0, one.index)));
      return match?.[0] ?? null;
    };
    return {
      check(line) {
        if (!isWanting(materials[line] ?? null)) return;
        for (const { values } of columns) {
          const honour = honourOf(values[line]);
          if (honour === null) continue;
          report(line, field, 'missing', { honour: quote(honour) });
          return;
        }
      },
    };
  },
};
