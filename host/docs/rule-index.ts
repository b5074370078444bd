/** Folder `docs`: makes the pages of docs/ that follow from the schemes. Nothing here ships. */
import { fieldWord } from '../../src/core/fields';
import { ruleKinds } from '../../src/core/rules';
import type { Scheme, TableConfig } from '../../src/core/scheme/schema';

const LEVEL_WORDS = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  hint: '提示',
} as const;

interface Use {
  readonly scheme: Scheme;
  readonly table: TableConfig;
  readonly rule: TableConfig['rules'][number];
  readonly fields: readonly string[];
}

/** Every configured rule of every scheme, with the fields it reads. */
function usesOf(schemes: readonly Scheme[]): Use[] {
  return schemes.flatMap((scheme) =>
    scheme.tables.flatMap((table) =>
      table.rules.map((rule) => ({ scheme, table, rule, fields: fieldsOf(rule) })),
    ),
  );
}

function fieldsOf(config: TableConfig['rules'][number]): string[] {
  const kind = ruleKinds.find(({ id }) => id === config.rule);
  if (!kind) throw new Error(`no rule kind ${config.rule}`);
  const { rule, level, levels, clause, examples, ...options } = config;
  const fields = (options as { fields?: unknown }).fields;
  if (Array.isArray(fields)) return fields as string[];
  return [...kind.needs(kind.options.parse(options))];
}

const titleOf = (id: string): string => ruleKinds.find((kind) => kind.id === id)?.title ?? id;
const linkTo = (id: string): string => `[${titleOf(id)}](${id}.md)`;

function byNotice(schemes: readonly Scheme[]): string[] {
  return schemes.flatMap((scheme) =>
    scheme.tables.flatMap((table) => [
      '',
      `### ${scheme.shortName} · ${table.name}`,
      '',
      '| rule | columns | level | clause |',
      '|---|---|---|---|',
      ...usesOf([scheme])
        .filter((use) => use.table === table)
        .map(
          ({ rule, fields }) =>
            `| ${linkTo(rule.rule)} | ${fields.map(fieldWord).join('、')} | ${LEVEL_WORDS[rule.level]} | ${rule.clause.section}：${rule.clause.gist} |`,
        ),
    ]),
  );
}

function byColumn(schemes: readonly Scheme[]): string[] {
  const uses = usesOf(schemes);
  const fields = [...new Set(uses.flatMap((use) => use.fields))];
  return fields.map((field) => {
    const rules = [...new Set(uses.filter((use) => use.fields.includes(field)).map(({ rule }) => rule.rule))];
    return `| ${fieldWord(field)} | ${rules.map(linkTo).join('、')} |`;
  });
}

/** The page docs/rules/README.md: which rules each notice configures, and which rules look at each column. */
export function ruleIndex(schemes: readonly Scheme[]): string {
  return [
    '# Rules',
    '',
    'Made from the schemes by `npm run docs`; do not edit by hand. Each rule kind has a page of its own with examples that are run.',
    '',
    '## By notice',
    ...byNotice(schemes),
    '',
    '## By column',
    '',
    '| column | rules |',
    '|---|---|',
    ...byColumn(schemes),
    '',
  ].join('\n');
}
