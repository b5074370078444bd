import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isEmptyValue, quote } from '../text/normalize';
import { readCode, readSerial } from '../text/serial';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('serial') });
type Options = z.infer<typeof options>;

/** How many entries back a number is compared, so that one wrong number is told once and not with all that follow. */
const LOOK_BACK = 3;

export const serialNumber: RuleKind<Options> = {
  id: 'serial-number',
  title: '序号',
  options,
  messages: {
    repeated: {
      level: 'configured',
      text: '序号{serial}重复或倒退，按顺序应为{expected}',
      advice: '请重新编号',
    },
    gap: {
      level: 'configured',
      text: '序号{serial}跳号，按顺序应为{expected}',
      advice: '请核实是否漏了项目，或重新编号',
    },
    unreadable: { level: 'configured', text: '“{value}”不是序号', advice: '请从1起依次编号' },
    blank: { level: 'hint', text: '没有序号', advice: '建议补上序号' },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const { entries, entryOfLine } = table;
    const values = table.values[field] ?? [];
    const valueOf = (entry: number) => values[entries[entry]?.firstLine ?? -1] ?? null;
    /** A code counts where its neighbour has one of the same kind: LY-01, LY-02. */
    const serialOf = (entry: number): number | null => {
      const own = numberOf(valueOf(entry));
      if (own !== null) return own;
      const code = readCode(valueOf(entry));
      const near = code && [entry - 1, entry + 1].map((one) => readCode(valueOf(one))?.prefix);
      return near?.includes(code?.prefix) ? (code?.number ?? null) : null;
    };
    const prefixOf = (entry: number) => readCode(valueOf(entry))?.prefix;
    const order = orderOf(entries.length);
    const headOf = (entry: number) => `${entries[entry]?.submittingUnit}\n${entries[entry]?.section?.text}`;
    const empty = new Set((table.emptySerials ?? []).map(numberOf));
    /** The numbers between are those of rows left empty. */
    const leftEmpty = (from: number, to: number): boolean => {
      if (to <= from || to - from > empty.size + 1) return false;
      for (let one = from + 1; one < to; one++) if (!empty.has(one)) return false;
      return true;
    };
    const beginsSection = (entry: number) => entry === 0 || headOf(entry) !== headOf(entry - 1);
    const follows = (entry: number, serial: number) => {
      if (serial === 1 && (beginsSection(entry) || prefixOf(entry) !== prefixOf(entry - 1))) return true;
      for (let back = 1; back <= LOOK_BACK && back <= entry; back++) {
        const earlier = serialOf(entry - back);
        if (earlier !== null && serial === earlier + back) return true;
        if (earlier !== null && back === 1 && leftEmpty(earlier, serial)) return true;
        if (earlier !== null && back > 1 && serial <= earlier) return false;
      }
      return false;
    };
    return {
      index(line) {
        const entry = entryOfLine[line] ?? 0;
        if (line !== entries[entry]?.firstLine) return comparedLines(entry, entries);
        const was = order.isShuffled();
        for (const one of [entry - 1, entry, entry + 1]) if (entries[one]) order.set(one, serialOf(one));
        return was === order.isShuffled()
          ? comparedLines(entry, entries)
          : entries.map((one) => one.firstLine);
      },
      check(line) {
        if (order.isShuffled()) return;
        const entry = entryOfLine[line] ?? 0;
        const value = values[line] ?? null;
        const before = values[entries[entry - 1]?.firstLine ?? -1];
        if (typeof value === 'number' && typeof before === 'number' && value === before + 1 && value > 1)
          return;
        const serial = serialOf(entry);
        if (serial === null) {
          report(line, field, isEmptyValue(value) ? 'blank' : 'unreadable', { value: quote(value) });
        } else if (!follows(entry, serial)) {
          const expected = expectedAt(entry, serialOf);
          report(line, field, serial < expected ? 'repeated' : 'gap', { serial, expected });
        }
      },
    };
  },
};

interface Order {
  set(entry: number, serial: number | null): void;
  /** Every number from 1 to the last stands there once and at least half of them elsewhere: the clerk sorted the rows. */
  isShuffled(): boolean;
}

function orderOf(count: number): Order {
  const serials: (number | null)[] = [];
  /** How often each number stands there; its own place in the list. */
  const times: number[] = [];
  let different = 0;
  let elsewhere = 0;
  const take = (entry: number, serial: number | null, by: 1 | -1): void => {
    if (serial === null || serial < 1 || serial > count) return;
    const before = times[serial] ?? 0;
    times[serial] = before + by;
    if (before === 0 || before + by === 0) different += by;
    if (serial !== entry + 1) elsewhere += by;
  };
  return {
    set(entry, serial) {
      take(entry, serials[entry] ?? null, -1);
      take(entry, serial, 1);
      serials[entry] = serial;
    },
    isShuffled: () => different === count && elsewhere * 2 >= count && elsewhere > 2,
  };
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : readSerial(value);
}

/** One more than the nearest number before, counting the entries between that have none. */
function expectedAt(entry: number, serialOf: (entry: number) => number | null): number {
  for (let back = 1; back <= entry; back++) {
    const earlier = serialOf(entry - back);
    if (earlier !== null) return earlier + back;
  }
  return entry + 1;
}

/** The first lines of the entries that are compared with this one: those behind, and for codes the one before. */
function comparedLines(entry: number, entries: readonly { readonly firstLine: number }[]): number[] {
  return entries
    .slice(Math.max(0, entry - 1), entry + 1 + LOOK_BACK)
    .filter((_, at) => at !== Math.min(1, entry))
    .map((one) => one.firstLine);
}
