import { serve } from './serve';

/** PORT=0 takes any free port. */
const PORT = Number(process.env['PORT'] ?? 3100);

/** `npm start`: shows the add-in at work on a sample workbook. Another port is taken when the usual one is in use. */
async function start(): Promise<void> {
  console.log('正在准备预览（首次约需半分钟）……');
  const { url } = await serve(PORT).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return serve(0);
    throw error;
  });
  console.log(`五小核表预览已就绪，请用浏览器打开：${url}`);
  console.log('（按 Ctrl+C 结束）');
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
