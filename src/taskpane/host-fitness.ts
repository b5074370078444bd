/** Whether the pane can work where it was opened; if not, what to tell the clerk. */
export type HostFitness =
  { readonly ok: true } | { readonly ok: false; readonly title: string; readonly text: string };

/** Waits for Office and asks for Excel with ExcelApi 1.14 (Excel 2021, Microsoft 365, Excel on the web). */
export async function hostFitness(): Promise<HostFitness> {
  if (typeof Office === 'undefined') {
    return {
      ok: false,
      title: '没有连上 Excel',
      text: 'Office 的组件没有加载成功。请检查网络后关闭并重新打开本窗格；单位内网使用的，请联系管理员。',
    };
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return {
      ok: false,
      title: '请在 Excel 中打开',
      text: '五小核表是 Excel 的加载项：在 Excel 里打开汇总表，再从“开始”选项卡打开五小核表。',
    };
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.14')) {
    return {
      ok: false,
      title: 'Excel 版本过低',
      text: '五小核表需要 Excel 2021、Microsoft 365 或网页版 Excel。请更新 Excel，或在网页版 Excel 中打开这张表。',
    };
  }
  return { ok: true };
}
