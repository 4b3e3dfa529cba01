import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { listLogos, listSites } from '../../wxt.sites.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The same policy as the extension's pages have, so that what it forbids fails here too. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

async function buildViews(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: join(root, 'lib/static'),
    resolve: { alias: { 'wxt/browser': join(root, 'test/views/browser-stub.ts') } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: [join(root, 'entrypoints/popup/index.html'), join(root, 'entrypoints/dashboard/index.html')],
      },
    },
  });
}

/** Chromium gives the body of every extension page a size and a font of its own; ours must override them. */
const browserStyle = '<link rel="stylesheet" href="/browser.css">';

/** Stands in for the build's own worker, which has a database and the engine's files beside it: here are neither. */
const indexWorker = `addEventListener('message', ({ data }) => data === 'keep' && postMessage({ stage: 'done' }))`;

function content(folder: string, path: string): Promise<Buffer | string> {
  if (path === '/index-worker.js') return Promise.resolve(indexWorker);
  if (path === '/browser.css') return Promise.resolve('body { font-size: 75%; font-family: serif }');
  const file = readFile(join(folder, path));
  return path.endsWith('.html')
    ? file.then((html) => html.toString().replace('<head>', `<head>${browserStyle}`))
    : file;
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    content(folder, path).then(
      (found) => {
        response.writeHead(200, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': policy,
        });
        response.end(found);
      },
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The built surfaces with a stubbed browser, served on this machine. */
export interface Harness {
  /** The address of a surface in a state. */
  address(surface: string, state: string, hash?: string): string;
  stop(): Promise<void>;
}

export async function startHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'skillmark-views-'));
  await buildViews(folder);
  await writeFile(join(folder, 'sites.json'), JSON.stringify(await listSites()));
  await mkdir(join(folder, 'logos'));
  for (const { absoluteSrc, relativeDest } of listLogos()) await copyFile(absoluteSrc, join(folder, relativeDest));
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  return {
    address: (surface, state, hash = '') =>
      `http://127.0.0.1:${port}/entrypoints/${surface}/index.html?state=${state}${hash}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
