import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export type Cluster = { url: string; stop: () => Promise<void> };

/**
 * Starts a PostgreSQL server of its own: fresh files in a temporary folder, a free loopback port. `stop` ends it and
 * removes the files; so does the end of this process, whatever ends it. Throws with what to install when there is no PostgreSQL.
 */
export async function startCluster(): Promise<Cluster> {
  const bin = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'skillmark-postgres-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...owner, cwd: folder, stdio: 'pipe' });

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn('sh', ['-c', guard, folder, join(bin, 'postgres'), ...args], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.stdin.end();
    await once(server, 'exit');
  };
  return { url, stop };
}

/**
 * Runs the server until the pipe from this process closes, which it also does when this process is killed; then shuts it
 * down (SIGINT: without waiting for its clients) and removes the folder. So nothing is ever left behind.
 */
const guard = `
exec 3<&0
"$@" & server=$!
(cat <&3 >/dev/null; kill -INT $server) & watch=$!
wait $server
kill $watch
cd / && rm -rf "$0"`;

function findPrograms(): string {
  const [newest] = globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  if (newest !== undefined) return newest;
  throw new Error(
    'PostgreSQL is not installed, and these tests run against it too. Install it: apt-get install postgresql',
  );
}

/** initdb refuses root, so root hands the folder to the user that the package made for this. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode} at its start`);
    const client = new Client({ connectionString: url });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (connected) return;
    await wait(100);
  }
  throw new Error('PostgreSQL was not ready in 20 seconds');
}
