import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { QuotaReading } from '../../core/quota/reading';
import type { Scheme } from '../../core/scheme/schema';

const useStyles = makeStyles({
  item: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  button: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly scheme: Scheme;
  readonly disabled: boolean;
  readonly onChoose: (reading: QuotaReading, words: string) => void;
}

/** Where the notice can be read in two ways: which one the figures follow, and the other at one press. */
export function ReadingSwitch({ scheme, disabled, onChoose }: Props) {
  const styles = useStyles();
  return scheme.quotas.map((quota) =>
    quota.kind === 'count' && quota.reading !== undefined ? (
      <div key={quota.id} className={styles.item} role="group" aria-label={`${quota.name}的理解`}>
        <Text size={200}>
          通知的说法有两种理解，{quota.name}现按“{quota.reading}”核对。
        </Text>
        {quota.otherReadings.map(({ per, reading }) => (
          <Button
            key={per}
            size="small"
            className={styles.button}
            disabledFocusable={disabled}
            onClick={() => onChoose({ scheme: scheme.id, quota: quota.id, per }, reading)}
          >
            改按“{reading}”
          </Button>
        ))}
      </div>
    ) : null,
  );
}
