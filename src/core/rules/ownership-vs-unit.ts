import * as z from 'zod';
import { quote } from '../text/normalize';
import { readOwnership } from '../text/ownership';
import { mayBePrivate, mayBePublic, plainOwnership } from '../text/unit';
import { readUnitAndPosition } from '../text/unitAndPosition';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('ownership'),
  unitField: z.string().min(1).default('unitAndPosition'),
});
type Options = z.infer<typeof options>;

/** The answer to 是否非公 held against a unit's name that plainly says whose it is. */
export const ownershipVsUnit: RuleKind<Options> = {
  id: 'ownership-vs-unit',
  title: '是否非公与单位名称',
  options,
  messages: {
    publicMarkedNonPublic: {
      level: 'configured',
      text: '填“{value}”（非公），而“{unit}”看来是国有或公办单位',
      advice: '请核实；不是非公企业的改为“否”',
    },
    privateMarkedPublic: {
      level: 'configured',
      text: '填“{value}”（不是非公），而“{unit}”看来是民营、私营或外资单位',
      advice: '请核实；是非公企业的改为“是”',
    },
  },
  needs: ({ field, unitField }) => [field, unitField],
  create({ field, unitField }, { table, report }) {
    const values = table.values[field] ?? [];
    const units = table.values[unitField] ?? [];
    return {
      check(line) {
        const unit = units[line] ?? null;
        const value = values[line] ?? null;
        if (typeof unit !== 'string') return;
        const { reading } = readOwnership(value);
        if (reading !== 'public' && reading !== 'non-public') return;
        if (reading === 'public' ? !mayBePrivate(unit) : !mayBePublic(unit)) return;
        const read = unitField === 'unitAndPosition' ? (readUnitAndPosition(unit).unit ?? unit) : unit;
        const plain = plainOwnership(unit) ?? plainOwnership(read);
        if (plain === null) return;
        const args = { value: quote(value), unit: quote(unit) };
        if (plain === 'public' && reading === 'non-public')
          report(line, field, 'publicMarkedNonPublic', args);
        if (plain === 'private' && reading === 'public') report(line, field, 'privateMarkedPublic', args);
      },
    };
  },
};
