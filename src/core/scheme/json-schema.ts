import * as z from 'zod';
import { ruleKinds } from '../rules';
import { choiceLabel, keyLabel } from './labels';
import { ruleConfig, scheme } from './schema';

/** The part of JSON Schema that zod writes for schemes and rule options. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly title?: string;
  readonly description?: string;
}

/** The shape of a scheme's JSON as it is written (defaults may be left out). */
export function schemeShape(): JsonSchema {
  return plain(scheme);
}

/** The shape of a rule kind's own options. */
export function optionsShape(options: z.ZodType): JsonSchema {
  return plain(options);
}

function plain(shape: z.ZodType): JsonSchema {
  const whole = Object.entries(z.toJSONSchema(shape, { io: 'input' }));
  return Object.fromEntries(whole.filter(([key]) => key !== '$schema'));
}

/** A JSON Schema (2020-12) of schemes for editors: every rule with its own options, keys titled in Chinese. */
export function schemeJsonSchema(): Record<string, unknown> {
  const rules = {
    oneOf: ruleKinds.map((kind) => ruleShape(kind.id, kind.title, optionsShape(kind.options))),
  };
  const withRules = (node: JsonSchema, key: string): JsonSchema =>
    key === 'rules' ? { ...node, items: rules } : node;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...titled(schemeShape(), 'scheme', withRules),
    title: '“五小”核表方案',
    $defs: { rule: titled(plain(ruleConfig), 'rules', (same) => same) },
  };
}

/** One kind of rule: what every rule has by reference, its own options beside it, nothing else. */
function ruleShape(id: string, title: string, options: JsonSchema): JsonSchema {
  const shared = Object.keys(plain(ruleConfig).properties ?? {}).map((key) => [key, {}]);
  const node: JsonSchema = {
    properties: { ...(Object.fromEntries(shared) as object), ...options.properties },
    required: options.required ?? [],
    additionalProperties: false,
  };
  const { properties, ...rest } = titled(node, id, (same) => same);
  return {
    title,
    allOf: [{ $ref: '#/$defs/rule' }],
    properties: { ...properties, rule: { const: id } },
    ...rest,
  };
}

/** The node with a Chinese title on every key below it; `change` may replace a key's node first. */
function titled(
  node: JsonSchema,
  owner: string,
  change: (node: JsonSchema, key: string) => JsonSchema,
): JsonSchema {
  const below = (child: JsonSchema): JsonSchema => titled(child, owner, change);
  return {
    ...node,
    ...(node.properties && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => {
          const changed = change(child, key);
          const choices = changed.enum ?? changed.items?.enum;
          return [
            key,
            {
              ...titled(changed, key, change),
              title: keyLabel(owner, key),
              ...(choices && {
                description: choices.map((one) => `${one} ${choiceLabel(key, one)}`).join('；'),
              }),
            },
          ];
        }),
      ),
    }),
    ...(node.items && { items: owner === 'rules' ? node.items : below(node.items) }),
    ...(node.oneOf && { oneOf: node.oneOf.map(below) }),
    ...(node.anyOf && { anyOf: node.anyOf.map(below) }),
  };
}
