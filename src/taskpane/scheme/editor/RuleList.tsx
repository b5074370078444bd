import { Button, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ruleKind } from '../../../core/check/rules';
import { optionsShape, type JsonSchema } from '../../../core/scheme/json-schema';
import { ruleKinds } from '../../../core/rules';
import { asObject, asText, blankOf, withKey, type Json, type JsonObject } from './draft';
import { Fold } from './Fold';
import { countBelow, useForm } from './form-context';
import { ItemActions } from './ItemList';
import { ObjectFields } from './JsonField';

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
  const { problems } = useForm();
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(ruleKinds[0]?.id ?? '');
  const replace = (index: number, rule: JsonObject) =>
    onChange(value.map((one, at) => (at === index ? rule : one)));
  const add = () => {
    const options = asObject(blankOf(shapeOf(adding)));
    onChange([...value, { rule: adding, level: 'malformed', clause: { section: '', gist: '' }, ...options }]);
    setOpened(value.length);
  };
  return (
    <div className={styles.list} role="group" aria-label="核查内容">
      {value.map((item, index) => {
        const rule = asObject(item);
        const here = `${path}[${index}]`;
        const wrong = countBelow(problems, here);
        const title = titleOf(rule);
        const options = shapeOf(asText(rule.rule));
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
            isOpen={opened === index || wrong > 0}
            onToggle={() => setOpened(opened === index ? null : index)}
            problems={wrong}
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
            {draw(options, asText(rule.rule), Object.keys(options.properties ?? {}))}
            {draw(shape, 'rules', SHARED)}
            <ItemActions
              title={title}
              index={index}
              items={value}
              onChange={(items, at) => {
                onChange(items);
                setOpened(at);
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

function titleOf(rule: JsonObject): string {
  const title = ruleKind(asText(rule.rule))?.title ?? asText(rule.rule);
  const gist = asText(asObject(rule.clause).gist);
  return gist === '' ? title : `${title}：${gist}`;
}
