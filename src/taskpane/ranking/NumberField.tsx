import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ part: { minWidth: 0, width: '100%' } });

interface Props {
  readonly label: string;
  readonly value: number;
  readonly isValid: (number: number) => boolean;
  readonly onChange: (number: number) => void;
}

/** Keeps what is being typed until the field is left, so that it may be empty or too small on the way. */
function useTyped({ value, isValid, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    isWrong: typed !== null && (typed === '' || !isValid(Number(typed))),
    input: {
      size: 'small' as const,
      type: 'number' as const,
      value: typed ?? String(value),
      onBlur: () => setTyped(null),
      onChange: (_: unknown, { value: text }: { value: string }) => {
        setTyped(text);
        if (text !== '' && isValid(Number(text))) onChange(Number(text));
      },
    },
  };
}

/** A number with its label above. */
export function NumberField(props: Props) {
  const styles = useStyles();
  const { isWrong, input } = useTyped(props);
  return (
    <Field
      label={props.label}
      size="small"
      className={styles.part}
      {...(isWrong && { validationState: 'error' as const, validationMessage: '不能用这个数' })}
    >
      <Input className={styles.part} {...input} />
    </Field>
  );
}

/** A number in a row of a list, whose label is only read aloud. */
export function NumberInput(props: Props) {
  const styles = useStyles();
  const { isWrong, input } = useTyped(props);
  return <Input className={styles.part} aria-label={props.label} aria-invalid={isWrong} {...input} />;
}
