import * as z from 'zod';
import { quote, tidy } from '../text/normalize';
import { isProfessional } from '../text/position';
import { mayBeInstitute, unitKind, type UnitKind } from '../text/unit';
import { readUnitCell } from '../text/unitCell';
import { withoutBreaks } from '../text/unitAndPosition';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.enum(['unit', 'unitAndPosition']).default('unitAndPosition'),
  /** The institutions the notice plainly excludes; the others are only doubtful. */
  institutions: z.array(z.enum(['higherEducation', 'research'])).default(['higherEducation', 'research']),
  /** Other columns that tell the person's position or title; those the table has are read. */
  positionFields: z.array(z.string().min(1)).default(['position', 'titleLevel']),
});
type Options = z.infer<typeof options>;

/** Universities and research institutes, whose professional staff a notice excludes. A company named "…研究院有限公司" is none. */
export const excludedUnit: RuleKind<Options> = {
  id: 'excluded-unit',
  title: '院校和科研院所',
  options,
  messages: {
    professional: {
      level: 'configured',
      text: '“{unit}”是大专院校或科研院所，“{position}”是专业技术人员',
      advice: '这类人员的成果不在申报范围，请撤下该项目；如单位或职务写错，请更正',
    },
    institution: {
      level: 'verify',
      text: '“{unit}”是大专院校或科研院所',
      advice: '请核实第一完成人是不是专业技术人员，是则不能申报',
    },
    doubtful: {
      level: 'verify',
      text: '“{unit}”可能属于大专院校、科研院所一类单位',
      advice: '请核实单位性质，以及第一完成人是不是院所的专业技术人员',
    },
  },
  needs: ({ field }) => [field],
  create({ field, institutions, positionFields }, { table, report }) {
    const values = table.values[field] ?? [];
    const positions = positionFields.flatMap((one) => (table.values[one] ? [table.values[one]] : []));
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || !mayBeInstitute(withoutBreaks(value))) return;
        const read = readUnitCell(field, value);
        const unit = read.unit ?? tidy(value);
        const kind = unitKind(unit);
        const said = [read.position ?? '', ...positions.map((column) => tidy(column[line] ?? null))];
        const position = said.find(isProfessional);
        // A school or a university's hospital is no research institute.
        const doubted = DOUBTFUL[kind];
        if (doubted && institutions.includes(doubted)) report(line, field, 'doubtful', { unit: quote(unit) });
        if (kind !== 'higherEducation' && kind !== 'research') return;
        // A notice that names research institutes alone has universities among those it invites.
        if (!institutions.includes(kind)) {
          report(line, field, 'doubtful', { unit: quote(unit) }, position ? {} : { level: 'hint' });
          return;
        }
        if (position) report(line, field, 'professional', { unit: quote(unit), position: quote(position) });
        else report(line, field, 'institution', { unit: quote(unit) });
      },
    };
  },
};

/** Bodies that a notice may or may not mean, by the institution they come near to. */
const DOUBTFUL: Readonly<Partial<Record<UnitKind, 'research' | 'higherEducation'>>> = {
  enterpriseInstitute: 'research',
  designInstitute: 'research',
  vocationalSchool: 'higherEducation',
  partySchool: 'higherEducation',
  affiliatedHospital: 'higherEducation',
};
