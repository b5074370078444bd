import * as z from 'zod';
import { firstPerson } from '../text/firstPerson';
import { quote, tidy } from '../text/normalize';
import { isCleanName } from '../text/surname';
import { unwrapped } from '../text/wrapped';
import type { RuleKind } from './rule';

const field = z.string().min(1);
const options = z.strictObject({
  field: field.default('completers'),
  profileField: field.default('profile'),
});
type Options = z.infer<typeof options>;

/** A name that opens a profile: 王志刚，男，45岁. */
const OPENING = /^([\u4e00-\u9fff·]{2,4})\s*(?:\((?:男|女)\))?[，,、：:；;\s]/;

/** The profile of the first completer that opens with another name and does not hold the completer's. */
export const profilePerson: RuleKind<Options> = {
  id: 'profile-person',
  title: '简介与本人',
  options,
  messages: {
    another: {
      level: 'configured',
      text: '简介写的是“{name}”，第一完成人是“{person}”',
      advice: '请核对简介和第一完成人',
    },
  },
  needs: ({ field: one, profileField }) => [one, profileField],
  create({ field: one, profileField }, { table, report }) {
    const people = table.values[one] ?? [];
    const profiles = table.values[profileField] ?? [];
    return {
      check(line) {
        const said = profiles[line] ?? null;
        const person = firstPerson(people[line] ?? null);
        if (typeof said !== 'string' || person === null) return;
        const profile = unwrapped(said);
        if (profile.includes(person)) return;
        const name = OPENING.exec(tidy(profile))?.[1];
        if (name === undefined || !isCleanName(name) || JOBS.test(name)) return;
        report(line, profileField, 'another', { name: quote(name), person: quote(person) });
      },
    };
  },
};

/** What may open a profile and be taken for a name: 高级技师，从业二十年. */
const JOBS = /[工师员长手匠]$|党员|职工|毕业|现任|男|女|汉族|高级|中级|初级|大专|本科/;
