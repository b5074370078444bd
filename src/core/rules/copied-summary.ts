import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { isEntryStart, LineGroups } from '../table/lineGroups';
import { bitsApart, readPassages, SET_WORDS, type Passages } from '../text/passages';
import { coreName, foldName } from '../text/similarity';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('summary'),
  nameField: z.string().min(1).default('projectName'),
});
type Options = z.infer<typeof options>;

/** A clause that more lines share is a set phrase ("装置结构简单…"), no sign of a copy. */
const MOST_SHARING = 24;
/** A near copy differs, set words apart, in at most this share of its characters. */
const NEAR = 0.1;
const LONGEST_COMPARED = 600;

/** The quick way past texts that share a clause and little else: their characters differ in more than near copies may. */
function mayBeAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST_COMPARED) return true;
  return bitsApart(a, b) <= 2 * Math.ceil(longer * NEAR);
}

/** The same or nearly the same summary under another project's name. The first is left alone, the later ones name it. */
export const copiedSummary: RuleKind<Options> = {
  id: 'copied-summary',
  title: '简介雷同',
  acrossTables: true,
  options,
  messages: {
    copied: {
      level: 'configured',
      text: '内容与第{row}行“{other}”的完全相同',
      advice: '请核实是否误粘贴或重复申报，改为本项目的内容',
    },
    nearCopied: {
      level: 'verify',
      text: '内容与第{row}行“{other}”的几乎相同',
      advice: '请核实是否误粘贴或重复申报',
    },
  },
  needs: ({ field, nameField }) => [field, nameField],
  create({ field, nameField }, { table, report }) {
    const values = table.values[field] ?? [];
    const names = table.values[nameField] ?? [];
    const wholes = new LineGroups<number>();
    const clauses = new LineGroups<number>();
    const passages: (Passages | null)[] = [];

    const nameOf = (line: number): string => coreName(foldName(String(names[line] ?? '')));

    const textOf = (line: number): string => foldName(String(values[line] ?? ''));

    const gistOf = (line: number): string => textOf(line).slice(0, LONGEST_COMPARED).replace(SET_WORDS, '');

    function tell(line: number, messageId: string, other: number): void {
      report(line, field, messageId, { row: table.lines[other] ?? 0, other: String(names[other] ?? '') });
    }

    function nearCopy(line: number, own: Passages): number {
      for (const clause of own.clauses) {
        if (clauses.first(clause) === line) continue;
        const sharing = clauses.members(clause);
        if (sharing.length > MOST_SHARING) continue;
        for (const one of sharing) {
          if (one >= line) break;
          if (passages[one]?.whole !== own.whole && alike(one, line)) return one;
        }
      }
      return -1;
    }

    /** Lines of groups so large that they count for nothing, before and after the edit, are left out. */
    function* affected(sharing: Iterable<number>, keys: readonly number[]): Iterable<number> {
      yield* sharing;
      for (const key of keys) {
        const members = clauses.members(key);
        if (members.length <= MOST_SHARING + 1) yield* members;
      }
    }

    function alike(one: number, other: number): boolean {
      if (!mayBeAlike(String(values[one] ?? ''), String(values[other] ?? ''))) return false;
      const allowed = Math.max(textOf(one).length, textOf(other).length) * NEAR;
      const a = gistOf(one);
      const b = gistOf(other);
      if (Math.abs(a.length - b.length) > allowed || nameOf(one) === nameOf(other)) return false;
      return distance(a, b) <= allowed;
    }

    return {
      index(line) {
        // Further people of an entry repeat its summary.
        const value = isEntryStart(table, line) ? values[line] : null;
        const read = typeof value === 'string' ? readPassages(value) : null;
        const old = passages[line]?.clauses ?? [];
        passages[line] = read;
        const sharing = wholes.set(line, read?.whole ?? null);
        clauses.set(line, read?.clauses ?? null);
        return affected(sharing, [...old, ...(read?.clauses ?? [])]);
      },
      check(line) {
        const read = passages[line];
        if (!read) return;
        if (wholes.first(read.whole) !== line) {
          const name = nameOf(line);
          const text = textOf(line);
          const copied = wholes
            .earlier(read.whole, line)
            .find((one) => nameOf(one) !== name && textOf(one) === text);
          if (copied !== undefined) tell(line, 'copied', copied);
          if (copied !== undefined) return;
        }
        const near = nearCopy(line, read);
        if (near >= 0) tell(line, 'nearCopied', near);
      },
    };
  },
};
