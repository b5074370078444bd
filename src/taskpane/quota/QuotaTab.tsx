import { Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { QuotaResult } from '../../core/quota/quota';
import type { Scheme } from '../../core/scheme/schema';
import type { CheckReport } from '../../excel';
import { LevelIcon } from '../words';
import { adviceWords, barOf, groupFigures, targetWords, type QuotaCard } from './quota-words';

const useStyles = makeStyles({
  tab: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  title: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  figure: { display: 'grid', gap: '2px' },
  bar: {
    position: 'relative',
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0 },
  met: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  unmet: { backgroundColor: tokens.colorPaletteDarkOrangeForeground1 },
  free: { backgroundColor: tokens.colorNeutralForeground3 },
  line: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly report: CheckReport | null;
  readonly schemes: readonly Scheme[];
}

/** Counts and shares held against the notice, for each unit: as submitted and without the rows that are not eligible. */
export function QuotaTab({ report, schemes }: Props) {
  const styles = useStyles();
  const scheme = schemes.find(({ id }) => id === report?.schemeId);
  if (!report || !scheme)
    return <Text className={styles.tab}>先在“核查”页核查汇总表，这里就会列出各单位的配额。</Text>;
  if (report.quotas.length === 0)
    return <Text className={styles.tab}>{scheme.shortName}没有可按这张表核对的名额或比例。</Text>;
  return (
    <div className={styles.tab}>
      {groupFigures(report.quotas).map((card) => (
        <QuotaCardView key={card.title} card={card} scheme={scheme} />
      ))}
    </div>
  );
}

function QuotaCardView({ card, scheme }: { card: QuotaCard; scheme: Scheme }) {
  const styles = useStyles();
  const isUnmet = card.figures.some(({ met }) => met === false);
  const isJudged = card.figures.some(({ met }) => met !== null);
  const clause = card.figures[0]?.clause;
  return (
    <Card size="small" role="group" aria-label={card.title}>
      <div className={styles.title}>
        {isJudged && (
          <LevelIcon level={isUnmet ? 'malformed' : 'pass'} label={isUnmet ? '未达到' : '已达到'} />
        )}
        <Text weight="semibold">{card.title}</Text>
      </div>
      {clause && (
        <Text size={200} className={styles.muted}>
          {clause.gist}（{clause.section}）
        </Text>
      )}
      {card.figures.map((figure) => (
        <FigureView key={figure.basis} figure={figure} scheme={scheme} />
      ))}
    </Card>
  );
}

function FigureView({ figure, scheme }: { figure: QuotaResult; scheme: Scheme }) {
  const styles = useStyles();
  const config = scheme.quotas.find(({ id }) => id === figure.quota);
  const { filled, line } = barOf(figure);
  const colour = figure.met === null ? styles.free : figure.met ? styles.met : styles.unmet;
  const advice = adviceWords(figure, config);
  return (
    <div className={styles.figure}>
      <Text size={200}>
        {figure.basis === 'submitted' ? '按报送' : '除去不符合条件的'}：{targetWords(figure, config)}
      </Text>
      <div className={styles.bar} aria-hidden>
        <div className={mergeClasses(styles.fill, colour)} style={{ width: `${filled}%` }} />
        {line !== null && <div className={styles.line} style={{ left: `${line}%` }} />}
      </div>
      {advice && <Text size={200}>{advice}</Text>}
    </div>
  );
}
