import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { FilesInput } from '../FilesInput';
import type { SourceReading } from '../../core/ranking/collect';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import type { Collected } from '../../excel';
import type { AddIn } from '../addin';
import { ProblemBar } from '../Problems';
import { FindingLines } from './FindingLines';
import { useCollect } from './use-collect';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', width: '100%' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere', justifyItems: 'start' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly addIn: AddIn;
  readonly scheme: Scheme | null;
  readonly scoring: Partial<ScoringConfig>;
  readonly isBusy: boolean;
  readonly onTaken: (done: Collected) => void;
}

/** Experts' files: choose, look at what each holds, take the scores in. */
export function CollectFiles({ addIn, scheme, scoring, isBusy, onTaken }: Props) {
  const styles = useStyles();
  const collect = useCollect(addIn, scheme, scoring);
  const input = useRef<HTMLInputElement>(null);
  const { plan, unreadable } = collect;
  const isWaiting = isBusy || collect.isBusy;
  const isEmpty = plan !== null && plan.readings.length === 0 && unreadable.length === 0;
  const blank = plan?.writes.length ?? 0;
  const canTake = plan !== null && blank + plan.fresh.length + collect.replace.length > 0;
  return (
    <div className={styles.panel}>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isWaiting} onClick={() => input.current?.click()}>
          选择专家交回的文件
        </Button>
        {plan && (
          <Button size="small" appearance="subtle" onClick={collect.clear}>
            放弃这次收分
          </Button>
        )}
      </div>
      <FilesInput ref={input} label="专家交回的评分文件" onPick={(files) => void collect.addFiles(files)} />
      {collect.isBusy && <ProgressBar aria-label="正在读取文件" />}
      {collect.problem && <ProblemBar problem={collect.problem} />}
      {isEmpty && <Text size={200}>这些文件里没有找到评分。请选专家填好的评分表。</Text>}
      {(plan || unreadable.length > 0) && (
        <ul className={styles.list} aria-label="要收的文件">
          {unreadable.map(({ file, message }) => (
            <li key={file} className={styles.item}>
              <Text size={200}>{file}</Text>
              <Text size={200} className={styles.bad}>
                {message}
              </Text>
            </li>
          ))}
          {plan?.readings.map((reading) => (
            <ReadingItem
              key={reading.key}
              reading={reading}
              isChosen={collect.sources.find(({ key }) => key === reading.key)?.isChosen ?? false}
              onChoose={(isChosen) => void collect.change(reading.key, { isChosen })}
              onName={(expert) => void collect.change(reading.key, { expert })}
            />
          ))}
        </ul>
      )}
      {plan && plan.conflicts.length > 0 && (
        <div role="group" aria-label="与表中不同的评分" className={styles.panel}>
          <Text size={200}>
            有 {plan.conflicts.length} 格与表中已有的评分不同，勾选的才替换，不勾的保持原样：
          </Text>
          <ul className={styles.list}>
            {plan.conflicts.map(({ key, sheet, cell, expert, project, before, after }) => (
              <li key={key}>
                <Checkbox
                  label={`${sheet} ${cell} ${expert}·${project}：${before} → ${after}`}
                  checked={collect.replace.includes(key)}
                  onChange={(_, { checked }) => collect.setReplace(key, checked === true)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan && plan.readings.length > 0 && (
        <>
          <Text size={200}>
            可填入空格 {blank} 个{plan.same > 0 && `，与表中相同 ${plan.same} 个`}
            {plan.fresh.length > 0 &&
              `；${plan.fresh.map(({ expert }) => expert).join('、')}在工作簿里没有评分表，将各新建一张`}
            。
          </Text>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isWaiting || !canTake}
            onClick={() => void collect.take().then((done) => done && onTaken(done))}
          >
            收入评分
          </Button>
        </>
      )}
    </div>
  );
}

interface ItemProps {
  readonly reading: SourceReading;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onName: (expert: string) => void;
}

function ReadingItem({ reading, isChosen, onChoose, onName }: ItemProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const { place, experts, projects, scores, findings } = reading;
  return (
    <li className={styles.item}>
      <Checkbox label={place} checked={isChosen} onChange={(_, { checked }) => onChoose(checked === true)} />
      <Text size={200}>
        {experts.length > 0 ? experts.join('、') : '看不出是哪位专家'}：{projects} 个项目，{scores} 个评分
        {findings.length === 0 && isChosen && experts.length > 0 ? '，没有发现问题' : ''}
      </Text>
      {experts.length === 0 && (
        <Field size="small" label="这份评分是哪位专家的">
          <Input
            size="small"
            value={name}
            placeholder="填写姓名后按回车"
            onChange={(_, { value }) => setName(value)}
            onBlur={() => name.trim() !== '' && onName(name.trim())}
            onKeyDown={({ key }) => key === 'Enter' && name.trim() !== '' && onName(name.trim())}
          />
        </Field>
      )}
      <FindingLines label={`${place}的问题`} findings={findings} most={5} />
    </li>
  );
}
