import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Report } from '../../../lib/schema/hr.ts';
import type { Connector } from '../../../lib/sync/connectors/connector.ts';
import { rowOf } from '../outbox-of.ts';
import { connectorTo, json, serve } from './loopback.ts';

const reports = [0, 1, 2].map((n) => rowOf(n).report).filter((report): report is Report => report !== undefined);
const serverTime = '2026-11-22T09:00:01Z';
const results = reports.map(({ eventId }) => ({ eventId, status: 'created' }));
const key = reports[0]?.key ?? '';

test('a batch goes out as the contract says, and every verdict comes back', async () => {
  const { url, seen } = await serve(json({ serverTime, results }));
  expect(await connectorTo(`${url}/base/`).put(reports)).toEqual({ kind: 'judged', serverTime, verdicts: results });
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/base/completions:batch' });
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ sentAt: '2026-11-22T09:00:00.000Z', items: reports });
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer secret-key', 'content-type': 'application/json' });
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(seen[0]?.headers.referer).toBeUndefined();
});

test('the Idempotency-Key is the hash of the sorted event ids, in whatever order they are sent', async () => {
  const { url, seen } = await serve(json({ serverTime, results }));
  await connectorTo(url).put(reports);
  await connectorTo(url).put(reports.toReversed());
  await connectorTo(url).put(reports.slice(1));
  const [first, second, third] = seen.map(({ headers }) => headers['idempotency-key']);
  const ids = reports.map(({ eventId }) => eventId).sort();
  expect(first).toBe(createHash('sha256').update(ids.join('\n')).digest('hex'));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

const statuses: [number, string][] = [
  [400, 'bad-request'],
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'not-found'],
  [408, 'busy'],
  [409, 'bad-request'],
  [410, 'not-found'],
  [413, 'too-large'],
  [415, 'bad-request'],
  [422, 'bad-request'],
  [425, 'busy'],
  [429, 'busy'],
  [500, 'broken'],
  [502, 'broken'],
  [503, 'busy'],
  [504, 'broken'],
];
for (const [status, problem] of statuses) {
  test(`${status} is told as ${problem}, with what the receiver says and when it wants to be asked again`, async () => {
    const said = { type: 'about:blank', title: 'No', status, detail: 'Do this instead.', code: 'x' };
    const { url } = await serve(json(said, status, { 'retry-after': '7' }));
    const answer = { kind: 'failed', problem, detail: 'Do this instead.', retryAfter: 7000 };
    expect(await connectorTo(url).put(reports)).toEqual(answer);
    expect(await connectorTo(url).withdraw(key, 2)).toEqual(answer);
    expect(await connectorTo(url).identify()).toEqual(answer);
  });
}

test('a problem that goes on for pages is cut', async () => {
  const { url } = await serve(json({ title: 'x'.repeat(5000), detail: 'y'.repeat(5000) }, 500));
  expect(await connectorTo(url).put(reports)).toMatchObject({ problem: 'broken', detail: 'y'.repeat(600) });
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect (${status}) is refused, and neither key nor report goes on to the other place`, async () => {
    const elsewhere = await serve(json({ serverTime, results }));
    const { url } = await serve(json('', status, { location: `${elsewhere.url}/completions:batch` }));
    const connector = connectorTo(url);
    const failed = { kind: 'failed', problem: 'redirected' };
    expect(await connector.put(reports)).toEqual(failed);
    expect(await connector.withdraw(key, 1)).toEqual(failed);
    expect(await connector.identify()).toEqual(failed);
    expect(await connector.discover()).toEqual(failed);
    expect(await connector.model()).toEqual(failed);
    expect(elsewhere.seen).toEqual([]);
  });
}

test('cookies that a receiver sets are never sent back', async () => {
  const { url, seen } = await serve(json({ serverTime, results }, 200, { 'set-cookie': 'id=1' }));
  const connector = connectorTo(url);
  await connector.put(reports);
  await connector.put(reports);
  expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
});

test('a request asks the browser for no cookies, no cache, no referrer and no redirects', async () => {
  const { createRestConnector } = await import('../../../lib/sync/connectors/rest.ts');
  const asked: (RequestInit | undefined)[] = [];
  const spy: typeof fetch = async (_address, options) => {
    asked.push(options);
    return new Response(null, { status: 204 });
  };
  await createRestConnector({ baseUrl: 'https://hr.example.com', key: 'k' }, { fetch: spy, now: () => 0 }).withdraw(
    key,
    1,
  );
  expect(asked[0]).toMatchObject({
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
});

test('whom the key belongs to is asked with the key, what the receiver can do without it', async () => {
  const capabilities = { contract: '1.0', serverTime, maxBatch: 50, auth: ['apiKey'], more: true };
  const { url, seen } = await serve((response, { path }) => {
    const me = { issuer: 'https://idp.example', subject: 'p-1', name: 'Ada', completions: [] };
    json(path === '/me' ? me : capabilities)(response, { method: '', path, headers: {}, body: '' });
  });
  const connector: Connector = connectorTo(url);
  expect(await connector.discover()).toMatchObject({ kind: 'receiver', maxBatch: 50 });
  expect(await connector.identify()).toEqual({
    kind: 'known',
    issuer: 'https://idp.example',
    subject: 'p-1',
    name: 'Ada',
  });
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer secret-key']);
});

test('a withdrawal names key and revision, and only 204 counts as done', async () => {
  const { url, seen } = await serve(json('', 204));
  expect(await connectorTo(url).withdraw(key, 3)).toMatchObject({ kind: 'withdrawn' });
  expect(seen[0]).toMatchObject({ method: 'DELETE', path: `/completions/${key}?revision=3` });
  const portal = await serve(json('<html>Please sign in</html>'));
  expect(await connectorTo(portal.url).withdraw(key, 3)).toEqual({ kind: 'failed', problem: 'bad-answer' });
});

test('the model comes with its ETag, and unchanged when the receiver says so', async () => {
  const { url } = await serve((response, seen) => {
    const held = seen.headers['if-none-match'] === '"v1"';
    json(held ? '' : '{"a":1}', held ? 304 : 200, { etag: '"v1"' })(response, seen);
  });
  expect(await connectorTo(url).model()).toEqual({ kind: 'model', text: '{"a":1}', etag: '"v1"' });
  expect(await connectorTo(url).model('"v1"')).toEqual({ kind: 'unchanged' });
});
