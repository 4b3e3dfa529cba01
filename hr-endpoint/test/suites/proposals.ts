import { describe, expect, test } from 'vitest';
import { completion, proposal } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

const course = (id: string, more: object = {}) => ({ provider: 'bees.example', id, title: `Course ${id}`, ...more });

/** What people propose that the model should count. */
export function proposalsSuite(started: () => Harness): void {
  describe('a proposal', () => {
    test('is created once, corrected by a higher revision, and listed', async () => {
      const { propose, call } = started().newLearner();
      const first = proposal();
      const second = proposal({ key: first.key, revision: 2, skill: 'Beekeeping' });
      expect((await propose(first, first, second)).map(({ status }) => status)).toEqual([
        'created',
        'duplicate',
        'updated',
      ]);
      expect(await propose(proposal({ key: first.key, revision: 2 }))).toMatchObject([{ status: 'conflict' }]);
      expect((await call('GET', '/proposals')).body).toMatchObject({ items: [{ key: first.key, revision: 2 }] });
    });

    test('and the completion of the same key do not touch each other', async () => {
      const { propose, report, call } = started().newLearner();
      const item = completion();
      await report(item);
      expect(await propose(proposal({ key: item.key }))).toMatchObject([{ status: 'created' }]);
      expect((await call('DELETE', `/proposals/${item.key}?revision=1`)).status).toBe(204);
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 1 });
      expect((await call('GET', '/proposals')).body).toEqual({ items: [] });
      await propose(proposal({ key: item.key, revision: 2 }));
      expect((await call('DELETE', `/completions/${item.key}`)).status).toBe(204);
      expect((await call('GET', '/proposals')).body).toMatchObject({ items: [{ key: item.key }] });
    });

    test('that was withdrawn is not brought back by a late re-send', async () => {
      const { propose, call } = started().newLearner();
      const item = proposal();
      await propose(item);
      await call('DELETE', `/proposals/${item.key}?revision=1`);
      expect(await propose(item)).toMatchObject([{ status: 'stale', code: 'withdrawn' }]);
    });

    test.each([
      ['a name', { learner: 'Ada' }],
      ['a status', { status: 'completed' }],
      ['no course', { course: undefined }],
      ['an empty skill', { skill: '' }],
      ['a script for an address', { course: course('1', { url: 'javascript:alert(1)' }) }],
    ])('with %s is rejected alone', async (_, changes) => {
      const { propose } = started().newLearner();
      const results = await propose({ ...proposal(), ...changes }, proposal());
      expect(results).toMatchObject([{ status: 'rejected', code: 'malformed' }, { status: 'created' }]);
    });

    test('whose eventId is not the hash of its content is rejected', async () => {
      const { propose } = started().newLearner();
      expect(await propose({ ...proposal(), skill: 'Other' })).toMatchObject([{ code: 'event-id-mismatch' }]);
    });

    test('is in the export, and erased with everything else', async () => {
      const { propose, call } = started().newLearner();
      const [kept, gone] = [proposal(), proposal()];
      await propose(kept, gone);
      await call('DELETE', `/proposals/${gone.key}`);
      expect((await call('GET', '/me')).body).toMatchObject({
        completions: [],
        proposals: [{ item: kept }],
        withdrawn: [{ of: 'proposals', key: gone.key }],
      });
      await call('DELETE', '/me');
      expect((await call('GET', '/me')).body).toMatchObject({ proposals: [], withdrawn: [], ledger: [] });
    });

    test('sent twenty times at once is held once', async () => {
      const { propose, call } = started().newLearner();
      const item = proposal();
      const results = await Promise.all(Array.from({ length: 20 }, () => propose(item)));
      expect(results.flat().filter(({ status }) => status === 'created')).toHaveLength(1);
      expect((await call('GET', '/proposals')).body).toMatchObject({ items: [{ key: item.key }] });
    });
  });

  describe('HR’s list of proposals', () => {
    const page = async (query = '') => (await started().hrPage(`?show=proposals${query}`)).text();

    test('teaches while it is empty', () => {
      expect(started().firstProposalsPage).toContain('Nobody has proposed anything yet');
    });

    test('has each course once, with how many people and which words, and nobody’s name', async () => {
      const [ada, bo, eve] = [started().newLearner(), started().newLearner(), started().newLearner()];
      for (const { propose } of [ada, bo])
        await propose(proposal({ course: course('hives', { url: 'https://bees.example/hives' }), skill: 'Hives' }));
      await eve.propose(proposal({ course: course('hives'), skill: 'Swarms' }), proposal({ course: course('wax') }));
      const html = await page();
      const row = /<th scope="row">(?:(?!<\/tr>)[\s\S])*Course hives(?:(?!<\/tr>)[\s\S])*<\/tr>/.exec(html)?.[0] ?? '';
      expect(row).toContain('<td>3</td>');
      expect(row).toContain('<li>Hives</li><li>Swarms</li>');
      expect(row).toContain('href="https://bees.example/hives"');
      expect(html.match(/Course hives/g)).toHaveLength(1);
      expect(html.indexOf('Course hives')).toBeLessThan(html.indexOf('Course wax'));
      for (const { name, subject } of [ada, bo, eve]) {
        expect(html).not.toContain(`>${name}<`);
        expect(html).not.toContain(subject);
      }
      await eve.call('DELETE', '/me');
      expect(await page()).not.toContain('Course wax');
    });

    test('counts a person once, however often they took the course, and shows hostile text as text', async () => {
      const learner = started().newLearner();
      const title = '<script>alert(1)</script>';
      await learner.propose(proposal({ course: { ...course('evil'), title } }), proposal({ course: course('evil') }));
      const html = await page('&page=999');
      expect(html).not.toContain('<script');
      expect(html).toMatch(/Course evil[\s\S]*?<td>1<\/td>/);
    });
  });
}
