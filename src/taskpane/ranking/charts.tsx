import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Ranking } from '../../excel';

const [WIDTH, HEIGHT, PAD] = [280, 96, 6];

const useStyles = makeStyles({
  figure: { margin: 0, width: '100%' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '2' },
  cut: { stroke: tokens.colorPaletteRedBorder2, strokeDasharray: '4 3' },
  label: { fill: tokens.colorNeutralForeground1, fontSize: '10px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, max-content) 1fr max-content',
    gap: `2px ${tokens.spacingHorizontalXS}`,
    alignItems: 'center',
    width: '100%',
  },
  track: { position: 'relative', height: '8px', backgroundColor: tokens.colorNeutralBackground4 },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorBrandBackground,
    // Forced colours would paint it like the page behind it.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  middle: {
    position: 'absolute',
    left: '50%',
    top: '-2px',
    bottom: '-2px',
    borderLeft: `1px solid ${tokens.colorNeutralForeground2}`,
  },
});

/** A line below so many places, by name. */
export interface Cut {
  readonly name: string;
  readonly count: number;
}

/** Totals from the highest down, with the lines of who goes on or gets which award. */
export function TotalsChart({ totals, cuts }: { totals: readonly number[]; cuts: readonly Cut[] }) {
  const styles = useStyles();
  if (totals.length < 2) return null;
  const [high, low] = [totals[0]!, totals.at(-1)!];
  const x = (place: number): number => PAD + ((WIDTH - 2 * PAD) * place) / (totals.length - 1);
  const y = (total: number): number =>
    high === low ? HEIGHT / 2 : PAD + ((HEIGHT - 2 * PAD) * (high - total)) / (high - low);
  const words = cuts.map(({ name, count }) => `${name}在第${count}名之后`).join('，');
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        role="img"
        aria-label={`总分从 ${high} 到 ${low}${words && `；${words}`}`}
      >
        <polyline
          className={styles.line}
          points={totals.map((total, at) => `${x(at)},${y(total)}`).join(' ')}
        />
        {cuts.map(({ name, count }, at) => (
          <g key={name}>
            <line className={styles.cut} x1={x(count - 0.5)} x2={x(count - 0.5)} y1={0} y2={HEIGHT} />
            <text className={styles.label} x={x(count - 0.5) + 3} y={12 + 12 * at}>
              {name}
            </text>
          </g>
        ))}
      </svg>
      <Text size={200}>
        总分分布：最高 {high}，最低 {low}
      </Text>
    </figure>
  );
}

/** How much each judge scores above (right) or below (left) the colleagues. */
export function SeverityBars({
  experts,
}: {
  experts: Ranking['report']['rounds'][0]['agreement']['experts'];
}) {
  const styles = useStyles();
  const most = Math.max(0.01, ...experts.map(({ severity }) => Math.abs(Number(severity))));
  return (
    <div className={styles.grid} role="group" aria-label="各评委宽严">
      {experts.map(({ expert, mean, severity }) => {
        const value = Number(severity);
        const share = (Math.abs(value) / most) * 50;
        const word = value > 0 ? `＋${severity}` : severity.replace('-', '－');
        return [
          <Text key={`${expert}-name`} size={200}>
            {expert}
          </Text>,
          <div key={`${expert}-bar`} className={styles.track} aria-hidden>
            <div
              className={styles.bar}
              style={{ left: `${value < 0 ? 50 - share : 50}%`, width: `${share}%` }}
            />
            <div className={styles.middle} />
          </div>,
          <Text key={`${expert}-figure`} size={200}>
            均分 {mean}，{word}
          </Text>,
        ];
      })}
    </div>
  );
}
