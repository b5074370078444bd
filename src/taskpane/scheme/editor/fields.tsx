import {
  Checkbox,
  Field,
  Input,
  Label,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { fieldWord } from '../../../core/fields';
import type { Choice } from './draft';
import { idOfPath, problemOf, useForm } from './form-context';

const useStyles = makeStyles({
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface FieldProps {
  readonly label: string;
  readonly path: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** A label, the field, and what is wrong with it. */
function Labelled({ label, path, required, hint, children }: FieldProps & { children: ReactNode }) {
  const problem = problemOf(useForm().problems, path);
  return (
    <Field
      id={idOfPath(path)}
      label={label}
      required={required ?? false}
      {...(problem && { validationMessage: problem })}
      {...(hint && { hint })}
    >
      {children as never}
    </Field>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly long?: boolean;
  readonly onChange: (value: string) => void;
}

export function TextField({ value, type = 'text', long, onChange, ...field }: TextProps) {
  return (
    <Labelled {...field}>
      {long ? (
        <Textarea value={value} resize="vertical" rows={2} onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input value={value} type={type} onChange={(_, data) => onChange(data.value)} />
      )}
    </Labelled>
  );
}

interface NumberProps extends FieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export function NumberField({ value, onChange, ...field }: NumberProps) {
  return (
    <Labelled {...field}>
      <Input
        type="number"
        value={value === undefined ? '' : String(value)}
        onChange={(_, data) => onChange(data.value === '' ? undefined : Number(data.value))}
      />
    </Labelled>
  );
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** One of several. A value that is no longer among the choices stays visible. */
export function ChoiceField({ value, choices, onChange, ...field }: ChoiceProps) {
  const isKnown = choices.some(({ id }) => id === value);
  return (
    <Labelled {...field}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {!isKnown && (
          <option value={value}>{value === '' ? '请选择' : `${fieldWord(value)}（没有这一项）`}</option>
        )}
        {choices.map(({ id, word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

export function FlagField(props: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox
      label={props.label}
      checked={props.value}
      onChange={(_, data) => props.onChange(data.checked === true)}
    />
  );
}

interface ChoicesProps extends FieldProps {
  readonly value: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Any of several, kept in the order they were chosen. No Fluent Field: it would give its label to every box. */
export function ChoicesField({ label, path, required, value, choices, onChange }: ChoicesProps) {
  const styles = useStyles();
  const problem = problemOf(useForm().problems, path);
  const strangers = value.filter((one) => !choices.some(({ id }) => id === one));
  const all = [...choices, ...strangers.map((id) => ({ id, word: `${fieldWord(id)}（没有这一项）` }))];
  return (
    <div role="group" aria-label={label} id={idOfPath(path)}>
      <Label required={required ?? false}>{label}</Label>
      <div className={styles.boxes}>
        {all.map(({ id, word }) => (
          <Checkbox
            key={id}
            label={word}
            checked={value.includes(id)}
            onChange={(_, data) =>
              onChange(data.checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
}

interface LinesProps extends FieldProps {
  readonly value: readonly string[];
  /** One a line, for words that may hold commas of their own. */
  readonly byLine?: boolean;
  readonly onChange: (value: readonly string[]) => void;
}

function partsOf(text: string, separators: RegExp): string[] {
  const parts = text.split(separators).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Several words in one box. What is typed stays as typed while it means the same words. */
export function WordsField({ value, byLine = false, onChange, ...field }: LinesProps) {
  const [typed, setTyped] = useState('');
  const separators = byLine ? /\n/ : /[\n、，,；;]/;
  const joint = byLine ? '\n' : '、';
  const plain = value.join(joint);
  const shown = partsOf(typed, separators).join(joint) === plain ? typed : plain;
  return (
    <Labelled hint={byLine ? '每行一个' : '几个之间用顿号隔开'} {...field}>
      <Textarea
        value={shown || plain}
        resize="vertical"
        rows={2}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(partsOf(data.value, separators));
        }}
      />
    </Labelled>
  );
}
