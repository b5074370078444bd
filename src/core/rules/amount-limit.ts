import * as z from 'zod';
import { cellVisitor, headerOf } from '../table/table';
import { mostSpent } from '../text/spending';
import { readAmount, type AmountUnit } from '../text/amount';
import { quote } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('investment'),
  /** The most allowed, in yuan, itself included. */
  maxYuan: z.number().positive(),
  /** What a bare number counts where the header does not say. */
  unit: z.enum(['元', '万元']).default('万元'),
  /** Texts that may tell what was spent. */
  textFields: z.array(z.string().min(1)).default([]),
});
type Options = z.infer<typeof options>;

/** A bare number from here on is hardly meant in 万元. */
const HARDLY_WAN = 1000;

/** Amounts of money over a limit, whatever unit they are written in. */
export const amountLimit: RuleKind<Options> = {
  id: 'amount-limit',
  title: '金额',
  options,
  messages: {
    over: {
      level: 'configured',
      text: '“{value}”约合{amount}万元，高于{max}万元',
      advice: '请核实金额和单位，确属超出的请说明情况',
    },
    perhapsOver: {
      level: 'verify',
      text: '“{value}”可能高于{max}万元',
      advice: '请写明确切金额',
    },
    unit: {
      level: 'verify',
      text: '“{value}”按表头的单位是{amount}万元，像是把元填成了万元',
      advice: '请核实单位，折成万元填写',
    },
    toldOver: {
      level: 'verify',
      text: '文中说的花费“{value}”约合{amount}万元，高于{max}万元',
      advice: '请核实投入成本，确属超出的请说明情况',
    },
    unreadable: { level: 'configured', text: '“{value}”看不出是多少钱', advice: '请填写数字，例如“4.8”' },
  },
  needs: ({ field }) => [field],
  create({ field, maxYuan, unit, textFields }, { table, report }) {
    const visit = cellVisitor(table, textFields);
    const values = table.values[field] ?? [];
    const stated = unitInHeader(headerOf(table, field));
    const max = maxYuan / 1e4;
    const checkTexts = (line: number): void =>
      visit(line, (value, one) => {
        const spent = typeof value === 'string' ? mostSpent(value) : null;
        if (spent === null || spent.yuan <= maxYuan) return;
        report(line, one, 'toldOver', {
          value: quote(spent.words),
          max,
          amount: Math.round(spent.yuan) / 1e4,
        });
      });
    return {
      check(line) {
        checkTexts(line);
        const value = values[line] ?? null;
        if (value === null) return;
        const reading = readAmount(value, stated ?? unit);
        if (!reading.ok) {
          if (reading.reason === 'unreadable')
            report(line, field, 'unreadable', { value: quote(value), max });
          return;
        }
        const { least, most, more, unitGiven } = reading;
        const args = { value: quote(value), max, amount: Math.round(least) / 1e4 };
        const inWan = (stated ?? unit) === '万元';
        if (!unitGiven && inWan && least >= HARDLY_WAN * 1e4) {
          if (stated) report(line, field, 'unit', args);
          else if (least / 1e4 > maxYuan) report(line, field, 'over', { ...args, amount: least / 1e8 });
        } else if (least > maxYuan || (more && least >= maxYuan)) report(line, field, 'over', args);
        else if (most > maxYuan) report(line, field, 'perhapsOver', args);
      },
    };
  },
};

function unitInHeader(header: string): AmountUnit | null {
  if (/万/.test(header)) return '万元';
  return /元/.test(header) ? '元' : null;
}
