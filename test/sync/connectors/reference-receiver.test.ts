import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEndpoint } from '../../../hr-endpoint/src/server.ts';
import { withEventId } from '../../../lib/background/recording/identity.ts';
import type { Report } from '../../../lib/schema/hr.ts';
import type { Connector } from '../../../lib/sync/connectors/connector.ts';
import { createRestConnector } from '../../../lib/sync/connectors/rest.ts';
import { readHeld } from '../../../lib/sync/read-held.ts';
import { modelText } from '../../background/test-model.ts';
import { rowOf } from '../outbox-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillmark-'));
const model = join(folder, 'model.json');
const stopping: (() => Promise<void>)[] = [];
let url = '';

beforeAll(async () => {
  writeFileSync(model, modelText());
  const keys = [{ key: 'key-1', subject: 'E-1', name: 'Ada' }];
  const endpoint = await startEndpoint({ model, keys, adminKey: 'open sesame' });
  url = endpoint.url;
  stopping.push(endpoint.close);
}, 60_000);
afterAll(async () => {
  for (const stop of stopping) await stop();
  rmSync(folder, { recursive: true });
});

const connect = (key = 'key-1') => createRestConnector({ baseUrl: url, key }, { fetch, now: () => Date.now() });

function reportOf(n: number, revision = 1): Report {
  const { report } = rowOf(n);
  const { eventId: _id, revision: _revision, ...content } = report;
  return withEventId(content, revision);
}

async function statuses(...reports: Report[]): Promise<unknown> {
  const answer = await connect().put(reports);
  return answer.kind === 'judged' ? answer.verdicts.map(({ status }) => status) : answer;
}

test('the reference receiver says what it can do and whom the key belongs to', async () => {
  expect(await connect().discover()).toMatchObject({ kind: 'receiver', contract: '1.1', proposals: true });
  expect(await connect().identify()).toMatchObject({ kind: 'known', subject: 'E-1', name: 'Ada' });
  expect(await connect('wrong').identify()).toMatchObject({ kind: 'failed', problem: 'unauthorised' });
});

test('a report arrives once, its repetition is known, and its correction replaces it', async () => {
  expect(await statuses(reportOf(1), reportOf(2))).toEqual(['created', 'created']);
  expect(await statuses(reportOf(2), reportOf(1))).toEqual(['duplicate', 'duplicate']);
  expect(await statuses(reportOf(1, 2))).toEqual(['updated']);
});

test('a withdrawal wins over its own report that was still under way, and a later one brings it back', async () => {
  const { key } = reportOf(7);
  expect(await connect().withdraw(key, 2)).toMatchObject({ kind: 'withdrawn' });
  expect(await statuses(reportOf(7, 1))).toEqual(['stale']);
  expect(await statuses(reportOf(7, 3))).toEqual(['updated']);
});

test('the company’s model comes once, and then only when it changed', async () => {
  const answer = await connect().model();
  expect(answer).toMatchObject({ kind: 'model', text: modelText() });
  const etag = answer.kind === 'model' ? answer.etag : undefined;
  expect(await connect().model(etag)).toEqual({ kind: 'unchanged' });
});

test('what the receiver holds is read page by page, and recalled as it was sent', async () => {
  const reports = Array.from({ length: 7 }, (_, n) => reportOf(100 + n));
  await statuses(...reports);
  const connector = connect();
  const answer = await readHeld(connector);
  expect(answer).toMatchObject({ kind: 'held' });
  const items = answer.kind === 'held' ? answer.items : [];
  for (const { key, eventId, revision } of reports)
    expect(items).toContainEqual(expect.objectContaining({ key, eventId, revision }));
  expect(await connector.recall()).toMatchObject({ kind: 'recalled', items: expect.arrayContaining(reports) });
  expect(await readHeld(connector.proposals)).toEqual({ kind: 'held', items: [] });
  const paged = { ...connector, held: async (cursor?: string) => fewer(await connector.held(cursor)) };
  expect(await readHeld(paged)).toEqual({ kind: 'held', items });
});

/** The same answer in pages of three. */
function fewer(page: Awaited<ReturnType<Connector['held']>>): typeof page {
  if (page.kind === 'failed') return page;
  const items = page.items.slice(0, 3);
  const next = page.items.length > 3 ? items.at(-1)?.key : undefined;
  return { kind: 'page', items, ...(next === undefined ? {} : { next }) };
}
