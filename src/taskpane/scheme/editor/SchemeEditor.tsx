/** Folder `editor`: the form for a union's own scheme, drawn from the scheme's shape. It saves nothing itself. Loaded when first needed. */
import {
  Button,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle2,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { schemeShape } from '../../../core/scheme/json-schema';
import { loadScheme, type SchemeProblem } from '../../../core/scheme/load';
import type { Scheme } from '../../../core/scheme/schema';
import { asList, asObject, asText, columnChoices, fieldChoices, type Json, type JsonObject } from './draft';
import { Fold, FOLD } from './Fold';
import { FormContext, idOfPath } from './form-context';
import { FormerCategories, LeaveDialog, LostFields } from './hints';
import { ObjectFields } from './JsonField';
import { lostFields } from './lookouts';
import { RuleList } from './RuleList';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  problems: { margin: 0, padding: 0, listStyle: 'none' },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Part = 'basics' | 'table' | 'rules' | 'quotas' | 'review';
const PARTS: readonly { readonly id: Part; readonly title: string; readonly keys: readonly string[] }[] = [
  {
    id: 'basics',
    title: '名称、时间和类别',
    keys: ['name', 'shortName', 'notice', 'window', 'categories', 'detect', 'areaCode', 'counting', 'id'],
  },
  { id: 'table', title: '表格的列', keys: ['tables'] },
  { id: 'rules', title: '核查内容', keys: ['tables'] },
  { id: 'quotas', title: '单位分组、名额与比例', keys: ['unitGroups', 'quotas'] },
  { id: 'review', title: '评分、评审与奖项', keys: [] },
];
const PLACED = new Set(PARTS.flatMap(({ keys }) => keys));

interface Props {
  readonly title: string;
  /** What the clerk should know before starting. */
  readonly hint?: string;
  /** The draft as it was when editing began. */
  readonly initial: JsonObject;
  readonly draft: JsonObject;
  readonly onChange: (draft: JsonObject) => void;
  /** Ids already taken by other schemes. */
  readonly taken: readonly string[];
  readonly disabled: boolean;
  readonly onSave: (scheme: Scheme) => void;
  readonly onCancel: () => void;
}

/** Edits a scheme; gives it away only when it is valid, else tells each problem at its field. */
export function SchemeEditor(props: Props) {
  const { title, hint, initial, draft, onChange, taken, disabled, onSave, onCancel } = props;
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const [isTold, setTold] = useState(false);
  const [opened, setOpened] = useState<Part | null>('basics');
  const form = useRef<HTMLFormElement>(null);
  // Whoever opened the form by keyboard goes on in it. The title cannot have the focus: Fluent would not let Tab leave it.
  useEffect(() => form.current?.querySelector<HTMLElement>(FOLD)?.focus(), []);
  const [target, setTarget] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [at, setAt] = useState(0);
  const shape = useMemo(() => schemeShape(), []);
  const told = useMemo(() => (isTold ? problemsOf(draft, taken) : []), [isTold, draft, taken]);
  const problems = useMemo(() => new Map(told.map(({ path, message }) => [path, message])), [told]);
  const tables = asList(draft.tables).map(asObject);
  const table = tables[at] ?? {};
  const setTable = (next: JsonObject) =>
    onChange({ ...draft, tables: tables.map((one, index): Json => (index === at ? next : one)) });
  const tableShape = shape.properties?.['tables']?.items ?? {};
  const tablePath = `tables[${at}]`;
  const categories = asList(draft.categories).map(asText);
  const facts = {
    fields: fieldChoices(table),
    fieldsOf: new Map(tables.map((one) => [asText(one.id), fieldChoices(one)])),
    categories,
    columns: columnChoices(table),
    groups: asList(draft.unitGroups)
      .map((group) => asText(asObject(group).name))
      .filter(Boolean),
    tables: tables.map(({ id, name }) => ({ id: asText(id), word: asText(name) })),
    problems,
    target,
  };
  const save = () => {
    const loaded = loadScheme(draft);
    if (loaded.ok && problemsOf(draft, taken).length === 0) onSave(loaded.scheme);
    else setTold(true);
  };
  const goTo = (path: string) => {
    const table = /^tables\[(\d+)\]/.exec(path)?.[1];
    if (table) setAt(Number(table));
    const part = partOf(path);
    setOpened(part);
    setTarget(path);
    requestAnimationFrame(() => {
      const field =
        document.getElementById(idOfPath(path)) ??
        document.getElementById(idOfPath(path.replace(/\[\d+\]$/, '')));
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  };
  const countIn = (part: Part) => told.filter(({ path }) => partOf(path) === part).length;
  const rest = Object.keys(shape.properties ?? {}).filter((key) => !PLACED.has(key));
  const top = (keys: readonly string[]) => (
    <ObjectFields shape={shape} value={draft} path="" owner="scheme" keys={keys} onChange={onChange} />
  );
  const picker = tables.length > 1 && (
    <Field label="表格">
      <Select value={String(at)} onChange={(_, data) => setAt(Number(data.value))}>
        {facts.tables.map(({ word }, index) => (
          <option key={index} value={index}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
  const before = asList(initial.tables)
    .map(asObject)
    .find(({ id }) => id === table.id);
  const lost = <LostFields fields={lostFields(before ?? {}, table, asList(draft.quotas))} />;
  const contents: Readonly<Record<Part, () => React.ReactNode>> = {
    basics: () => (
      <>
        <FormerCategories initial={initial} draft={draft} onGoTo={goTo} />
        {top(PARTS[0]!.keys)}
      </>
    ),
    table: () => (
      <>
        {picker}
        {lost}
        <ObjectFields
          shape={tableShape}
          value={table}
          path={tablePath}
          owner="tables"
          keys={['name', 'title', 'clause', 'columns', 'preamble', 'note', 'derived']}
          onChange={setTable}
        />
      </>
    ),
    rules: () => (
      <>
        {picker}
        {lost}
        <RuleList
          key={at}
          shape={tableShape.properties?.['rules']?.items ?? {}}
          value={asList(table.rules)}
          path={`${tablePath}.rules`}
          onChange={(rules) => setTable({ ...table, rules })}
        />
      </>
    ),
    quotas: () => top(['unitGroups', 'quotas']),
    review: () => top(rest),
  };
  return (
    <FormContext value={facts}>
      <form
        ref={form}
        className={styles.form}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Subtitle2 as="h2">{title}</Subtitle2>
        {hint && told.length === 0 && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{hint}</MessageBarBody>
          </MessageBar>
        )}
        {told.length > 0 && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              还有 {told.length} 处要改：
              <ul className={styles.problems}>
                {told.slice(0, 8).map(({ path, place, message }) => (
                  <li key={`${path} ${message}`}>
                    <Link as="button" type="button" inline onClick={() => goTo(path)}>
                      {place}
                    </Link>
                    <div>{message}</div>
                  </li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        {PARTS.map(({ id, title: name }) => (
          <Fold
            key={id}
            title={<strong>{name}</strong>}
            isOpen={opened === id}
            onToggle={() => setOpened(opened === id ? null : id)}
            problems={countIn(id)}
          >
            {contents[id]()}
          </Fold>
        ))}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={disabled}>
            保存到工作簿
          </Button>
          <Button {...focusTarget} onClick={() => (draft === initial ? onCancel() : setLeaving(true))}>
            放弃修改
          </Button>
        </div>
        {isLeaving && <LeaveDialog onLeave={onCancel} onStay={() => setLeaving(false)} />}
      </form>
    </FormContext>
  );
}

function problemsOf(draft: JsonObject, taken: readonly string[]): readonly SchemeProblem[] {
  const loaded = loadScheme(draft);
  const isTaken = taken.includes(asText(draft.id));
  return [
    ...(loaded.ok ? [] : loaded.problems),
    ...(isTaken ? [{ path: 'id', place: '代号', message: '已有同代号的方案，请换一个' }] : []),
  ];
}

function partOf(path: string): Part {
  if (/^tables\[\d+\]\.rules/.test(path)) return 'rules';
  const key = /^\w+/.exec(path)?.[0] ?? '';
  return PARTS.find(({ keys }) => keys.includes(key))?.id ?? 'review';
}
