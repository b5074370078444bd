/** Folder `preview`: the add-in at work beside a drawn spreadsheet on http://localhost, with no Excel. For trying out and for end-to-end tests; never shipped. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { buildAddin, buildPreview } from './build';
import { sampleWorkbook } from './sample';

const root = process.cwd();
const OFFICE_JS = path.join(root, 'node_modules/@microsoft/office-js/dist');
const ADDIN = path.join(root, 'dist/addin');
const PREVIEW = path.join(root, '.cache/preview');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The pane's own page, with one script more: it stands in for Excel's window before Office.js looks for it. */
async function paneHtml(file: string): Promise<string> {
  const html = await readFile(file, 'utf8');
  return html.replace('<head>', '<head><script src="/pane-bridge.js"></script>');
}

async function answer(pathname: string): Promise<{ type: string; body: string | Uint8Array } | null> {
  if (pathname === '/')
    return { type: TYPES['.html'] ?? '', body: await readFile(path.join(PREVIEW, 'index.html')) };
  if (pathname === '/sample.xlsx') return { type: TYPES['.xlsx'] ?? '', body: await sampleWorkbook() };
  const [folder, name] = pathname.startsWith('/addin/office-js/')
    ? [OFFICE_JS, pathname.slice('/addin/office-js/'.length)]
    : pathname.startsWith('/addin/')
      ? [ADDIN, pathname.slice('/addin/'.length)]
      : [PREVIEW, pathname.slice(1)];
  const file = path.join(folder, path.normalize('/' + name));
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  if (file.endsWith('.html') && folder === ADDIN) return { type, body: await paneHtml(file) };
  return { type, body: await readFile(file) };
}

/** Builds what is not built yet and serves it; resolves with the address once pages can be opened. */
export async function serve(port: number): Promise<{ url: string; server: Server }> {
  await Promise.all([buildAddin(), buildPreview(PREVIEW)]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(decodeURIComponent(pathname)).then(
      (found) => {
        response.writeHead(200, { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-store' });
        response.end(found?.body);
      },
      (error: NodeJS.ErrnoException) => {
        response.writeHead(error.code === 'ENOENT' ? 404 : 500, {
          'content-type': 'text/plain; charset=utf-8',
        });
        response.end(String(error));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { url: `http://localhost:${actual}/`, server };
}
