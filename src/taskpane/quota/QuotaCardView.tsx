import { Button, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { NO_UNIT } from '../../core/quota/items';
import type { QuotaResult, QuotaRow } from '../../core/quota/quota';
import { adviceWords, figureWords, outlookWords, togetherWords, valueWord } from '../../core/quota/words';
import type { QuotaConfig } from '../../core/scheme/schema';
import type { CheckReport } from '../../excel';
import { LevelIcon } from '../words';
import type { QuotaPair, UnitCard } from './quota-words';
import { barOf, rowWords } from './quota-words';

const useStyles = makeStyles({
  title: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  pair: { display: 'grid', gap: tokens.spacingVerticalXS },
  figure: { display: 'grid', gap: tokens.spacingVerticalXXS },
  bar: {
    position: 'relative',
    height: '10px',
    marginBottom: tokens.spacingVerticalXXS,
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
  rows: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  row: { minWidth: 'auto' },
});

interface Props {
  readonly card: UnitCard;
  readonly report: CheckReport;
  /** Shows a row: the table's place in the report, the sheet row. */
  readonly onSelect: (table: number, row: number) => void;
}

/** One unit: each quota with a bar against its line on both bases, what to do, and the rows behind the numbers. */
export function QuotaCardView({ card, report, onSelect }: Props) {
  const styles = useStyles();
  const { scheme } = report;
  const figures = card.quotas.flatMap((pair) => pair.figures);
  const together = togetherWords(
    scheme,
    figures.filter(({ basis }) => basis === 'eligible'),
  );
  return (
    <Card size="small" role="group" aria-label={card.unit}>
      <div className={styles.title}>
        {card.met !== null && (
          <LevelIcon level={card.met ? 'pass' : 'malformed'} label={card.met ? '全部达到' : '有未达到的'} />
        )}
        <Text weight="semibold">{card.unit}</Text>
        {card.met === null && (
          <Text size={200} className={styles.muted}>
            {card.unit === NO_UNIT ? '不知道是哪个单位报的，不能核对' : '通知没有规定，只列数字'}
          </Text>
        )}
      </div>
      {card.quotas.map((pair) => (
        <PairView key={pair.title} pair={pair} report={report} onSelect={onSelect} />
      ))}
      {together && <Text size={200}>{together}</Text>}
    </Card>
  );
}

function PairView({ pair, report, onSelect }: Omit<Props, 'card'> & { pair: QuotaPair }) {
  const styles = useStyles();
  const [first] = pair.figures;
  const config = report.scheme.quotas.find(({ id }) => id === first?.quota);
  return (
    <div className={styles.pair} role="group" aria-label={pair.title}>
      <Text size={300}>{pair.title}</Text>
      {first && first.met !== null && (
        <Text size={200} className={styles.muted}>
          {first.clause.gist}（{first.clause.section}）
        </Text>
      )}
      {pair.figures.map((figure) => (
        <FigureView key={figure.basis} figure={figure} config={config} report={report} onSelect={onSelect} />
      ))}
    </div>
  );
}

interface FigureProps extends Omit<Props, 'card'> {
  readonly figure: QuotaResult;
  readonly config: QuotaConfig | undefined;
}

function FigureView({ figure, config, report, onSelect }: FigureProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<'counted' | 'others' | null>(null);
  const { filled, line } = barOf(figure);
  const colour = figure.met === null ? styles.free : figure.met ? styles.met : styles.unmet;
  const basis = figure.basis === 'submitted' ? '按报送' : '除去不符合条件的';
  const sentences = [
    adviceWords(figure, config),
    ...outlookWords(figure, config, (rows) => rowWords(rows, report.tables)),
  ].filter((sentence) => sentence !== '');
  const lists = [
    ['counted', config?.kind === 'share' ? `${valueWord(config.value)}的` : '这'] as const,
    ['others', '其余'] as const,
  ].filter(([name]) => figure.rows[name].length > 0);
  return (
    <div className={styles.figure}>
      <Text size={200}>
        {basis}：{figureWords(figure, config)}
      </Text>
      <div className={styles.bar} aria-hidden>
        <div className={mergeClasses(styles.fill, colour)} style={{ width: `${filled}%` }} />
        {line !== null && <div className={styles.line} style={{ left: `${line}%` }} />}
      </div>
      {sentences.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
      <div className={styles.rows}>
        {lists.map(([name, label]) => (
          <Button
            key={name}
            size="small"
            appearance="subtle"
            aria-expanded={shown === name}
            aria-label={`${basis}：看${label} ${figure.rows[name].length} 项`}
            onClick={() => setShown(shown === name ? null : name)}
          >
            看{label} {figure.rows[name].length} 项
          </Button>
        ))}
      </div>
      {shown && <RowList rows={figure.rows[shown]} report={report} onSelect={onSelect} />}
    </div>
  );
}

const MOST_ROWS_SHOWN = 200;

function RowList({ rows, report, onSelect }: Omit<Props, 'card'> & { rows: readonly QuotaRow[] }) {
  const styles = useStyles();
  const manySheets = report.tables.length > 1;
  return (
    <div className={styles.rows} role="group" aria-label="所在的行">
      {rows.slice(0, MOST_ROWS_SHOWN).map(({ table, first }) => {
        const found = report.tables[table];
        const line = found?.table.lines.indexOf(first) ?? -1;
        const project = String(found?.table.values['projectName']?.[line] ?? '');
        return (
          <Button
            key={`${table}-${first}`}
            size="small"
            className={styles.row}
            title={project}
            onClick={() => onSelect(table, first)}
          >
            {manySheets && found ? `${found.sheetName} ` : ''}第{first}行
          </Button>
        );
      })}
      {rows.length > MOST_ROWS_SHOWN && <Text size={200}>只列出前 {MOST_ROWS_SHOWN} 项</Text>}
    </div>
  );
}
