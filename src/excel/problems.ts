import type { Problem } from './result';

/** Thrown inside a run to leave it with a problem that was foreseen. */
export class Foreseen extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'Foreseen';
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑。请先按回车（Enter）完成输入，或按 Esc 取消，再试一次。',
  AccessDenied: '工作表受保护，无法写入。请先在“审阅”中撤销工作表保护，再试一次。',
  ItemNotFound: '要找的工作表或单元格已经不在了（可能刚被删除）。请重新核查。',
  RequestPayloadSizeLimitExceeded: '一次传送的数据太多。请把表格拆成几张工作表分别核查。',
  ResponsePayloadSizeLimitExceeded: '一次读取的数据太多。请把表格拆成几张工作表分别核查。',
  RequestAborted: '操作被 Excel 中断。请稍候再试一次。',
  ServiceNotAvailable: 'Excel 正忙，暂时没有回应。请稍候再试一次。',
  Timeout: 'Excel 很久没有回应。请稍候再试一次。',
  ActivityLimitReached: 'Excel 正忙，暂时不接受操作。请稍候再试一次。',
  UnsupportedOperation: '这个工作簿不支持该操作。请把文件另存为 .xlsx 后再试。',
  NotImplemented: '当前的 Excel 版本不支持该操作。请升级 Excel 后再试。',
  ApiNotFound: '当前的 Excel 版本不支持该操作。请升级 Excel 后再试。',
  GeneralException: 'Excel 没能完成操作。请保存工作簿后再试一次；若仍不行，请关闭并重新打开工作簿。',
};

/** The codes the pane knows such states by; the others keep the name Office gives them. */
const CODES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cellEditing',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}

/** The problem an error stands for, or null when the error was not foreseen and must surface as it is. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Foreseen) return error.problem;
  if (!isOfficeError(error)) return null;
  const message = MESSAGES[error.code];
  if (message === undefined) return null;
  const location = error.debugInfo?.errorLocation;
  const detail = `${error.code}: ${error.message}${location ? ` (${location})` : ''}`;
  return { code: CODES[error.code] ?? error.code, message, detail };
}

export const problems = {
  cancelled: (): Problem => ({ code: 'cancelled', message: '已取消，工作簿没有改动。' }),
  tooLarge: (): Problem => ({
    code: 'tooLarge',
    message: '一次读取的数据太多。请把表格拆成几张工作表分别核查。',
  }),
  changed: (): Problem => ({ code: 'changed', message: '工作簿已变化，请重新核查。' }),
  protectedSheet: (sheet: string): Problem => ({
    code: 'protected',
    message: `工作表“${sheet}”受保护，问题已列出，但没有在表中标记。要标记请先在“审阅”中撤销工作表保护，再重新核查。`,
  }),
  protectedMarks: (sheet: string): Problem => ({
    code: 'protected',
    message: `工作表“${sheet}”受保护，标记没有清除。请先在“审阅”中撤销工作表保护，再清除标记。`,
  }),
  hiddenSheet: (sheet: string): Problem => ({
    code: 'hiddenSheet',
    message: `工作表“${sheet}”是隐藏的，没有核查。需要核查时请先取消隐藏。`,
  }),
  emptySheet: (sheet: string): Problem => ({
    code: 'emptySheet',
    message: `工作表“${sheet}”是空的，没有可核查的内容。`,
  }),
  ownSheet: (sheet: string): Problem => ({
    code: 'ownSheet',
    message: `“${sheet}”是“五小核表”生成的表。请切换到汇总表后再核查。`,
  }),
  noTable: (): Problem => ({
    code: 'noTable',
    message: '没有找到汇总表。请切换到有“序号、项目名称、第一完成人”等表头的工作表后再核查。',
  }),
  noScheme: (): Problem => ({
    code: 'noScheme',
    message: '没有认出这是哪份通知的汇总表。请在窗格里选择方案后再核查。',
  }),
  unknownScheme: (id: string): Problem => ({
    code: 'unknownScheme',
    message: `没有名为“${id}”的方案。请在窗格里重新选择方案。`,
  }),
  brokenScheme: (name: string, detail: string): Problem => ({
    code: 'brokenScheme',
    message: `这个工作簿里的方案“${name}”读不出来，可能由更新版本的“五小核表”保存过。请升级插件，或删除后重新导入。`,
    detail,
  }),
  takenScheme: (id: string): Problem => ({
    code: 'takenScheme',
    message: `代号“${id}”是自带方案的，请换一个代号。`,
  }),
  newerState: (): Problem => ({
    code: 'newerState',
    message: '这个工作簿由更新版本的“五小核表”保存过。请升级插件后再操作。',
  }),
  damagedState: (): Problem => ({
    code: 'damagedState',
    message:
      '这个工作簿里“五小核表”保存的内容（所选方案、自建方案或核实记录）有一部分读不出来，可能被别的程序改坏了；读得出的仍然有效，请核对所选方案。',
  }),
  oldExcel: (): Problem => ({
    code: 'oldExcel',
    message:
      '当前的 Excel 版本太旧，缺少“五小核表”需要的功能。请使用 Excel 2021、Microsoft 365 或网页版 Excel。',
  }),
  marksCleared: (): Problem => ({
    code: 'marksCleared',
    message: '标记已清除，不再跟踪改动。需要时请重新核查。',
  }),
  noList: (): Problem => ({
    code: 'noList',
    message:
      '工作簿的结构受保护，没能添加“问题清单”工作表；表中的标记已写好。需要清单时，请先在“审阅”中撤销“保护工作簿”，再核查一次。',
  }),
  filterApart: (sheet: string): Problem => ({
    code: 'filterApart',
    message: `“${sheet}”的筛选区里有隐藏的行，“核查结论”“问题说明”两列没有并入筛选区：用筛选箭头排序时它们不会跟着动。要排序，请先显示全部行，再核查一次。`,
  }),
  notLoaded: (): Problem => ({
    code: 'notLoaded',
    message: '这部分功能没能载入，工作簿没有改动。请检查网络后再试一次；仍不行时，请关闭窗格重新打开。',
  }),
  noRoom: (sheet: string): Problem => ({
    code: 'noRoom',
    message: `工作表“${sheet}”右侧没有可用的空列，无法写入核查结论。请删除多余的列后再核查。`,
  }),
} as const;
