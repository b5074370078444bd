import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JsonSchema } from '../../../core/scheme/json-schema';
import { choiceLabel, keyLabel } from '../../../core/scheme/labels';
import { asList, asObject, asText, blankOf, withKey, type Choice, type Json, type JsonObject } from './draft';
import { ChoiceField, ChoicesField, FlagField, NumberField, TextField, WordsField } from './fields';
import { Fold } from './Fold';
import { countBelow, useForm, type FormFacts } from './form-context';
import { ItemList } from './ItemList';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
});

/** Kept in the scheme as they are; nothing a clerk should have to look at. */
const HIDDEN = new Set(['examples', 'levels', 'rule', 'off', 'kind', 'otherReadings', 'list']);
/** Seldom needed: folded away. */
const SELDOM = new Set([
  'weakNames',
  'patterns',
  'reading',
  'onlyBound',
  'fromUnits',
  'areaCode',
  'counting',
  'derived',
  'assumed',
  'also',
]);
const LONG = new Set(['title', 'gist', 'note', 'reading']);

export interface NodeProps {
  readonly shape: JsonSchema;
  readonly value: Json | undefined;
  readonly path: string;
  readonly onChange: (value: Json | undefined) => void;
}

interface FieldsProps extends Omit<NodeProps, 'value' | 'onChange'> {
  readonly value: JsonObject;
  readonly owner: string;
  /** Only these keys, in this order; absent: all. */
  readonly keys?: readonly string[];
  readonly onChange: (value: JsonObject) => void;
}

/** The fields of an object, drawn from its shape; the seldom needed ones folded away. */
export function ObjectFields({ shape, value, path, owner, keys, onChange }: FieldsProps) {
  const { problems, tables } = useForm();
  const [isOpen, setOpen] = useState(false);
  const shown = (keys ?? Object.keys(shape.properties ?? {})).filter((key) => isShown(key, owner, tables));
  const usual = shown.filter((key) => !SELDOM.has(key));
  const seldom = shown.filter((key) => SELDOM.has(key));
  const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`);
  const wrong = seldom.reduce((sum, key) => sum + countBelow(problems, pathOf(key)), 0);
  const draw = (key: string) => (
    <JsonField
      key={key}
      shape={shape.properties?.[key] ?? {}}
      name={key}
      owner={owner}
      required={shape.required?.includes(key) ?? false}
      item={value}
      value={value[key]}
      path={pathOf(key)}
      onChange={(next) => onChange(withKey(value, key, next))}
    />
  );
  return (
    <>
      {usual.map(draw)}
      {seldom.length > 0 && (
        <Fold
          title="更多设置"
          isOpen={isOpen || wrong > 0}
          onToggle={() => setOpen(!isOpen)}
          problems={wrong}
        >
          {seldom.map(draw)}
        </Fold>
      )}
    </>
  );
}

function isShown(key: string, owner: string, tables: readonly Choice[]): boolean {
  if (HIDDEN.has(key)) return false;
  if (key === 'table') return tables.length > 1;
  return key !== 'id' || owner === 'scheme';
}

interface Props extends NodeProps {
  readonly name: string;
  readonly owner: string;
  readonly required: boolean;
  /** The object the field belongs to. */
  readonly item: JsonObject;
}

/** One field of the form, by its shape and, where the shape says only "text", by its name. */
export function JsonField(props: Props) {
  const { shape, name, owner, value, path, onChange } = props;
  const styles = useStyles();
  const form = useForm();
  const label = keyLabel(owner, name);
  const field = { label, path, required: props.required };
  const choices = choicesFor(props, form);
  if (shape.type === 'object' && shape.properties) {
    const toggle = (on: boolean) => onChange(on ? blankOf(shape) : undefined);
    if (!props.required && value === undefined)
      return <FlagField label={label} value={false} onChange={toggle} />;
    return (
      <fieldset className={styles.group} aria-label={label}>
        {props.required ? (
          <Text as="span" weight="semibold">
            {label}
          </Text>
        ) : (
          <FlagField label={label} value onChange={toggle} />
        )}
        <ObjectFields shape={shape} value={asObject(value)} path={path} owner={name} onChange={onChange} />
      </fieldset>
    );
  }
  if (shape.type === 'object') return <PairsField {...field} value={asObject(value)} onChange={onChange} />;
  if (shape.type === 'array' && shape.items?.type !== 'string') {
    return <ItemList {...field} shape={shape} owner={name} value={asList(value)} onChange={onChange} />;
  }
  if (shape.type === 'array') {
    const words = asList(value ?? (shape.default as Json | undefined)).map(asText);
    return choices ? (
      <ChoicesField {...field} value={words} choices={choices} onChange={onChange} />
    ) : (
      <WordsField {...field} byLine={name === 'patterns'} value={words} onChange={onChange} />
    );
  }
  if (shape.const !== undefined) {
    const { const: only } = shape;
    return (
      <FlagField label={label} value={value === only} onChange={(on) => onChange(on ? only : undefined)} />
    );
  }
  if (shape.type === 'boolean') {
    const checked = (value ?? shape.default ?? false) === true;
    return <FlagField label={label} value={checked} onChange={onChange} />;
  }
  if (shape.type === 'number' || shape.type === 'integer') {
    const number = value ?? (shape.default as Json | undefined);
    return (
      <NumberField {...field} value={typeof number === 'number' ? number : undefined} onChange={onChange} />
    );
  }
  const text = asText(value ?? (shape.default as Json | undefined));
  const change = (next: string) => onChange(next === '' && !props.required ? undefined : next);
  if (choices) return <ChoiceField {...field} value={text} choices={choices} onChange={change} />;
  return (
    <TextField
      {...field}
      value={text}
      type={shape.format === 'date' ? 'date' : 'text'}
      long={LONG.has(name)}
      onChange={change}
    />
  );
}

const asChoice = (word: string): Choice => ({ id: word, word });

/** What may be chosen, where a field is no free text; null where it is. */
function choicesFor({ shape, name, owner, item }: Props, form: FormFacts): readonly Choice[] | null {
  const isOwnership = name === 'value' && item.field === 'ownership';
  const listed = isOwnership ? ['non-public', 'public'] : (shape.enum ?? shape.items?.enum);
  if (listed) return listed.map((id) => ({ id, word: choiceLabel(name, id) }));
  if (name === 'field' && (owner === 'columns' || owner === 'preamble')) return form.columns;
  if (name === 'field' && owner === 'quotas') return form.fieldsOf.get(asText(item.table)) ?? form.fields;
  if (/^field$|^fields$|Fields?$/.test(name)) return form.fields;
  if (name === 'group' || name === 'groups') return form.groups.map(asChoice);
  if (name === 'onlyCategories' || (name === 'value' && item.field === 'category'))
    return form.categories.map(asChoice);
  return name === 'table' ? form.tables : null;
}

interface PairsProps {
  readonly label: string;
  readonly path: string;
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
}

/** A word and the wordings that mean the same, one word a line: "高级：高级工、三级". */
function PairsField({ value, onChange, ...field }: PairsProps) {
  const [typed, setTyped] = useState('');
  const plain = Object.entries(value)
    .map(([word, same]) => `${word}：${asList(same).map(asText).join('、')}`)
    .join('\n');
  const shown = JSON.stringify(pairsOf(typed)) === JSON.stringify(value) ? typed : plain;
  return (
    <TextField
      {...field}
      hint="每行一个，如“高级：高级工、三级”"
      long
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(pairsOf(text));
      }}
    />
  );
}

function pairsOf(text: string): JsonObject {
  const pairs = text.split('\n').flatMap((line): [string, Json][] => {
    const [word = '', same = ''] = line.split(/[：:]/);
    const wordings = same.split(/[、，,]/).map((one) => one.trim());
    return word.trim() === '' ? [] : [[word.trim(), wordings.filter((one) => one !== '')]];
  });
  return Object.fromEntries(pairs);
}
