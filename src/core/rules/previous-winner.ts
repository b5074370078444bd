import * as z from 'zod';
import { NearNames } from '../text/nearNames';
import { isEmptyValue, quote } from '../text/normalize';
import { coreName, foldName } from '../text/similarity';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('projectName'),
  /** The workbook's list of past winners' project names. */
  list: z.string().min(1).default('previousWinners'),
});
type Options = z.infer<typeof options>;

/** Projects that stand in a list of past winners. Without such a list in the workbook there is nothing to check. */
export const previousWinner: RuleKind<Options> = {
  id: 'previous-winner',
  title: '往届获奖项目',
  options,
  messages: {
    winner: {
      level: 'configured',
      text: '“{value}”在往届获奖名单中',
      advice: '已获奖项目不能再次申报，请撤下',
    },
    nearWinner: {
      level: 'verify',
      text: '“{value}”与往届获奖项目“{other}”名称相近',
      advice: '请核实是否为同一项目，是则请撤下',
    },
  },
  needs: ({ field }) => [field],
  create({ field, list }, { table, lists, report }) {
    const values = table.values[field] ?? [];
    const winners = (lists[list] ?? []).filter((name) => !isEmptyValue(name));
    const cores = new Set<string>();
    const near = new NearNames();
    winners.forEach((winner, place) => {
      const core = coreName(foldName(winner));
      cores.add(core);
      near.set(place, core);
    });
    return {
      check(line) {
        const value = values[line] ?? null;
        if (winners.length === 0 || typeof value !== 'string' || isEmptyValue(value)) return;
        const core = coreName(foldName(value));
        if (cores.has(core)) {
          report(line, field, 'winner', { value: quote(value) });
          return;
        }
        const [place] = near.near(core, winners.length, 1);
        if (place === undefined) return;
        report(line, field, 'nearWinner', { value: quote(value), other: quote(winners[place] ?? '') });
      },
    };
  },
};
