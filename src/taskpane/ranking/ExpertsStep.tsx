import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readExpertGrids, readExpertText } from '../../core/ranking/expert-text';
import type { ExpertReading } from '../../core/ranking/expert-text';
import { RecusalEditor } from './RecusalEditor';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

/** The experts with their units, read from the workbook, pasted or picked; and from which projects each stands back. */
export function ExpertsStep({ control }: { control: RankingControl }) {
  const styles = useStyles();
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { lists, isBusy } = control;
  const add = ({ experts, unread }: ExpertReading): void => {
    if (experts.length === 0) return setProblem('没有认出专家。请一行写一位：姓名、工作单位。');
    setProblem(unread.length > 0 ? `这些行没有认出姓名，没有加入：${unread.slice(0, 3).join('；')}` : null);
    setPasting(false);
    setText('');
    void control.addExperts(experts);
  };
  const pick = async (file: File): Promise<void> => {
    const { readWorkbookFile } = await import('../merge/workbook-file');
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    const reading = readWorkbookFile(file.name, new Uint8Array(bytes));
    if (reading.ok) add(readExpertGrids(reading.grids));
    else setProblem(`${file.name}：${reading.message}`);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void control.readLists()}>
          读取名单
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => setPasting(!isPasting)}>
          粘贴名单
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          从文件选
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void control.addExperts([])}>
          新建空名单
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="专家名单文件"
        accept=".xlsx,.xls,.et,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void pick(file);
        }}
      />
      {isPasting && (
        <Field label="一行一位：姓名、工作单位（前面可写编号）" size="small">
          <Textarea
            size="small"
            rows={4}
            value={text}
            placeholder={'周立言　青屏陶瓷厂\n吴佩文　市职业技术学院'}
            onChange={(_, { value }) => setText(value)}
          />
          <Button
            size="small"
            disabledFocusable={text.trim() === ''}
            onClick={() => add(readExpertText(text))}
          >
            加入名单
          </Button>
        </Field>
      )}
      {problem !== null && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {lists && (
        <Text size={200}>
          读到专家 {lists.experts.length} 位、项目 {lists.projects.length} 项
        </Text>
      )}
      {lists && lists.experts.length > 0 && <RecusalEditor lists={lists} control={control} />}
    </div>
  );
}
