import * as z from 'zod';
import { joined, LineGroups } from '../table/lineGroups';
import { isEmptyValue, quote } from '../text/normalize';
import { isTurned, markersOf, mixtureOf, sharedCharacters } from '../text/similarity';
import { foldOption, foldQuestion, isOptionFilled, OPTION_FIELDS, readKeyLetters } from '../text/question';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('question') });
type Options = z.infer<typeof options>;

/** Stems that say nothing by themselves ("下列说法正确的是"): only with equal options are they the same question. */
const EMPTY_STEM =
  /^(?:关于.{0,6})?(?:下列|以下|下面)(?:关于.{0,6})?(?:各项|哪[项个些种]|选项|说法|叙述|表述|描述|做法|内容)?(?:中|里)?[,，]?(?:说法|叙述|表述|描述|做法|选项)?(?:不?正确|错误|属于.{0,4}|不属于.{0,4}|是对)?的(?:有|是|一项是|说法是|选项是)?(?:哪[项个些])?$/;

/** Words that change nothing in a question. */
const IDLE =
  /使(?=用)|之(?=[前后])|采用|选用|主要|具体|大约|约|请问|应该?|需要?|可以|进行|一般|通常|什么|哪[些个种项]|多少|如何|怎样|[的了后再时在中里,，。?？:：、是其所该把将于]/g;
const SHORTEST_GIST = 8;
/** Fewer options than these, such as 对 and 错, belong to many questions. */
const FEWEST_OPTIONS = 3;

/** A stem without idle words; null for one too short to tell. Numbers and negations stay. */
function gistOf(stem: string): string | null {
  const gist = stem.replace(IDLE, '');
  return gist.length >= SHORTEST_GIST ? gist : null;
}

function turnedKey(stem: string | null): number | null {
  const gist = stem === null ? null : gistOf(stem);
  return gist === null ? null : mixtureOf(gist);
}

/** Of two long questions with the same options and answer: as much in common, and they ask the same. */
const ENOUGH_IN_COMMON = 0.88;
const LONG = 14;
const NEGATION = /不|未|没|非|错误|除/;

/** Two stems without idle words; null where one denies what the other does not, or they name other numbers and sides. */
function withoutIdle(a: string, b: string): readonly [string, string] | null {
  if (NEGATION.test(a) !== NEGATION.test(b) || markersOf(a) !== markersOf(b)) return null;
  return [a.replace(IDLE, ''), b.replace(IDLE, '')];
}

/** For questions with the same options and answer. A short one about another thing differs in no more than its name. */
function askTheSame(a: string, b: string): boolean {
  const bare = withoutIdle(a, b);
  if (bare === null) return false;
  const [one, other] = bare;
  const shared = sharedCharacters(one, other);
  return shared === 1 || (Math.min(one.length, other.length) >= LONG && shared >= ENOUGH_IN_COMMON);
}

/** For questions with the same answer whatever the other options: the same characters but for one more. */
function askAlmostTheSame(a: string, b: string): boolean {
  const bare = withoutIdle(a, b);
  if (bare === null) return false;
  const [one, other] = bare;
  const least = Math.min(one.length, other.length);
  const isOneMore = Math.abs(one.length - other.length) === 1;
  return least >= LONG && isOneMore && sharedCharacters(one, other) >= (2 * least) / (2 * least + 1);
}

/** The same question twice. The first is left alone, the later ones name it. */
export const duplicateQuestion: RuleKind<Options> = {
  id: 'duplicate-question',
  title: '题目重复',
  options,
  messages: {
    same: {
      level: 'configured',
      text: '“{value}”与第{row}行是同一道题',
      advice: '请删去其中一道，或换一道新题',
    },
    sameStem: {
      level: 'verify',
      text: '“{value}”与第{row}行题目内容相同，选项不同',
      advice: '请核实是否重复，重复的换一道新题',
    },
    nearStem: {
      level: 'verify',
      text: '“{value}”与第{row}行的题目只差几个字或语序',
      advice: '请核实是否重复，重复的换一道新题',
    },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    const columns = OPTION_FIELDS.map((option) => table.values[option]);
    const groups = new LineGroups<string>();
    /** Stems by their characters whatever the order. */
    const turned = new LineGroups<number>();
    /** Stems without the words that say nothing: 测量时应至少读几次后再取平均值. */
    const gists = new LineGroups<string>();
    /** Questions by their options and the answer's text. */
    const choices = new LineGroups<string>();
    /** Questions by the answer's text alone. */
    const answered = new LineGroups<string>();
    const keys = table.values.answerKey;

    function stemOf(line: number): string | null {
      const value = values[line] ?? null;
      const stem = isEmptyValue(value) ? '' : foldQuestion(value);
      return stem === '' ? null : stem;
    }

    function optionsOf(line: number): string[] {
      const cells = columns.map((column) => column?.[line] ?? null);
      return cells.flatMap((cell) => (isOptionFilled(cell) ? [foldOption(cell)] : [])).sort();
    }

    const optionsKeyOf = (line: number): string => optionsOf(line).join('\n');

    /** The texts of the right options; null where there are too few options to tell one question by them, or no answer. */
    function answersOf(line: number): string | null {
      const letters = readKeyLetters(keys?.[line] ?? null);
      if (letters === null || optionsOf(line).length < FEWEST_OPTIONS) return null;
      const answers = letters.map((letter) => foldOption(columns[letter.charCodeAt(0) - 65]?.[line] ?? null));
      return answers.sort().join('\n');
    }

    function earlierIn(questions: LineGroups<string>, line: number): readonly number[] {
      const key = questions.keysOf(line);
      return typeof key === 'string' ? questions.earlier(key, line) : [];
    }

    function checkGist(line: number, stem: string): void {
      const gist = gistOf(stem);
      const key = turnedKey(stem);
      const others = [
        ...(gist === null ? [] : gists.earlier(gist, line)),
        ...(key === null
          ? []
          : turned.earlier(key, line).filter((one) => isTurned(gistOf(stemOf(one) ?? '') ?? '', gist ?? ''))),
        ...earlierIn(choices, line).filter((one) => askTheSame(stemOf(one) ?? '', stem)),
        ...earlierIn(answered, line).filter((one) => askAlmostTheSame(stemOf(one) ?? '', stem)),
      ];
      const other = EMPTY_STEM.test(stem) ? undefined : others[0];
      if (other === undefined) return;
      const args = { value: quote(values[line] ?? null), row: table.lines[other] ?? 0 };
      report(line, field, 'nearStem', args);
    }

    return {
      index(line) {
        const stem = stemOf(line);
        const answers = stem === null ? null : answersOf(line);
        return joined(
          groups.set(line, stem),
          gists.set(line, stem === null ? null : gistOf(stem)),
          turned.set(line, turnedKey(stem)),
          choices.set(line, answers === null ? null : `${optionsKeyOf(line)}\n→\n${answers}`),
          answered.set(line, answers),
        );
      },
      check(line) {
        const stem = stemOf(line);
        if (stem === null) return;
        if (groups.first(stem) === line) return checkGist(line, stem);
        const own = optionsKeyOf(line);
        const earlier = groups.earlier(stem, line);
        const same = earlier.find((other) => optionsKeyOf(other) === own);
        const value = quote(values[line] ?? null);
        if (same !== undefined) report(line, field, 'same', { value, row: table.lines[same] ?? 0 });
        else if (earlier[0] !== undefined && !EMPTY_STEM.test(stem))
          report(line, field, 'sameStem', { value, row: table.lines[earlier[0]] ?? 0 });
      },
    };
  },
};
