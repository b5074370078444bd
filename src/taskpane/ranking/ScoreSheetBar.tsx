import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ScoreSheetState } from '../../excel';
import type { AddIn } from '../addin';
import { LevelIcon } from '../words';

const MOST_SHOWN = 5;

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  button: { justifyContent: 'start', textAlign: 'start', width: '100%' },
});

/** For the expert at work in a score sheet: how much is left, the next blank, and what stands out, as it is entered. */
export function ScoreSheetBar({ addIn, onNext }: { addIn: AddIn; onNext: () => void }) {
  const styles = useStyles();
  const [state, setState] = useState<ScoreSheetState | null>(null);
  useEffect(() => {
    let isOpen = true;
    const watching = addIn.ranking.watchScoreSheet((next) => isOpen && setState(next));
    return () => {
      isOpen = false;
      void watching.then((result) => (result.ok ? result.value() : undefined));
    };
  }, [addIn]);
  if (!state) return null;
  const { sheetId, sheetName, total, left, warnings } = state;
  return (
    <section className={styles.bar} aria-label="正在填的评分表">
      <div className={styles.row}>
        <Text weight="semibold" role="status">
          {left === 0 ? `“${sheetName}”已全部填完` : `“${sheetName}”还有 ${left} 格没填`}
        </Text>
        <Button size="small" disabledFocusable={left === 0} onClick={onNext}>
          下一个空格
        </Button>
      </div>
      <ProgressBar value={total === 0 ? 0 : (total - left) / total} aria-label="评分进度" />
      {warnings.length > 0 && (
        <ul className={styles.list} aria-label="评分提醒" aria-live="polite">
          {warnings.slice(0, MOST_SHOWN).map(({ address, text }) => (
            <li key={address}>
              <Button
                appearance="subtle"
                size="small"
                className={styles.button}
                icon={<LevelIcon level="malformed" />}
                onClick={() => void addIn.selectCell(sheetId, address)}
              >
                {address}：{text}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {warnings.length > MOST_SHOWN && <Text size={200}>还有 {warnings.length - MOST_SHOWN} 处</Text>}
    </section>
  );
}
