import { Text } from '@fluentui/react-components';
import type { Ranking } from '../../excel';
import type { AddIn } from '../addin';
import { FindingLines } from './FindingLines';

/** What was collected, and everything found in it with its place; a click selects the cell. */
export function CollectedView({ addIn, ranking: { report } }: { addIn: AddIn; ranking: Ranking }) {
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
      <FindingLines
        label="评分问题"
        findings={findings}
        most={100}
        onSelect={({ sheet, cell }) => void addIn.selectCell(sheet, cell)}
      />
    </>
  );
}
