import { Badge, Button, Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { criteriaProblem } from '../../core/ranking/criteria';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import { CriteriaEditor } from './CriteriaEditor';
import { NumberField } from './NumberField';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS, width: '100%' },
  field: { minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
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
type TieBreak = ScoringConfig['tieBreaks'][number];
const TIE_BREAKS: readonly (readonly [TieBreak, string])[] = [
  ['frontlineWorker', '一线工人优先'],
  ['meanOfAll', '比全部评分的平均分'],
];

/** The figures totals are made by: the scheme's, and what the clerk set in their place. */
export function ScoringForm({ scheme, control }: { scheme: Scheme; control: RankingControl }) {
  const styles = useStyles();
  const scoring: ScoringConfig = { ...scheme.scoring, ...control.changes };
  const isChanged = Object.keys(control.changes).length > 0;
  const turnTieBreak = (one: TieBreak, isOn: boolean): void => {
    const on = TIE_BREAKS.map(([id]) => id).filter((id) =>
      id === one ? isOn : scoring.tieBreaks.includes(id),
    );
    control.setScoring({ tieBreaks: on });
  };
  return (
    <>
      <div className={styles.head}>
        {isChanged ? (
          <Badge appearance="tint" color="brand">
            已按本次评选修改
          </Badge>
        ) : (
          <Badge appearance="tint" color={scheme.scoring.assumed ? 'warning' : 'success'}>
            {scheme.scoring.assumed ? '通知未规定，可修改' : '按通知规定'}
          </Badge>
        )}
        {isChanged && (
          <Button size="small" appearance="subtle" onClick={control.resetScoring}>
            恢复方案的设定
          </Button>
        )}
      </div>
      <CriteriaEditor
        criteria={scoring.criteria}
        problem={criteriaProblem(scoring)}
        onChange={(criteria) => control.setScoring({ criteria })}
      />
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
      <div role="group" aria-label="总分相同时">
        <Text size={200}>总分相同时依次（仍相同的并列）：</Text>
        {TIE_BREAKS.map(([id, label]) => (
          <div key={id}>
            <Checkbox
              size="medium"
              label={label}
              checked={scoring.tieBreaks.includes(id)}
              onChange={(_, { checked }) => turnTieBreak(id, checked === true)}
            />
          </div>
        ))}
      </div>
    </>
  );
}
