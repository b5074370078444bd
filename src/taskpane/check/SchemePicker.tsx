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
import type { CheckReport, SchemeGuess } from '../../excel';
import type { Question } from './use-check';

const useStyles = makeStyles({
  question: { display: 'grid', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
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

/** Asks which notice applies, the likely ones first, when the table fits several or none. */
export function SchemeQuestion({ question, schemes, onAnswer, onCancel }: QuestionProps) {
  const styles = useStyles();
  const { candidates } = question.guess;
  const rank = (scheme: Scheme) =>
    candidates.includes(scheme.id) ? candidates.indexOf(scheme.id) : Infinity;
  const ordered = [...schemes].sort((a, b) => rank(a) - rank(b) || 0);
  return (
    <MessageBar intent="warning" layout="multiline" icon={null} role="alert">
      <MessageBarBody>
        <Text>
          {candidates.length > 1 ? '这张表与几份通知都相近' : '看不出这张表属于哪份通知'}
          ，请选择按哪一份核查：
        </Text>
        <div className={styles.question}>
          {ordered.map((scheme) => (
            <Button key={scheme.id} size="small" onClick={() => onAnswer(scheme.id)}>
              {scheme.shortName}
            </Button>
          ))}
          <Button size="small" appearance="subtle" onClick={onCancel}>
            先不核查
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
