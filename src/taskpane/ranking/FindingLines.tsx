import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/findings';
import { describeRanking } from '../../core/ranking/messages';
import { LevelIcon } from '../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  button: { justifyContent: 'start', textAlign: 'start', width: '100%', alignItems: 'start' },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'start' },
  text: { display: 'grid', overflowWrap: 'anywhere', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly most: number;
  /** Absent where the cell is in a file that is not open. */
  readonly onSelect?: (finding: Finding) => void;
}

/** What was found, each with its place; a click selects the cell where it can be. */
export function FindingLines({ label, findings, most, onSelect }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(most);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {findings.slice(0, shown).map((finding, at) => {
          const words = (
            <span className={styles.text}>
              <Text size={200} className={styles.muted}>
                {onSelect ? `${finding.sheet} ${finding.cell}` : finding.cell}
              </Text>
              <Text size={200}>{describeRanking(finding)}</Text>
            </span>
          );
          const icon = <LevelIcon level={finding.level} />;
          return (
            <li key={`${finding.sheet}-${finding.cell}-${finding.messageId}-${at}`}>
              {onSelect ? (
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.button}
                  icon={icon}
                  onClick={() => onSelect(finding)}
                >
                  {words}
                </Button>
              ) : (
                <div className={styles.line}>
                  {icon}
                  {words}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {findings.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 100)}>
          再看 {Math.min(100, findings.length - shown)} 处
        </Button>
      )}
    </>
  );
}
