import { groupBy } from '../../core/ranking/group';
import type { FinalLine } from '../../core/ranking/final';
import { setNumberFormat } from '../book';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { freeSheetName } from '../sheet-name';
import { RANKING_NAMES, readRankingBook } from './book';
import { drawGrid } from '../grid-lines';
import type { Ranking } from './rank';

export const PUBLIC_LIST = '公示名单';
const HEADERS = ['序号', '奖项', '成果名称', '所在单位', '类别'];
const WIDTHS = [35, 110, 260, 200, 80];
const HEADER_ROW = 3;

export interface PublicListDone {
  readonly sheetName: string;
  readonly listed: number;
  /** Projects left out because a tie at a cut is not settled yet. */
  readonly open: number;
}

/** Makes the list to be published: award, project, unit and category, no person's data. Undecided projects are left out. */
export function writePublicList({ scheme, report, lines }: Ranking): Promise<Result<PublicListDone>> {
  return inExcel(async (context) => {
    const order = report.tiers.map(({ award }) => award);
    const isChosen = ({ award, entry, undecided }: FinalLine): boolean =>
      !undecided && (order.length > 0 ? award !== null : entry.selected);
    const listed = lines
      .filter(isChosen)
      .sort((a, b) => order.indexOf(a.award ?? '') - order.indexOf(b.award ?? ''));
    if (listed.length === 0) throw new Foreseen(nothingDecided());
    const { facts, own } = await readRankingBook(context);
    for (const { id } of own.publicList) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
    const old = new Set(own.publicList.map(({ id }) => id));
    const taken = facts.filter(({ id }) => !old.has(id)).map(({ name }) => name);
    const sheet = context.workbook.worksheets.add(freeSheetName(PUBLIC_LIST, taken));
    sheet.names.add(RANKING_NAMES.publicList, sheet.getRange('A1')).visible = false;
    const rows = listed.map(({ award, entry }, at) => [
      String(at + 1),
      award ?? '入选',
      entry.projectName ?? entry.id ?? '',
      entry.unit ?? '',
      entry.category ?? '',
    ]);
    const body = sheet.getRangeByIndexes(HEADER_ROW - 1, 0, rows.length + 1, HEADERS.length);
    setNumberFormat(body, '@');
    body.values = [HEADERS, ...rows];
    body.format.wrapText = true;
    body.format.verticalAlignment = 'Center';
    drawGrid(body);
    sheet.getRange('A1').values = [[`${scheme.shortName}拟表扬项目公示名单`]];
    sheet.getRange('A2').values = [[countsOf(rows.map(([, award]) => award!))]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.font.size = 14;
    const header = sheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, HEADERS.length);
    header.format.font.bold = true;
    header.format.fill.color = '#E2E8F0';
    WIDTHS.forEach((points, at) => {
      sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = points;
    });
    sheet.freezePanes.freezeRows(HEADER_ROW);
    sheet.activate();
    sheet.load('name');
    await context.sync();
    const open = lines.filter(({ undecided }) => undecided).length;
    return { sheetName: sheet.name, listed: rows.length, open };
  });
}

/** "共 60 项：一等奖 10 项、二等奖 20 项、三等奖 30 项" */
function countsOf(awards: readonly string[]): string {
  const groups = [...groupBy(awards, (award) => award)].map(([award, own]) => `${award} ${own.length} 项`);
  return `共 ${awards.length} 项：${groups.join('、')}`;
}

const nothingDecided = () => ({
  code: 'nothingDecided',
  message: '还没有定下来的项目：可能后一轮还没有评分，或并列还没有议定。定下来后再生成公示名单。',
});
