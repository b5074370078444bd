import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalM },
  cause: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** A page of its own for what keeps the pane from working; `cause` is shown folded, for whoever helps the clerk. */
export function PlainPage({ title, text, cause }: { title: string; text: string; cause?: unknown }) {
  const styles = useStyles();
  return (
    <div className={styles.page} role="alert">
      <Subtitle1 as="h1">{title}</Subtitle1>
      <Text>{text}</Text>
      {cause !== undefined && (
        <details>
          <summary>详细信息（反馈问题时请附上）</summary>
          <pre className={styles.cause}>
            {cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause)}
          </pre>
        </details>
      )}
    </div>
  );
}
