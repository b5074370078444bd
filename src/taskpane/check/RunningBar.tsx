import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Running } from './use-check';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1 },
});

/** What runs, how far it is, and a way to stop it. */
export function RunningBar({ running, onCancel }: { running: Running; onCancel: () => void }) {
  const styles = useStyles();
  const { progress } = running;
  const known = progress !== null && progress.total > 0;
  return (
    <div>
      <div className={styles.row}>
        <Text className={styles.text} role="status">
          {running.text}…
        </Text>
        {running.canCancel && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
      <ProgressBar aria-label="进度" {...(known ? { value: progress.done, max: progress.total } : {})} />
    </div>
  );
}
