import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { overflowWrap: 'anywhere', minWidth: 0, flexGrow: 1 },
  icon: { flexShrink: 0 },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Finds the buttons that open and close such parts. */
export const FOLD = 'button[aria-expanded]';

interface Props {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Problems inside; told beside the title. */
  readonly problems: number;
  readonly before?: ReactNode;
  /** A word about what is inside, told beside the title. */
  readonly mark?: string | null;
  readonly children: ReactNode;
}

/** A part of the form that opens and closes. What is closed is not drawn, so that a long scheme stays quick to edit. */
export function Fold({ title, isOpen, onToggle, problems, before, mark, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const Icon = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div>
      <div className={styles.head}>
        {before}
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <Icon className={styles.icon} aria-hidden />
          <span className={styles.title}>{title}</span>
          {mark && (
            <Badge color="informative" appearance="outline" className={styles.icon}>
              {mark}
            </Badge>
          )}
          {problems > 0 && <Badge color="danger" appearance="filled">{`${problems} 处有误`}</Badge>}
        </button>
      </div>
      {isOpen && (
        <div className={styles.body} id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
