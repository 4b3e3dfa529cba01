import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGetText } from '../../lib/badges/get-text.ts';

const heard: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  heard.push(request.headers);
  if (request.url === '/gone') response.writeHead(410).end('{"revoked":true}');
  else if (request.url === '/away') response.writeHead(302, { location: '/badge' }).end();
  else if (request.url === '/binary') response.end(Buffer.from([0xff, 0xfe]));
  else if (request.url === '/endless') {
    const pour = () => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  } else response.end('{"name":"Ünïcode"}');
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const get = createGetText(fetch);

test('an answer comes with its status, and nothing about the person goes out', async () => {
  expect(await get(`${origin}/badge`)).toEqual({ status: 200, text: '{"name":"Ünïcode"}' });
  expect(await get(`${origin}/gone`)).toEqual({ status: 410, text: '{"revoked":true}' });
  expect(heard[0]).not.toHaveProperty('cookie');
  expect(heard[0]).not.toHaveProperty('referer');
});

test('a redirect is not followed, and what is no text is no answer', async () => {
  expect(await get(`${origin}/away`)).toBeUndefined();
  expect(await get(`${origin}/binary`)).toBeUndefined();
  expect(await get('http://127.0.0.1:1/')).toBeUndefined();
});

test('an answer without end is cut just over the bound', async () => {
  const answer = await get(`${origin}/endless`);
  expect(answer?.text.length).toBeGreaterThan(2 * 1024 * 1024);
  expect(answer?.text.length).toBeLessThan(3 * 1024 * 1024);
});
