import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleKinds } from '../../../src/core/rules';
import type { JsonSchema } from '../../../src/core/scheme/json-schema';
import { optionsShape, schemeJsonSchema, schemeShape } from '../../../src/core/scheme/json-schema';
import { choiceLabel, hasLabel } from '../../../src/core/scheme/labels';
import { builtInSchemes } from '../../../src/core/scheme/load';

test('docs/scheme.schema.json is what the schema gives; else run "npm run schema"', () => {
  const written = readFileSync(path.resolve(__dirname, '../../../docs/scheme.schema.json'), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schemeJsonSchema())));
});

test('every rule kind has its own branch with its options', () => {
  const text = JSON.stringify(schemeJsonSchema());
  for (const { id } of ruleKinds) expect(text).toContain(`"const":"${id}"`);
});

/** Every key and choice of a shape that has no Chinese word. */
function unnamed(shape: JsonSchema, owner: string): string[] {
  const choices = (key: string, child: JsonSchema) =>
    (child.enum ?? child.items?.enum ?? []).filter((one) => /^[\w-]+$/.test(choiceLabel(key, one)));
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, child]) => [
      ...(hasLabel(owner, key) ? [] : [`${owner}.${key}`]),
      ...choices(key, child).map((one) => `${owner}.${key} = ${one}`),
      ...unnamed(child, key),
    ]),
    ...[shape.items, ...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].flatMap((child) =>
      child ? unnamed(child, owner) : [],
    ),
  ];
}

test('everything a clerk can edit has a Chinese word', () => {
  const options = ruleKinds.flatMap((kind) => unnamed(optionsShape(kind.options), kind.id));
  expect([...unnamed(schemeShape(), 'scheme'), ...options]).toEqual([]);
});

test('built-in schemes carry examples for every rule', () => {
  for (const { tables } of builtInSchemes())
    for (const { examples } of tables.flatMap(({ rules }) => rules)) {
      expect(examples.found.length).toBeGreaterThan(0);
      expect(examples.passed.length).toBeGreaterThan(0);
    }
});
