import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Harness } from '../support/harness.ts';

/** The competency model. */
export function modelSuite(started: () => Harness): void {
  describe('the model', () => {
    test('is a problem with advice while there is none, then is served, and again when the file changes', async () => {
      const { newLearner, writeModel } = started();
      const { call } = newLearner();
      const none = await call('GET', '/model');
      expect([none.status, none.body]).toMatchObject([404, { code: 'no-model' }]);

      writeModel('{"id":"https://example.com/model","version":"1"}');
      const first = await call('GET', '/model');
      expect(first.body).toMatchObject({ version: '1' });

      writeModel('{"id":"https://example.com/model","version":"2, longer"}');
      const second = await call('GET', '/model');
      expect(second.body).toMatchObject({ version: '2, longer' });
      expect(second.headers.get('ETag')).not.toBe(first.headers.get('ETag'));
    });

    test('has the hash of its bytes as ETag, and is not sent again to who has it', async () => {
      const { newLearner, writeModel } = started();
      const { call } = newLearner();
      const bytes = '{ "id": "https://example.com/model", "title": "Ünïcode" }\n';
      writeModel(bytes);
      const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
      const whole = await call('GET', '/model');
      expect([whole.headers.get('ETag'), whole.headers.get('Cache-Control')]).toEqual([etag, 'private, no-cache']);
      for (const tag of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
        const answer = await call('GET', '/model', { headers: { 'If-None-Match': tag } });
        expect([answer.status, answer.headers.get('ETag')]).toEqual([304, etag]);
      }
      expect((await call('GET', '/model', { headers: { 'If-None-Match': '"old"' } })).status).toBe(200);
    });

    test('that is half-written is not served; the last good one is', async () => {
      const { newLearner, writeModel } = started();
      const { call } = newLearner();
      writeModel('{"id":"https://example.com/good"}');
      const good = await call('GET', '/model');
      writeModel('{"id":"https://example.com/ba');
      expect((await call('GET', '/model')).headers.get('ETag')).toBe(good.headers.get('ETag'));
    });
  });
}
