import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isBlank, quote } from '../text/normalize';
import { readOwnership, type OwnershipReading } from '../text/ownership';
import { plainOwnership } from '../text/unit';
import { readUnitAndPosition } from '../text/unitAndPosition';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('ownership'),
  /** Columns in which the unit's name may stand; the first the table has is read. */
  unitFields: z.array(z.string().min(1)).default(['unit', 'unitAndPosition']),
});
type Options = z.infer<typeof options>;

/** Whether the enterprise is non-public, as written. A blank counts as 否; how sure that is depends on the table's habit. */
export const ownership: RuleKind<Options> = {
  id: 'ownership',
  title: '是否非公',
  options,
  messages: {
    unreadable: { level: 'configured', text: '“{value}”看不出是否非公', advice: '请填“是”或“否”' },
    contradictory: {
      level: 'configured',
      text: '“{value}”前后矛盾，看不出是否非公',
      advice: '请只填“是”或“否”',
    },
    blankHint: { level: 'hint', text: '没有填写，按“否”计', advice: '如是非公企业，请填“是”' },
    blankVerify: {
      level: 'verify',
      text: '没有填写，而表中其他单位写了“否”',
      advice: '请核实是否非公企业，填“是”或“否”',
    },
    undecided: { level: 'configured', text: '“{value}”没有说明是否非公', advice: '请核实后填“是”或“否”' },
    mended: { level: 'hint', text: '“{value}”按“{answer}”计', advice: '建议改为“{answer}”' },
  },
  needs: ({ field }) => [field],
  create({ field, unitFields }, { table, report }) {
    const values = table.values[field] ?? [];
    const unitField = unitFields.find((one) => table.values[one]);
    const units = unitField === undefined ? [] : (table.values[unitField] ?? []);
    const said = new Set<number>();
    const blanks = new Set<number>();
    const read = remembered();
    /** Whether this table's habit is to write 否: a stray one in a table that marks the non-public ones alone is none. */
    const writesNo = (): boolean => said.size > 0 && said.size * 2 >= blanks.size;
    return {
      index(line) {
        const before = writesNo();
        said.delete(line);
        blanks.delete(line);
        const { reading } = read(values[line] ?? null);
        if (reading === 'public') said.add(line);
        if (reading === 'blank') blanks.add(line);
        return writesNo() === before ? [] : blanks;
      },
      check(line) {
        const value = values[line] ?? null;
        if (value === '是' || value === '否') return;
        const found = read(value);
        if (found.reading === 'blank') {
          if (saysNone(value)) {
            report(line, field, 'mended', { value: quote(value), answer: '否' }, { suggestion: '否' });
            return;
          }
          const doubtful = writesNo() && !isPlainlyPublicUnit(units[line] ?? null);
          if (!isBlank(value)) report(line, field, 'undecided', { value: quote(value) });
          else report(line, field, doubtful ? 'blankVerify' : 'blankHint');
          return;
        }
        if (found.reading === 'unreadable' || found.reading === 'contradictory') {
          report(line, field, found.reading, { value: quote(value) });
          return;
        }
        const answer = mendedTo(found);
        if (answer !== null)
          report(line, field, 'mended', { value: quote(value), answer }, { suggestion: answer });
      },
    };
  },
};

/** A table has few wordings and many rows, so each wording is read once; the bound keeps odd tables from filling memory. */
function remembered(): (value: CellValue) => OwnershipReading {
  const readings = new Map<CellValue, OwnershipReading>();
  return (value) => {
    const known = readings.get(value);
    if (known) return known;
    const reading = readOwnership(value);
    if (readings.size < 1000) readings.set(value, reading);
    return reading;
  };
}

/** A stroke, dash or 无 written into the cell is an answer, unlike a blank; 待定 or 同上 is none. */
function saysNone(value: CellValue): boolean {
  return !isBlank(value) && /^[-‐-―─－/／\\|无没有暂\s()（）.。…]+$/.test(String(value));
}

/** The cell may hold the unit alone or with a position behind it. */
function isPlainlyPublicUnit(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  return (
    plainOwnership(value) === 'public' || plainOwnership(readUnitAndPosition(value).unit ?? '') === 'public'
  );
}

/** 是 or 否 where the spelling is unusual and the mend loses no other words. */
function mendedTo(read: OwnershipReading): string | null {
  if (!('plain' in read) || read.plain || read.remark) return null;
  return read.reading === 'non-public' ? '是' : '否';
}
