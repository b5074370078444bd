import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JsonSchema } from '../../../core/scheme/json-schema';
import { choiceLabel } from '../../../core/scheme/labels';
import { asList, asObject, asText, blankOf, type Json, type JsonObject } from './draft';
import { Fold, FOLD } from './Fold';
import { countBelow, isWithin, useForm } from './form-context';
import { FilterBox, LONG_LIST, mentions } from './FilterBox';
import { ObjectFields } from './JsonField';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly label: string;
  readonly path: string;
  readonly shape: JsonSchema;
  /** The list's key, which says what its items are. */
  readonly owner: string;
  readonly value: readonly Json[];
  readonly onChange: (value: readonly Json[]) => void;
}

/** No item stands open. */
export const NONE = -1;

/** A list of things with fields of their own: columns, groups, quotas, awards … */
export function ItemList({ label, path, shape, owner, value, onChange }: Props) {
  const styles = useStyles();
  const { problems, target } = useForm();
  /** null: the item that holds the field to go to. */
  const [opened, setOpened] = useState<number | null>(null);
  const [filter, setFilter] = useState('');
  const kinds = shape.items?.oneOf ?? shape.items?.anyOf ?? [shape.items ?? {}];
  const add = (kind: JsonSchema) => {
    onChange([...value, numbered(blankOf(kind), owner, value)]);
    setOpened(value.length);
    setFilter('');
  };
  const problem = problems.get(path);
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {value.length > LONG_LIST && <FilterBox list={label} value={filter} onChange={setFilter} />}
      {value.map((item, index) => {
        const here = `${path}[${index}]`;
        const wrong = countBelow(problems, here);
        const isOpen = wrong > 0 || (opened === null ? isWithin(target, here) : opened === index);
        const title = titleOf(asObject(item), index);
        if (wrong === 0 && !mentions([title, item], filter)) return null;
        return (
          <Fold
            key={index}
            title={title}
            isOpen={isOpen}
            onToggle={() => setOpened(isOpen ? NONE : index)}
            problems={wrong}
          >
            {problems.get(here) && (
              <Text role="alert" className={styles.problem}>
                {problems.get(here)}
              </Text>
            )}
            <ObjectFields
              shape={kindOf(kinds, asObject(item))}
              value={asObject(item)}
              path={here}
              owner={owner}
              onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))}
            />
            <ItemActions
              title={title}
              index={index}
              items={value}
              onChange={(items, at) => {
                onChange(items);
                setOpened(at ?? NONE);
              }}
            />
          </Fold>
        );
      })}
      <div className={styles.actions}>
        {kinds.map((kind, index) => (
          <Button key={index} size="small" icon={<Add16Regular />} onClick={() => add(kind)}>
            {`添加${kindWord(kind) ?? label}`}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly title: string;
  readonly index: number;
  readonly items: readonly Json[];
  /** The changed list, and which item shall stand open. */
  readonly onChange: (items: readonly Json[], opened: number | null) => void;
}

/** 上移, 下移, 删除 for one item of a list. */
export function ItemActions({ title, index, items, onChange }: ActionsProps) {
  const styles = useStyles();
  const moveTo = (to: number) => {
    const others = items.filter((_, at) => at !== index);
    onChange([...others.slice(0, to), items[index]!, ...others.slice(to)], to);
  };
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        icon={<ArrowUp16Regular />}
        disabled={index === 0}
        aria-label={`上移 ${title}`}
        onClick={() => moveTo(index - 1)}
      >
        上移
      </Button>
      <Button
        size="small"
        icon={<ArrowDown16Regular />}
        disabled={index === items.length - 1}
        aria-label={`下移 ${title}`}
        onClick={() => moveTo(index + 1)}
      >
        下移
      </Button>
      <Button
        size="small"
        icon={<Delete16Regular />}
        aria-label={`删除 ${title}`}
        onClick={(event) => {
          focusNeighbour(event.currentTarget.closest('[role=group]'), index);
          onChange(
            items.filter((_, at) => at !== index),
            null,
          );
        }}
      >
        删除
      </Button>
    </div>
  );
}

/** A deleted item takes its buttons with it; the keyboard goes on from the item that moves up, else from the last one. */
function focusNeighbour(list: Element | null, index: number): void {
  requestAnimationFrame(() => {
    const folds = [...(list?.querySelectorAll<HTMLElement>(FOLD) ?? [])];
    (folds[index] ?? folds.at(-1))?.focus();
  });
}

/** The branch of a union an item belongs to. */
function kindOf(kinds: readonly JsonSchema[], item: JsonObject): JsonSchema {
  return kinds.find((kind) => kind.properties?.['kind']?.const === item.kind) ?? kinds[0] ?? {};
}

function kindWord(kind: JsonSchema): string | undefined {
  const id = kind.properties?.['kind']?.const;
  return id === undefined ? undefined : choiceLabel('kind', id);
}

function titleOf(item: JsonObject, index: number): string {
  const name = [item.header, item.name, item.group, asList(item.labels)[0]]
    .map(asText)
    .find((one) => one !== '');
  return name ?? `第 ${index + 1} 项`;
}

/** A new item with an id of its own, where items of the list have one. */
function numbered(item: Json | undefined, owner: string, others: readonly Json[]): Json {
  const object = asObject(item);
  if (!('id' in object)) return object;
  const taken = new Set(others.map((one) => asText(asObject(one).id)));
  let number = others.length + 1;
  while (taken.has(`${owner}-${number}`)) number++;
  return { ...object, id: `${owner}-${number}` };
}
