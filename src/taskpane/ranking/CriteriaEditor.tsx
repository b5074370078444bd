import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { CriterionConfig } from '../../core/scheme/schema';
import { NumberInput } from './NumberField';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, width: '100%' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 64px 64px auto',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
  },
  input: { minWidth: 0, width: '100%' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly criteria: readonly CriterionConfig[];
  readonly problem: string | null;
  readonly onChange: (criteria: CriterionConfig[]) => void;
}

/** Criteria an expert judges one by one: name, weight in percent, full marks. Empty: one score for the whole. */
export function CriteriaEditor({ criteria, problem, onChange }: Props) {
  const styles = useStyles();
  const change = (at: number, part: Partial<CriterionConfig>): void =>
    onChange(criteria.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const left = 100 - criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div className={styles.list} role="group" aria-label="评分标准">
      {criteria.length === 0 ? (
        <Text size={200}>没有分项，每位专家给每个项目打一个总分。</Text>
      ) : (
        <div className={styles.row}>
          <Text size={200}>评分标准</Text>
          <Text size={200}>权重%</Text>
          <Text size={200}>满分</Text>
        </div>
      )}
      {criteria.map(({ name, weight, full }, at) => {
        const label = name || `第${at + 1}项`;
        return (
          <div key={at} className={styles.row}>
            <Input
              size="small"
              className={styles.input}
              aria-label={`第${at + 1}项评分标准的名称`}
              placeholder="如：创新性"
              value={name}
              onChange={(_, { value }) => change(at, { name: value })}
            />
            <NumberInput
              label={`${label}的权重（%）`}
              value={weight}
              isValid={(number) => number > 0 && number <= 100}
              onChange={(number) => change(at, { weight: number })}
            />
            <NumberInput
              label={`${label}的满分`}
              value={full}
              isValid={(number) => number > 0 && number <= 1000}
              onChange={(number) => change(at, { full: number })}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`删去${label}`}
              title="删去"
              onClick={() => onChange(criteria.filter((__, index) => index !== at))}
            />
          </div>
        );
      })}
      {problem !== null && (
        <Text size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            const weight = left > 0 ? left : 10;
            onChange([...criteria, { name: '', weight, full: weight }]);
          }}
        >
          添加评分标准
        </Button>
      </div>
    </div>
  );
}
