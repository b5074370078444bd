import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { Description } from '../../core/check/describe';
import type { Finding } from '../../core/findings';
import { canDecide } from '../../excel';
import type { Decision, DecisionKind, TableReport } from '../../excel';
import { decisionWord, LevelIcon, levelWord } from '../words';
import { headerOf } from './list-model';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderLeft: '3px solid transparent',
  },
  active: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  what: { overflowWrap: 'anywhere', minWidth: 0 },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rest: {
    paddingLeft: '24px',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    display: 'grid',
    rowGap: '4px',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  suggested: { flexGrow: 1, minWidth: '50%' },
});

/** A doubt may be confirmed or ignored, a hint only ignored; the rest must be mended. */
function decisionsFor(finding: Finding): readonly DecisionKind[] {
  if (!canDecide(finding)) return [];
  return finding.level === 'hint' ? ['ignored'] : ['verified', 'ignored'];
}

interface Props {
  readonly table: TableReport;
  readonly finding: Finding;
  readonly decision: Decision | undefined;
  readonly description: Description;
  readonly isActive: boolean;
  readonly tabIndex: 0 | -1;
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly onAdopt: () => void;
  readonly onDecide: (kind: DecisionKind) => void;
  readonly onWithdraw: () => void;
}

/** One finding: what is wrong and what to do; chosen, also why and what can be decided about it. */
export function FindingItem(props: Props) {
  const { finding, decision, description, isActive, tabIndex, disabled } = props;
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const place = `${finding.cell} ${headerOf(props.table, finding.field) ?? description.title}`;
  const button = { size: 'small', disabledFocusable: disabled, tabIndex: isActive ? 0 : -1 } as const;
  return (
    <div className={mergeClasses(styles.item, isActive && styles.active)}>
      <button
        type="button"
        data-line
        tabIndex={tabIndex}
        className={styles.line}
        aria-expanded={isActive}
        title={`跳到 ${finding.cell}`}
        onClick={props.onChoose}
      >
        <LevelIcon level={finding.level} />
        <span className={styles.what}>
          <span className={styles.place}>
            {place} · {levelWord(finding.level)}
          </span>
          <br />
          <span className={mergeClasses(decision && styles.done)}>{description.text}</span>
        </span>
      </button>
      <div className={styles.rest}>
        {decision && (
          <div className={styles.actions}>
            <span className={styles.suggested}>
              {decisionWord(decision.kind)}：{decision.reason}
              {decision.who && `（${decision.who}）`}
            </span>
            <Button {...button} onClick={props.onWithdraw} aria-label={`撤回对 ${place} 的处理`}>
              撤回
            </Button>
          </div>
        )}
        {!decision && finding.suggestion !== undefined && (
          <div className={styles.actions}>
            <span className={styles.suggested}>建议改为：{finding.suggestion || '（清空）'}</span>
            <Button {...button} onClick={props.onAdopt} aria-label={`采用对 ${place} 的建议`}>
              采用
            </Button>
          </div>
        )}
        {!decision && (finding.suggestion === undefined || isActive) && (
          <span className={styles.muted}>{description.advice}</span>
        )}
        {isActive && <span className={styles.muted}>依据：{description.why}</span>}
        {isActive && !decision && decisionsFor(finding).length > 0 && (
          <div className={styles.actions}>
            {decisionsFor(finding).map((kind) => (
              <Button key={kind} {...button} {...focusTarget} onClick={() => props.onDecide(kind)}>
                {kind === 'verified' ? '已核实…' : '忽略…'}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
