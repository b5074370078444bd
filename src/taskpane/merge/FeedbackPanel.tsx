import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FeedbackList } from '../../core/merge/feedback';
import type { CheckReport, Problem } from '../../excel';
import type { AddIn } from '../addin';
import { ProblemBar } from '../Problems';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Each unit's 问题清单, as sheets of this workbook or as a file to send back. */
export default function FeedbackPanel({ addIn, report }: { addIn: AddIn; report: CheckReport }) {
  const styles = useStyles();
  const [lists, setLists] = useState<readonly FeedbackList[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    void addIn.readFeedback(report).then((result) => {
      if (!isOpen) return;
      if (result.ok) setLists(result.value);
      else setProblem(result.problem);
    });
    return () => {
      isOpen = false;
    };
  }, [addIn, report]);
  const writeSheets = async (): Promise<void> => {
    const result = await addIn.writeFeedbackSheets(lists ?? []);
    if (result.ok)
      setNotice(`已生成 ${result.value.length} 张工作表，一个单位一张；点“清除标记”会一并删去。`);
    else setProblem(result.problem);
  };
  return (
    <div className={styles.panel} role="region" aria-label="反馈清单">
      <Text size={200}>
        一个单位一份，只列该单位自己的行；涉及其他单位时不写出对方的人名、电话和行号。已核实、已忽略的不再列出。
      </Text>
      {problem && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      {lists?.length === 0 && <Text>没有需要反馈的问题。</Text>}
      {lists && lists.length > 0 && (
        <>
          <Button size="small" onClick={() => void writeSheets()}>
            全部生成为工作表
          </Button>
          <ul className={styles.list} aria-label="各单位的清单">
            {lists.map((list) => (
              <li key={list.unit} className={styles.row}>
                <Text size={200}>
                  {list.unit}：{list.rows.length} 条
                </Text>
                <Button
                  size="small"
                  aria-label={`下载${list.unit}的清单`}
                  onClick={() => void download(list)}
                >
                  下载
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {notice && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

async function download(list: FeedbackList): Promise<void> {
  const { feedbackFile } = await import('./workbook-file');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([feedbackFile(list) as BlobPart]));
  link.download = `问题清单-${list.unit}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
