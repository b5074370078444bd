import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Problem } from '../excel';

interface Props {
  readonly problem: Problem;
  readonly intent?: 'error' | 'warning';
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** An expected failure in the clerk's words, with what can be done about it here. */
export function ProblemBar({ problem, intent = 'error', onRetry, onDismiss }: Props) {
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody>
        {problem.message}
        {problem.detail && (
          <details>
            <summary>详细信息</summary>
            {problem.detail}
          </details>
        )}
      </MessageBarBody>
      {(onRetry || onDismiss) && (
        <MessageBarActions>
          {onRetry && <Button onClick={onRetry}>重试</Button>}
          {onDismiss && <Button onClick={onDismiss}>知道了</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
