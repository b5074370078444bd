import { Button, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ruleKind } from '../../../core/check/rules';
import { optionsShape, type JsonSchema } from '../../../core/scheme/json-schema';
import { fieldWord } from '../../../core/fields';
import { ruleKinds } from '../../../core/rules';
import { asList, asObject, asText, blankOf, withKey, type Json, type JsonObject } from './draft';
import { FilterBox, LONG_LIST, mentions } from './FilterBox';
import { Fold } from './Fold';
import { countBelow, isWithin, useForm } from './form-context';
import { ItemActions, NONE } from './ItemList';
import { ObjectFields } from './JsonField';
import { absentFields } from './lookouts';
import { RuleLevels } from './RuleLevels';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  add: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  select: { flexGrow: 1, minWidth: 0 },
});

const SHARED = ['level', 'clause'];

interface Props {
  readonly shape: JsonSchema;
  readonly value: readonly Json[];
  readonly path: string;
  readonly onChange: (value: readonly Json[]) => void;
}

/** The rules of a table: on or off, level, clause, and each kind's own options. */
export function RuleList({ shape, value, path, onChange }: Props) {
  const styles = useStyles();
  const { problems, fields, target } = useForm();
  /** null: the item that holds the field to go to. */
  const [opened, setOpened] = useState<number | null>(null);
  const [filter, setFilter] = useState('');
  const present = new Set(fields.map(({ id }) => id));
  const wordOf = (id: string) => fields.find((one) => one.id === id)?.word ?? fieldWord(id);
  const [adding, setAdding] = useState(ruleKinds[0]?.id ?? '');
  const replace = (index: number, rule: JsonObject) =>
    onChange(value.map((one, at) => (at === index ? rule : one)));
  const add = () => {
    const options = asObject(blankOf(shapeOf(adding)));
    onChange([...value, { rule: adding, level: 'malformed', clause: { section: '', gist: '' }, ...options }]);
    setOpened(value.length);
    setFilter('');
  };
  return (
    <div className={styles.list} role="group" aria-label="核查内容">
      {value.length > LONG_LIST && <FilterBox list="核查内容" value={filter} onChange={setFilter} />}
      {value.map((item, index) => {
        const rule = asObject(item);
        const here = `${path}[${index}]`;
        const wrong = countBelow(problems, here);
        const isOpen = wrong > 0 || (opened === null ? isWithin(target, here) : opened === index);
        const title = titleOf(rule);
        const options = shapeOf(asText(rule.rule));
        const seen = fieldsIn(rule).map(wordOf);
        if (wrong === 0 && !mentions([title, rule, seen], filter)) return null;
        const absent = rule.off === true ? [] : absentFields(rule, present);
        const draw = (part: JsonSchema, owner: string, keys: readonly string[]) => (
          <ObjectFields
            shape={part}
            value={rule}
            path={here}
            owner={owner}
            keys={keys}
            onChange={(next) => replace(index, next)}
          />
        );
        return (
          <Fold
            key={index}
            title={title}
            isOpen={isOpen}
            onToggle={() => setOpened(isOpen ? NONE : index)}
            problems={wrong}
            mark={absent.length > 0 ? '缺列' : null}
            before={
              <Switch
                checked={rule.off !== true}
                aria-label={`启用 ${title}`}
                onChange={(_, data) => replace(index, withKey(rule, 'off', data.checked ? undefined : true))}
              />
            }
          >
            {problems.get(here) && (
              <Text role="alert" className={styles.problem}>
                {problems.get(here)}
              </Text>
            )}
            {absent.length > 0 && (
              <Text size={200}>
                “表格的列”里没有{absent.map((id) => `“${fieldWord(id)}”`).join('、')}
                ：交来的表里也没有时，这条规则不核查。
              </Text>
            )}
            {draw(options, asText(rule.rule), Object.keys(options.properties ?? {}))}
            {draw(shape, 'rules', SHARED)}
            <RuleLevels rule={rule} path={here} onChange={(next) => replace(index, next)} />
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
      <div className={styles.add}>
        <Select
          className={styles.select}
          aria-label="要添加的规则"
          value={adding}
          onChange={(_, data) => setAdding(data.value)}
        >
          {ruleKinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <Button size="small" icon={<Add16Regular />} onClick={add}>
          添加规则
        </Button>
      </div>
    </div>
  );
}

function shapeOf(id: string): JsonSchema {
  const kind = ruleKind(id);
  return kind ? optionsShape(kind.options) : {};
}

/** The columns a rule names. */
function fieldsIn(rule: JsonObject): readonly string[] {
  const named = Object.entries(rule).filter(([key]) => /^field$|^fields$|Fields?$/.test(key));
  return named.flatMap(([, value]) => (typeof value === 'string' ? [value] : asList(value).map(asText)));
}

function titleOf(rule: JsonObject): string {
  const title = ruleKind(asText(rule.rule))?.title ?? asText(rule.rule);
  const gist = asText(asObject(rule.clause).gist);
  return gist === '' ? title : `${title}：${gist}`;
}
