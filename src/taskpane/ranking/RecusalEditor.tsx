import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PanelLists } from '../../core/ranking/panel-lists';
import { recusedProjects } from '../../core/ranking/panel-lists';
import { nameOf } from '../../core/ranking/panel';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  inner: { margin: 0, padding: 0, listStyleType: 'none' },
  expert: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  project: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Each expert with the projects to stand back from: those of the own unit are proposed, the clerk decides. */
export function RecusalEditor({ lists, control }: { lists: PanelLists; control: RankingControl }) {
  const styles = useStyles();
  const { projects, experts } = lists;
  return (
    <ul className={styles.list} aria-label="专家和回避">
      {experts.map((expert) => {
        const { name, unit } = expert;
        const recused = control.recusals[name] ?? recusedProjects(expert, projects);
        const set = (next: readonly number[]): void => control.setRecusals(name, next);
        return (
          <li key={name} className={styles.expert}>
            <Text size={200}>
              <b>{name}</b>
              {unit === null ? '（没有写单位，看不出该回避哪些项目）' : `（${unit}）`}
            </Text>
            {recused.length > 0 && (
              <ul className={styles.inner} aria-label={`${name}回避的项目`}>
                {recused.map((at) => (
                  <li key={at} className={styles.project}>
                    <Text size={200}>
                      回避：{nameOf(projects[at]!)}
                      <span className={styles.muted}>（{projects[at]!.unit}）</span>
                    </Text>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DismissRegular />}
                      aria-label={`${name}不回避${nameOf(projects[at]!)}`}
                      title="不回避"
                      onClick={() => set(recused.filter((one) => one !== at))}
                    />
                  </li>
                ))}
              </ul>
            )}
            {projects.length > 0 && (
              <Select
                size="small"
                aria-label={`给${name}添加回避的项目`}
                value=""
                onChange={(_, { value }) =>
                  value !== '' && set([...recused, Number(value)].sort((a, b) => a - b))
                }
              >
                <option value="">添加回避的项目…</option>
                {projects.map((project, at) =>
                  recused.includes(at) ? null : (
                    <option key={at} value={at}>
                      {nameOf(project)}
                    </option>
                  ),
                )}
              </Select>
            )}
          </li>
        );
      })}
    </ul>
  );
}
