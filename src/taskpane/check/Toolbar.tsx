import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowUndo20Regular, Broom20Regular, Eraser20Regular } from '@fluentui/react-icons';
import type { Scope } from '../../excel';
import type { CheckControl } from './use-check';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1 },
});

interface Props {
  readonly control: CheckControl;
  readonly onCheck: (scope: Scope) => void;
  readonly onFix: () => void;
}

/** The tab's buttons. Those that need a report appear with it. */
export function Toolbar({ control, onCheck, onFix }: Props) {
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  // A busy button keeps the focus: who works by keyboard is still on it when the work is done.
  const busy = control.running !== null;
  const fixable = control.report?.tables.some((table) =>
    table.findings.some((finding) => finding.suggestion !== undefined),
  );
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.wide}
          disabledFocusable={busy}
          onClick={() => onCheck('sheet')}
        >
          核查本表
        </Button>
        <Button className={styles.wide} disabledFocusable={busy} onClick={() => onCheck('workbook')}>
          核查整个工作簿
        </Button>
      </div>
      <div className={styles.row} role="group" aria-label="规范与标记">
        {fixable && (
          <Button
            size="small"
            icon={<Broom20Regular />}
            disabledFocusable={busy}
            onClick={onFix}
            {...focusTarget}
          >
            一键规范
          </Button>
        )}
        {control.applied.length > 0 && (
          <Button
            size="small"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={busy}
            onClick={() => void control.undo()}
          >
            撤销规范
          </Button>
        )}
        <Button
          size="small"
          icon={<Eraser20Regular />}
          disabledFocusable={busy}
          onClick={() => void control.clear()}
        >
          清除标记
        </Button>
      </div>
    </>
  );
}
