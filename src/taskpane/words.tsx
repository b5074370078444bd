import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  DismissCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  QuestionCircle20Filled,
} from '@fluentui/react-icons';
import type { Level, Verdict } from '../core/findings';
import type { DecisionKind } from '../excel';

export const VERDICTS = ['ineligible', 'malformed', 'verify', 'pass'] as const satisfies readonly Verdict[];

const WORDS: Readonly<Record<Level | Verdict, string>> = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  hint: '提示',
  pass: '合格',
};

const DECISIONS: Readonly<Record<DecisionKind, string>> = { verified: '已核实', ignored: '已忽略' };

export const levelWord = (level: Level | Verdict): string => WORDS[level];
export const decisionWord = (kind: DecisionKind): string => DECISIONS[kind];

const ICONS = {
  ineligible: DismissCircle20Filled,
  malformed: ErrorCircle20Filled,
  verify: QuestionCircle20Filled,
  hint: Info20Filled,
  pass: CheckmarkCircle20Filled,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  ineligible: { color: tokens.colorPaletteRedForeground1 },
  malformed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  verify: { color: tokens.colorPaletteBlueForeground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  pass: { color: tokens.colorPaletteGreenForeground1 },
});

/** The sign of a level: every level has its own shape, so that colour is never needed to tell them apart. */
export function LevelIcon({ level, label }: { level: Level | Verdict; label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[level];
  const className = mergeClasses(styles.icon, styles[level]);
  return label ? (
    <Icon className={className} aria-label={label} role="img" />
  ) : (
    <Icon className={className} aria-hidden />
  );
}
