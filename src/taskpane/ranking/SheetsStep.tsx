import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { criteriaProblem } from '../../core/ranking/criteria';
import type { ScoreLayout, ScoreSheetPlan } from '../../core/ranking/score-layout';
import type { Scheme } from '../../core/scheme/schema';
import { saveFile } from './save-file';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', justifyItems: 'start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', width: '100%' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});

type Way = ScoreLayout | 'files';

/** Score sheets for the experts: in the workbook, or as a file for each of them. */
export function SheetsStep({ scheme, control }: { scheme: Scheme | null; control: RankingControl }) {
  const styles = useStyles();
  const [way, setWay] = useState<Way>('matrix');
  const problem = scheme && criteriaProblem({ ...scheme.scoring, ...control.changes });
  const { plans } = control;
  const make = (own: Scheme): void =>
    void (way === 'files' ? control.planFiles(own) : control.makeSheets(way, own));
  return (
    <div className={styles.panel}>
      <RadioGroup
        layout="vertical"
        aria-label="评分表的样式"
        value={way}
        onChange={(_, { value }) => setWay(value as Way)}
      >
        <Radio value="matrix" label="合在一张表，一位专家一列" />
        <Radio value="perExpert" label="每位专家一张工作表" />
        <Radio value="files" label="每位专家一个文件，发给专家填" />
      </RadioGroup>
      <Button
        size="small"
        disabledFocusable={control.isBusy || !scheme || problem !== null}
        onClick={() => scheme && make(scheme)}
      >
        {way === 'files' ? '准备评分文件' : '生成评分表'}
      </Button>
      {!scheme && <Text size={200}>请先在上面选择通知。</Text>}
      {problem !== null && <Text size={200}>评分标准还不能用：{problem}</Text>}
      {way === 'files' && plans && (
        <ul className={styles.list} aria-label="评分文件">
          {plans.map((plan) => (
            <li key={plan.name} className={styles.row}>
              <Text size={200}>评分表-{plan.name}.xlsx</Text>
              <Button
                size="small"
                aria-label={`下载${plan.name}的评分表`}
                onClick={() => void download(plan)}
              >
                下载
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function download(plan: ScoreSheetPlan): Promise<void> {
  const { scoreFile } = await import('./score-file');
  saveFile(`评分表-${plan.name}.xlsx`, scoreFile(plan));
}
