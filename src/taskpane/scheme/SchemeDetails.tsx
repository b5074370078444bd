import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import { LevelIcon, levelWord } from '../words';
import { dateWords, quotaWords, scoringWords, shareWords } from './scheme-words';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  item: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What a scheme takes from its notice: figures and clauses, to be read and compared with the paper. */
export function SchemeDetails({ scheme }: { scheme: Scheme }) {
  const styles = useStyles();
  const { notice, window: period } = scheme;
  return (
    <>
      <Section title="通知">
        <Text>{notice.title}</Text>
        <Text className={styles.muted}>
          {[notice.issuer, notice.number, dateWords(notice.date)].filter(Boolean).join(' · ')}
        </Text>
        <Text>
          报送时间：{period.from ? `${dateWords(period.from)}至` : '截至'}
          {dateWords(period.to)}
        </Text>
        <Text>项目类别：{scheme.categories.join('、')}</Text>
      </Section>
      {scheme.tables.map((table) => (
        <Section key={table.id} title={`${table.name}的核查内容`}>
          {table.derived && <Text className={styles.muted}>通知没有给出这张表，各列按通知要求整理。</Text>}
          <ul className={styles.list}>
            {table.rules.map(({ rule, off, level, clause }, index) => (
              <li key={`${rule} ${index}`} className={styles.item}>
                <LevelIcon level={level} label={levelWord(level)} />
                <span>
                  {off && '（已停用）'}
                  {clause.gist} <span className={styles.muted}>（{clause.section}）</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {scheme.quotas.length > 0 && (
        <Section title="名额与比例">
          <ul className={styles.list}>
            {scheme.quotas.map((quota) => (
              <li key={quota.id}>
                {quota.name}：{quotaWords(quota)}{' '}
                <span className={styles.muted}>（{quota.clause.section}）</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {scheme.allocations.length > 0 && (
        <Section title="数量分配表">
          <ul className={styles.list}>
            {scheme.allocations.map(({ id, name, clause }) => (
              <li key={id}>
                {name}：{clause.gist} <span className={styles.muted}>（{clause.section}）</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {scheme.rounds.length + scheme.awards.length + scheme.shareLimits.length > 0 && (
        <Section title="评审与奖项">
          <ul className={styles.list}>
            {scheme.rounds.map((round) => (
              <li key={round.id}>
                {round.name}：选出 {round.choose} 项
                {round.perCategory !== undefined && `，每类 ${round.perCategory} 项`}{' '}
                <span className={styles.muted}>（{round.clause.section}）</span>
              </li>
            ))}
            {scheme.awards.map((award) => (
              <li key={award.name}>
                {award.name}：{award.count} 项{award.yuan !== undefined && `，每项 ${award.yuan} 元`}{' '}
                <span className={styles.muted}>（{award.clause.section}）</span>
              </li>
            ))}
            {scheme.shareLimits.map((limit) => (
              <li key={limit.id}>
                {limit.name}：{shareWords(limit)}{' '}
                <span className={styles.muted}>（{limit.clause.section}）</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="评分">
        <Text>{scoringWords(scheme.scoring)}</Text>
        {scheme.scoring.assumed && (
          <Text className={styles.muted}>通知没有规定评分办法，这里是通行的做法。</Text>
        )}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {children}
    </section>
  );
}
