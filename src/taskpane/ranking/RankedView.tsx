import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { Ranking, RankingDone } from '../../excel';

const useStyles = makeStyles({
  block: { display: 'grid', gap: tokens.spacingVerticalXXS, width: '100%', overflowWrap: 'anywhere' },
});

/** What the ranking came to: awards by count, share limits, ties left open, and how far the judges agree. */
export function RankedView({
  ranking: { report, lines },
  filled,
}: {
  ranking: Ranking;
  filled: RankingDone;
}) {
  const styles = useStyles();
  const open = lines.filter(({ undecided }) => undecided);
  return (
    <div className={styles.block}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {filled.isTemplate ? `已填入工作簿里的空表“${filled.sheetName}”` : `已填好“${filled.sheetName}”`}
          ，共 {lines.length} 项。
          {filled.fixed > 0 && `有 ${filled.fixed} 格公式与计算结果不一致，已改填数值。`}
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
      {report.rounds.map(({ round, name, agreement }) => (
        <Text key={round} size={200}>
          {name}评委一致性（肯德尔系数）：{agreement.kendallW ?? '评分不全，算不出'}
          {agreement.experts.length > 0 &&
            agreement.experts.length <= 15 &&
            `；各评委比同行偏高（＋）或偏低（－）：${agreement.experts
              .map(
                ({ expert, severity }) =>
                  `${expert} ${Number(severity) > 0 ? '＋' : ''}${severity.replace('-', '－')}`,
              )
              .join('，')}`}
        </Text>
      ))}
    </div>
  );
}
