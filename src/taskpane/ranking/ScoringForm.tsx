import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS, width: '100%' },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

type NumberKey = 'min' | 'max' | 'decimals' | 'trim' | 'trimFrom';
const NUMBERS: readonly (readonly [NumberKey, string, number, number])[] = [
  ['min', '最低分', -1000, 1000],
  ['max', '最高分', 1, 1000],
  ['decimals', '保留小数位', 0, 6],
  ['trim', '各去掉几个高分低分', 0, 10],
  ['trimFrom', '至少几个评分才去', 0, 100],
];
const METHODS = { mean: '平均分', median: '中位数', standard: '标准分' } as const;
const TIE_BREAKS = { meanOfAll: '全部评分的平均分', frontlineWorker: '一线工人优先' } as const;

/** The figures totals are made by: the scheme's, and what the clerk set in their place. */
export function ScoringForm({ scheme, control }: { scheme: Scheme; control: RankingControl }) {
  const styles = useStyles();
  const scoring: ScoringConfig = { ...scheme.scoring, ...control.changes };
  const isChanged = Object.keys(control.changes).length > 0;
  return (
    <>
      <Text size={200}>
        {scheme.scoring.assumed ? '通知没有规定评分办法，以下是本方案的设定，可以修改。' : '以下按通知规定。'}
      </Text>
      <div className={styles.grid}>
        <Field label="合成方法" size="small" className={styles.field}>
          <Select
            size="small"
            value={scoring.method === 'weighted' ? 'mean' : scoring.method}
            onChange={(_, { value }) => control.setScoring({ method: value as keyof typeof METHODS })}
          >
            {Object.entries(METHODS).map(([method, label]) => (
              <option key={method} value={method}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {NUMBERS.map(([key, label, min, max]) => (
          <NumberField
            key={key}
            label={label}
            value={scoring[key]}
            isValid={(number) =>
              number >= min && number <= max && (Number.isInteger(number) || key === 'min' || key === 'max')
            }
            onChange={(number) => control.setScoring({ [key]: number })}
          />
        ))}
      </div>
      <Text size={200}>
        总分相同时依次比较：{scoring.tieBreaks.map((one) => TIE_BREAKS[one]).join('、') || '不再比较'}
        ；仍相同的并列。
      </Text>
      {isChanged && (
        <Button size="small" onClick={control.resetScoring}>
          恢复方案的设定
        </Button>
      )}
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly isValid: (number: number) => boolean;
  readonly onChange: (number: number) => void;
}

/** Keeps what is being typed until the field is left, so that it may be empty or too small on the way. */
function NumberField({ label, value, isValid, onChange }: NumberProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && (typed === '' || !isValid(Number(typed)));
  return (
    <Field
      label={label}
      size="small"
      className={styles.field}
      {...(isWrong && { validationState: 'error' as const, validationMessage: '不能用这个数' })}
    >
      <Input
        size="small"
        type="number"
        className={styles.input}
        value={typed ?? String(value)}
        onBlur={() => setTyped(null)}
        onChange={(_, { value: text }) => {
          setTyped(text);
          if (text !== '' && isValid(Number(text))) onChange(Number(text));
        }}
      />
    </Field>
  );
}
