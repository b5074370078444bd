import * as z from 'zod';
import { isBlank, quote } from '../text/normalize';
import { filledOptions, foldOption, OPTION_FIELDS, readQuestionType, readVerdictKey } from '../text/question';
import type { RuleKind } from './rule';

const options = z.strictObject({ typeField: z.string().min(1).default('questionType') });
type Options = z.infer<typeof options>;

/** A question's options: enough of them, none left out between, all different. */
export const questionOptions: RuleKind<Options> = {
  id: 'question-options',
  title: '答案选项',
  options,
  messages: {
    gap: {
      level: 'configured',
      text: '选项{letter}是空的，后面的选项{next}却填了',
      advice: '请补上选项{letter}，或把后面的选项依次前移，并核对正确答案',
    },
    same: {
      level: 'configured',
      text: '选项{letter}与选项{other}相同：“{value}”',
      advice: '请改正其中一个',
    },
    tooFew: { level: 'configured', text: '选择题的选项不足两个', advice: '请补全选项，或把题型改为判断' },
    judgeWithOptions: {
      level: 'verify',
      text: '判断题却列了选项“{value}”',
      advice: '请核实题型；判断题不填选项',
    },
  },
  needs: () => ['optionA', 'optionB'],
  create({ typeField }, { table, report }) {
    const columns = OPTION_FIELDS.map((field) => table.values[field]);
    const types = table.values[typeField] ?? [];
    return {
      check(line) {
        const cells = columns.map((column) => column?.[line] ?? null);
        const type = readQuestionType(types[line] ?? null);
        const filled = filledOptions(cells);
        const tell = (at: number, messageId: string, args: Record<string, string> = {}): void =>
          report(line, OPTION_FIELDS[at]!, messageId, { letter: letterOf(at), ...args });
        if (type === 'judge') {
          const odd = filled.find((at) => readVerdictKey(foldOption(cells[at]!)) === null);
          if (odd !== undefined) tell(odd, 'judgeWithOptions', { value: quote(cells[odd]!) });
          return;
        }
        if (type !== null && filled.length < 2) return tell(filled.includes(0) ? 1 : 0, 'tooFew');
        const last = filled[filled.length - 1] ?? -1;
        const gap = cells.findIndex((cell, at) => at < last && isBlank(cell));
        if (gap >= 0) tell(gap, 'gap', { next: letterOf(filled.find((at) => at > gap)!) });
        for (const at of filled) {
          const other = filled.find((one) => one < at && foldOption(cells[one]!) === foldOption(cells[at]!));
          if (other !== undefined) tell(at, 'same', { other: letterOf(other), value: quote(cells[at]!) });
        }
      },
    };
  },
};

function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
