import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../core/table/grid';
import type { Scheme } from '../../core/scheme/schema';
import type { ColumnMatch } from '../../core/table/table';
import type { CheckReport, TableReport } from '../../excel';
import { ProblemBar } from '../Problems';
import { rowWords } from './Headings';

const useStyles = makeStyles({
  block: { display: 'grid', gap: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  body: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalM}`,
  },
  column: {
    display: 'grid',
    gridTemplateColumns: '1fr 150px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  header: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly report: CheckReport;
  readonly schemes: readonly Scheme[];
  readonly disabled: boolean;
  readonly onCorrect: (sheetId: string, column: ColumnMatch, field: string | null) => void;
}

/** What was taken for a table, its header and its columns, with a way to put a wrongly matched column right. */
export function RecognisedTables({ report, schemes, disabled, onCorrect }: Props) {
  const styles = useStyles();
  const scheme = schemes.find(({ id }) => id === report.schemeId);
  return (
    <div className={styles.block}>
      {report.problems.map((problem) => (
        <ProblemBar key={problem.code + problem.message} problem={problem} intent="warning" />
      ))}
      {scheme &&
        report.tables.map((table) => (
          <RecognisedTable
            key={`${table.sheetId}:${table.table.header.first}:${table.table.firstColumn}`}
            report={table}
            scheme={scheme}
            disabled={disabled}
            onCorrect={(column, field) => onCorrect(table.sheetId, column, field)}
          />
        ))}
    </div>
  );
}

interface TableProps {
  readonly report: TableReport;
  readonly scheme: Scheme;
  readonly disabled: boolean;
  readonly onCorrect: (column: ColumnMatch, field: string | null) => void;
}

function RecognisedTable({ report, scheme, disabled, onCorrect }: TableProps) {
  const styles = useStyles();
  const { table } = report;
  const config = scheme.tables.find(({ id }) => id === table.id);
  const columns = config?.columns ?? [];
  const title = (field: string) => columns.find((column) => column.field === field)?.header ?? field;
  const matched = table.columns.filter(({ field }) => field !== null).length;
  const unmatched = table.columns.length - matched;
  const absent = columns.filter(({ field, expected }) => expected && table.columnOf[field] === undefined);
  return (
    <details>
      <summary className={styles.summary}>
        列对应 · {report.sheetName}：{config?.name ?? '汇总表'}，{table.entries.length} 项成果，{matched}{' '}
        列已对上
        {unmatched > 0 && `，${unmatched} 列没有对上`}
        {absent.length > 0 && `，缺 ${absent.length} 列`}
        {report.skipped.length > 0 && `，${report.skipped.length} 条规定没有核查`}
      </summary>
      <div className={styles.body}>
        <Text size={200}>
          表头在{rowWords(table.header.first, table.header.last)}。列对错了可以在这里改，工作簿会记住。
        </Text>
        {table.columns.map((match) => {
          const { column, header, field } = match;
          const name = `${columnLetters(column)} ${header.replace(/\s+/g, '')}`;
          return (
            <label key={column} className={styles.column}>
              <span className={styles.header}>{name}</span>
              <Select
                size="small"
                value={field ?? ''}
                disabled={disabled}
                aria-label={`${name} 列对应`}
                onChange={(_, data) => onCorrect(match, data.value || null)}
              >
                <option value="">不对应任何列</option>
                {field && !columns.some((one) => one.field === field) && (
                  <option value={field}>{header}</option>
                )}
                {columns.map((one) => (
                  <option key={one.field} value={one.field}>
                    {one.header}
                  </option>
                ))}
              </Select>
            </label>
          );
        })}
        {unmatched > 0 && (
          <Text size={200}>没有对上的列不查格式和缺漏；其中的话若提到方案排除的情形，仍会标出待核实。</Text>
        )}
        {absent.length > 0 && (
          <Text size={200}>表中缺少的列：{absent.map(({ header }) => header).join('、')}</Text>
        )}
        {report.skipped.map(({ rule, title: name, missing }, index) => (
          <Text size={200} key={`${rule} ${index}`}>
            没有核查“{name}”：缺少{missing.map(title).join('、')}列
          </Text>
        ))}
      </div>
    </details>
  );
}
