import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadFixtures } from '../capture/sites/site-fixtures.ts';

const root = join(import.meta.dirname, '../..');

/** A certificate for nobody, made for one run. */
async function makeCertificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'skillmark-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const how = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  await promisify(execFile)('openssl', [
    'req',
    '-x509',
    ...how,
    '-subj',
    '/CN=known-hosts',
    '-keyout',
    key,
    '-out',
    cert,
  ]);
  const made = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return made;
}

/**
 * Learning sites at their own names: the saved pages of their definitions, each at the address it was saved from. For a browser that
 * takes any name for this machine and any certificate. Wants `openssl`.
 */
export async function startKnownHosts(sites: readonly string[]): Promise<{ port: number; close(): Promise<void> }> {
  const fixtures = sites.flatMap((site) => loadFixtures(root, site)).filter(({ html }) => html !== '');
  const server = createServer(await makeCertificate(), ({ headers, url = '/' }, response) => {
    const page = fixtures.find((one) => one.url === `https://${headers.host}${url}`);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page?.html ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: address.port, close };
}
