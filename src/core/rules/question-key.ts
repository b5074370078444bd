import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isEmptyValue, quote } from '../text/normalize';
import {
  foldOption,
  filledOptions,
  isOptionFilled,
  OPTION_FIELDS,
  readKeyLetters,
  readQuestionType,
  readVerdictKey,
} from '../text/question';
import type { QuestionType } from '../text/question';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('answerKey'),
  typeField: z.string().min(1).default('questionType'),
});
type Options = z.infer<typeof options>;

/** What a key amounts to: the message to tell, if any, its blanks, and the key well written where that is certain. */
interface KeyFault {
  readonly messageId: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly suggestion?: string;
}

/** A question's key against its type and its options. */
export const questionKey: RuleKind<Options> = {
  id: 'question-key',
  title: '正确答案',
  options,
  messages: {
    mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{key}”' },
    noSuchOption: {
      level: 'configured',
      text: '正确答案有“{letter}”，但选项{letter}是空的',
      advice: '请核对答案，或补上这个选项',
    },
    singleWithSeveral: {
      level: 'configured',
      text: '单选题写了{count}个答案“{value}”',
      advice: '请只保留一个，或把题型改为多选',
    },
    multipleWithOne: {
      level: 'configured',
      text: '多选题只有一个答案“{value}”',
      advice: '请补全答案，或把题型改为单选',
    },
    repeated: { level: 'configured', text: '答案“{value}”里“{letter}”写了两遍', advice: '请核对答案' },
    notVerdict: {
      level: 'configured',
      text: '判断题的答案是“{value}”',
      advice: '请填“对”或“错”，或改正题型',
    },
    notLetters: {
      level: 'configured',
      text: '选择题的答案是“{value}”，不是选项字母',
      advice: '请填选项字母，如“A”“AC”',
    },
    analysisDiffers: {
      level: 'verify',
      text: '答案是{key}，解析里说选{said}',
      advice: '请核对答案和解析',
    },
    optionText: {
      level: 'configured',
      text: '答案写的是选项{key}的内容，不是字母',
      advice: '建议改为“{key}”',
    },
  },
  needs: ({ field }) => [field],
  create({ field, typeField }, { table, report }) {
    const keys = table.values[field] ?? [];
    const types = table.values[typeField] ?? [];
    const columns = OPTION_FIELDS.map((option) => table.values[option]);
    // Options written into the question's text cannot be held against the key.
    const inColumns = columns.some((column) => column !== undefined);
    const analyses = table.values.analysis;

    function checkAnalysis(line: number, value: CellValue): void {
      const analysis = analyses?.[line] ?? null;
      const said =
        typeof analysis === 'string' ? CONCLUDED.exec(analysis)?.[1]?.replace(/[、,，和]/g, '') : undefined;
      const letters = readKeyLetters(value);
      if (said === undefined || letters === null) return;
      const key = [...letters].sort().join('');
      if ([...said].sort().join('') !== key) report(line, field, 'analysisDiffers', { key, said });
    }

    return {
      check(line) {
        const value = keys[line] ?? null;
        if (isEmptyValue(value) && typeof value !== 'boolean') return;
        const cells = inColumns ? columns.map((column) => column?.[line] ?? null) : null;
        const fault = faultOf(value, readQuestionType(types[line] ?? null), cells);
        if (!fault) return checkAnalysis(line, value);
        const { messageId, args = {}, suggestion } = fault;
        const key = suggestion ?? '';
        report(
          line,
          field,
          messageId,
          { value: quote(value), key, ...args },
          suggestion === undefined ? {} : { suggestion },
        );
      },
    };
  },
};

/** What an analysis comes to: 故选B. */
const CONCLUDED =
  /(?:故|所以|因此|应|答案)(?:应)?(?:为|是|选择?)?(?:选|为|是)(?:择)?([A-F](?:[、,，和]?[A-F])*)(?![A-Za-z])/;

type Cells = readonly CellValue[] | null;

function faultOf(value: CellValue, type: QuestionType | null, cells: Cells): KeyFault | null {
  if (type === 'judge') return verdictFault(value, cells);
  const letters = readKeyLetters(value);
  if (letters) return lettersFault(value, letters, type, cells);
  if (type === null) return null;
  const at = (cells ?? []).findIndex(
    (cell) => isOptionFilled(cell) && foldOption(cell) === foldOption(value),
  );
  return at < 0
    ? { messageId: 'notLetters' }
    : { messageId: 'optionText', suggestion: String.fromCharCode(65 + at) };
}

const VERDICTS: ReadonlySet<unknown> = new Set(['对', '错', '√', '×', '正确', '错误']);

function verdictFault(value: CellValue, cells: Cells): KeyFault | null {
  if (VERDICTS.has(value)) return null;
  const said = readVerdictKey(value) ?? verdictOfLetter(value, cells);
  return said === null ? { messageId: 'notVerdict' } : { messageId: 'mended', suggestion: said };
}

/** "A" for a statement whose options A and B are 对 and 错. */
function verdictOfLetter(value: CellValue, cells: Cells): '对' | '错' | null {
  const letters = readKeyLetters(value);
  if (letters?.length !== 1) return null;
  return readVerdictKey(foldOption(cells?.[letters[0]!.charCodeAt(0) - 65] ?? null));
}

function lettersFault(
  value: CellValue,
  letters: readonly string[],
  type: QuestionType | null,
  cells: Cells,
): KeyFault | null {
  const twice = letters.find((letter, at) => letters.indexOf(letter) !== at);
  if (twice) return { messageId: 'repeated', args: { letter: twice } };
  const filled = cells && filledOptions(cells);
  const missing = filled && letters.find((letter) => !filled.includes(letter.charCodeAt(0) - 65));
  if (missing) return { messageId: 'noSuchOption', args: { letter: missing } };
  if (type === 'single' && letters.length > 1)
    return { messageId: 'singleWithSeveral', args: { count: String(letters.length) } };
  if (type === 'multiple' && letters.length < 2) return { messageId: 'multipleWithOne' };
  const key = [...letters].sort().join('');
  return key === value ? null : { messageId: 'mended', suggestion: key };
}
