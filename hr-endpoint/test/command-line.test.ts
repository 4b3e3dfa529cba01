import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { completion, createClient } from './support/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillmark-command-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function run(file: string, args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../src/${file}`, import.meta.url)), ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function finish(child: ReturnType<typeof run>) {
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { code: child.exitCode, out, err };
}

async function startMain() {
  const child = run('main.ts');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('password')) break;
  }
  const url = /http:\/\/[\d.:]+/.exec(said)?.[0];
  if (url === undefined) throw new Error(`The endpoint did not say where it is: ${said}`);
  return { child, url, said };
}

test('a key made on the command line opens the endpoint, whose data outlives a SIGTERM', async () => {
  const made = await finish(run('key-add.ts', ['--subject', 'E-1001', '--name', 'Ada Example']));
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^sm_[\w-]{43}\n$/);
  const person = { key: made.out.trim(), subject: 'E-1001', name: 'Ada Example' };

  const first = await startMain();
  expect(first.said).toMatch(/password [0-9a-f]{32}/);
  expect(await createClient(first.url, person).report(completion())).toMatchObject([{ status: 'created' }]);
  const refused = await finish(run('key-add.ts', ['--subject', 'E-1002', '--name', 'Bo']));
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Stop that one first')]);
  first.child.kill('SIGTERM');
  await once(first.child, 'exit');
  expect(first.child.exitCode).toBe(0);
  expect(readdirSync(folder)).not.toContain('endpoint.lock');

  const second = await startMain();
  const { body } = await createClient(second.url, person).call('GET', '/digest');
  expect(body).toMatchObject({ count: 1 });
  second.child.kill('SIGKILL');
  await once(second.child, 'exit');

  const third = await startMain();
  expect((await createClient(third.url, person).call('GET', '/digest')).body).toMatchObject({ count: 1 });
  third.child.kill('SIGTERM');
  await once(third.child, 'exit');
}, 90_000);

test('a command that cannot do its work says what to do', async () => {
  const unnamed = await finish(run('key-add.ts', ['--subject', 'E-1']));
  expect([unnamed.code, unnamed.err]).toEqual([1, expect.stringContaining('--name "Ada Example"')]);
  const badPort = await finish(run('main.ts', [], { PORT: 'http' }));
  expect([badPort.code, badPort.err]).toEqual([1, expect.stringContaining('PORT is http; set it to 0 to 65535')]);
}, 30_000);
