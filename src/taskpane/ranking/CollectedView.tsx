import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { describeRanking } from '../../core/ranking/messages';
import type { Ranking } from '../../excel';
import type { AddIn } from '../addin';
import { LevelIcon } from '../words';

const MOST_SHOWN = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  button: { justifyContent: 'start', textAlign: 'start', width: '100%', alignItems: 'start' },
  text: { display: 'grid', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What was collected, and everything found in it with its place; a click selects the cell. */
export function CollectedView({ addIn, ranking: { report } }: { addIn: AddIn; ranking: Ranking }) {
  const styles = useStyles();
  const [shown, setShown] = useState(MOST_SHOWN);
  const findings = report.rounds.flatMap((round) => round.findings);
  return (
    <>
      {report.rounds.map(({ round, name, sheets, entries }) => (
        <Text key={round} size={200}>
          {name}：{sheets.length > 3 ? `${sheets.length} 张评分表` : sheets.join('、')}，{entries.length}{' '}
          个项目，
          {entries.filter(({ total }) => total !== null).length} 个有总分
        </Text>
      ))}
      <Text size={200}>
        {findings.length === 0 ? '评分没有发现问题。' : `要看的地方 ${findings.length} 处：`}
      </Text>
      <ul className={styles.list} aria-label="评分问题">
        {findings.slice(0, shown).map((finding, at) => (
          <li key={`${finding.sheet}-${finding.cell}-${finding.messageId}-${at}`}>
            <Button
              appearance="subtle"
              size="small"
              className={styles.button}
              icon={<LevelIcon level={finding.level} />}
              onClick={() => void addIn.selectCell(finding.sheet, finding.cell)}
            >
              <span className={styles.text}>
                <Text size={200} className={styles.muted}>
                  {finding.sheet} {finding.cell}
                </Text>
                <Text size={200}>{describeRanking(finding)}</Text>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <Button size="small" onClick={() => setShown(shown + MOST_SHOWN)}>
          再看 {Math.min(MOST_SHOWN, findings.length - shown)} 处
        </Button>
      )}
    </>
  );
}
