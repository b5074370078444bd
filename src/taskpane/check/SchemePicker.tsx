import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Scheme } from '../../core/scheme/schema';
import type { CheckReport, SchemeCandidate, SchemeGuess } from '../../excel';
import type { Question } from './use-check';

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyle: 'none',
  },
  answer: { width: '100%' },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PickerProps {
  readonly schemes: readonly Scheme[];
  readonly report: CheckReport | null;
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (schemeId: string | null) => void;
}

/** Which notice the table is held against: found by itself, changeable at any time. */
export function SchemePicker({ schemes, report, chosen, disabled, onChoose }: PickerProps) {
  const value = report?.schemeId ?? chosen ?? '';
  const hint = report ? confidenceHint(report, schemes) : null;
  return (
    <Field label="方案" orientation="horizontal" {...(hint ? { hint } : {})}>
      <Select value={value} disabled={disabled} onChange={(_, data) => onChoose(data.value || null)}>
        {(!report || report.guess.chosen) && <option value="">自动识别</option>}
        {schemes.map((scheme) => (
          <option key={scheme.id} value={scheme.id}>
            {scheme.shortName}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function confidenceHint({ schemeId, guess }: CheckReport, schemes: readonly Scheme[]): string {
  const name = schemes.find((scheme) => scheme.id === schemeId)?.shortName ?? schemeId;
  if (guess.chosen) return `按您选的 ${name} 核查`;
  return `已识别为 ${name}（${confidenceWord(guess)}）`;
}

function confidenceWord({ confidence }: SchemeGuess): string {
  if (confidence >= 0.8) return '把握大';
  if (confidence >= 0.5) return '把握一般';
  return '把握小，请核对';
}

interface QuestionProps {
  readonly question: Question;
  readonly schemes: readonly Scheme[];
  readonly onAnswer: (schemeId: string) => void;
  readonly onCancel: () => void;
}

/** Below this a scheme is no likely one (the check asks when even the best is below). */
const LIKELY = 0.3;
/** So close behind the best a scheme may well be the right one. */
const CLOSE = 0.15;

/** "较像：表头对上 8 列（通知共 9 列）；表头以上有“2024”" */
function whyWords({ score, reasons }: SchemeCandidate): string {
  const word = score >= 0.8 ? '很像' : score >= 0.5 ? '较像' : score >= LIKELY ? '有些像' : '不太像';
  return reasons.length === 0 ? '表头对不上' : `${word}：${reasons.join('；')}`;
}

/** Asks which notice applies, the likely ones first and each with what speaks for it, when the table fits several or none. */
export function SchemeQuestion({ question, schemes, onAnswer, onCancel }: QuestionProps) {
  const styles = useStyles();
  const { candidates } = question.guess;
  const best = candidates[0]?.score ?? 0;
  const close = candidates.filter(({ score }) => score >= LIKELY && best - score < CLOSE).length;
  const listed = candidates.flatMap((candidate) => {
    const scheme = schemes.find(({ id }) => id === candidate.id);
    return scheme ? [{ scheme, why: whyWords(candidate) }] : [];
  });
  return (
    <MessageBar intent="warning" layout="multiline" icon={null} role="alert">
      <MessageBarBody>
        <Text>
          {close > 1 ? `这张表与 ${close} 份通知都相近` : '看不准这张表属于哪份通知'}，请选择按哪一份核查：
        </Text>
        <ul className={styles.question}>
          {listed.map(({ scheme, why }) => (
            <li key={scheme.id}>
              <Button className={styles.answer} size="small" onClick={() => onAnswer(scheme.id)}>
                {scheme.shortName}
              </Button>
              <div className={styles.why}>{why}</div>
            </li>
          ))}
          <li>
            <Button className={styles.answer} size="small" appearance="subtle" onClick={onCancel}>
              先不核查
            </Button>
          </li>
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
