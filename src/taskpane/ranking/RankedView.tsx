import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { agreementWord, cutsOf } from '../../core/ranking/summary';
import type { RankedEntry } from '../../core/ranking/report';
import type { Ranking, RankingDone } from '../../excel';
import { SeverityBars, TotalsChart } from './charts';

const MOST_EXPERTS = 20;
const MOST_SPREADS = 5;

const useStyles = makeStyles({
  block: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', overflowWrap: 'anywhere' },
});

const FOLLOWS = {
  awards: '改动评分后，总分、名次和奖项会自动更新；备注要再点“排名并填表”。',
  ranks: '改动评分后，总分和名次会自动更新；奖项和备注要再点“排名并填表”。',
  nothing: '表上是数值，改动评分后请再点“排名并填表”。',
} as const;

/** The outcome: awards, limits, what is still open, how the totals lie and how far the judges agree. */
export function RankedView({ ranking, filled }: { ranking: Ranking; filled: RankingDone }) {
  const styles = useStyles();
  const { report, lines, scheme } = ranking;
  const open = lines.filter(({ undecided }) => undecided);
  return (
    <div className={styles.block}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {filled.isTemplate ? `已填入工作簿里的空表“${filled.sheetName}”` : `已填好“${filled.sheetName}”`}
          ，共 {lines.length} 项。{FOLLOWS[filled.follows]}
          {filled.fixed > 0 && `有 ${filled.fixed} 格公式与计算结果不一致，已改填数值，这些格不会自动更新。`}
        </MessageBarBody>
      </MessageBar>
      {report.tiers.map(({ award, count, given, sum }) => (
        <Text key={award} size={200}>
          {award}：{given} 项，名额 {count} 项{sum !== null && `，奖金共 ${sum.toLocaleString('zh-CN')} 元`}
        </Text>
      ))}
      {report.limits.map(({ limit, name, counted, total, required, met }) => (
        <Text key={limit} size={200}>
          {name}：{total} 项中 {counted} 项，要求 {required} 项，{met ? '已满足' : '未满足'}
        </Text>
      ))}
      {open.length > 0 && (
        <Text size={200}>
          未定 {open.length} 项：
          {open
            .slice(0, 10)
            .map(({ entry }) => entry.projectName ?? entry.id)
            .join('、')}
          {open.length > 10 && '等'}
        </Text>
      )}
      {report.rounds.map((round) => {
        const { agreement, entries, name } = round;
        return (
          <section key={round.round} className={styles.block} aria-label={`${name}的评分情况`}>
            <Text weight="semibold">{name}</Text>
            <TotalsChart
              totals={entries.flatMap(({ total }) => (total === null ? [] : [Number(total)]))}
              cuts={cutsOf(scheme, round.round, entries.length)}
            />
            <Text size={200}>
              评委一致性（肯德尔系数 W）：{agreement.kendallW ?? '评分不全，算不出'}
              {agreement.kendallW !== null && `，${agreementWord(Number(agreement.kendallW))}`}
            </Text>
            {agreement.experts.length > 1 && agreement.experts.length <= MOST_EXPERTS && (
              <>
                <Text size={200}>各评委宽严（比同行平均高或低多少分）：</Text>
                <SeverityBars experts={agreement.experts} />
              </>
            )}
            <WidestSpreads entries={entries} spread={round.spread} />
          </section>
        );
      })}
    </div>
  );
}

/** The projects the judges differ most about. */
function WidestSpreads({
  entries,
  spread,
}: {
  entries: readonly RankedEntry[];
  spread: readonly (string | null)[];
}) {
  const widest = entries
    .flatMap(({ projectName, id }, at) => {
      const own = spread[at];
      return own == null || Number(own) === 0 ? [] : [{ name: projectName ?? id ?? '', spread: own }];
    })
    .sort((a, b) => Number(b.spread) - Number(a.spread))
    .slice(0, MOST_SPREADS);
  if (widest.length === 0) return null;
  return (
    <Text size={200}>
      分歧最大的项目（最高分减最低分）：
      {widest.map(({ name, spread: own }) => `${name} ${own}`).join('；')}
    </Text>
  );
}
