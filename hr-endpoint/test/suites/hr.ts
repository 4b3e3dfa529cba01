import { describe, expect, test } from 'vitest';
import { completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

const model = {
  id: 'https://example.com/model',
  scale: { levels: [{ level: 3, name: 'Advanced' }, { level: 'odd' }] },
  competencies: [{ id: 'sql', label: 'Structured queries' }, { nonsense: true }],
};

/** The page for HR. */
export function hrSuite(started: () => Harness): void {
  describe('the HR page', () => {
    const page = async (query: Record<string, string>) => {
      const response = await started().hrPage(`?${new URLSearchParams(query)}`);
      expect(response.status).toBe(200);
      return response.text();
    };

    test('is closed without the password, and with a learner’s key', async () => {
      const { url } = started();
      for (const Authorization of [
        '',
        `Basic ${btoa('hr:wrong')}`,
        `Basic ${btoa('root:open sesame')}`,
        'Bearer key-0',
      ]) {
        const response = await fetch(url, { headers: { Authorization } });
        expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([
          401,
          'Basic realm="Skillmark HR"',
        ]);
      }
    });

    test('teaches what to do while it is empty', () => {
      expect(started().firstHrPage).toContain('Nothing has arrived yet');
      expect(started().firstHrPage).toContain('npm run key:add');
    });

    test('names person, competency, level and evidence as the company does', async () => {
      const { newLearner, writeModel } = started();
      writeModel(JSON.stringify(model));
      const learner = newLearner();
      await learner.report(
        completion({
          competencies: [{ uri: 'https://example.com/model#sql', level: 3, label: 'sent', levelLabel: 'sent' }],
        }),
        completion({ competencies: [{ uri: 'urn:other', level: 3, label: 'Sent label' }] }),
      );
      const html = await page({ person: learner.subject });
      for (const text of [
        learner.name,
        'Structured queries',
        '3 · Advanced',
        'confirmed by the site',
        'Sent label',
        'level 3',
      ]) {
        expect(html).toContain(text);
      }
      expect(html).toContain('20 Nov 2026');
      expect(html).toMatch(/2 completions by 1 person match/);
    });

    test('shows hostile text as text, and links nothing but the web', async () => {
      const learner = started().newLearner();
      const title = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
      const course = { provider: 'x.org', id: '1', title, url: 'https://x.org/"onmouseover="alert(1)' };
      const claims = [{ uri: 'javascript:alert(1)', level: 1, label: title, levelLabel: title }];
      await learner.report(completion({ course, competencies: claims }));
      const html = await page({ person: learner.subject });
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).not.toMatch(/href="javascript:/);
      expect(html).not.toContain('"onmouseover');
    });

    test('runs no script, is framed by nobody, kept by no cache, and read by no other site', async () => {
      const { headers } = await started().hrPage();
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action/,
      );
      expect(headers.get('Content-Security-Policy')).not.toContain('script-src');
      expect([headers.get('Cache-Control'), headers.get('Access-Control-Allow-Origin')]).toEqual(['no-store', null]);
    });

    test('filters by competency, and takes wildcards and quotes literally', async () => {
      const learner = started().newLearner();
      const uri = `urn:x:only-"here"-'${learner.subject}'`;
      await learner.report(completion({ competencies: [{ uri, level: 1 }] }), completion());
      expect(await page({ competency: uri })).toContain('1 completion by 1 person match');
      for (const person of ['%', '_', '\\', "' or 1=1 --", '\0'.repeat(3) + learner.subject.replace('E', '_')]) {
        expect(await page({ person })).toContain('Nothing matches');
      }
    });

    test('goes back page by page, keeps the filter, and survives a page that does not exist', async () => {
      const learner = started().newLearner();
      await learner.report(...Array.from({ length: 30 }, () => completion()));
      const first = await page({ person: learner.subject });
      expect(first).toContain('1 to 25 of 30');
      expect(first).toContain(`href="?person=${learner.subject}&amp;competency=&amp;page=2"`);
      for (const number of ['2', '999999']) {
        expect(await page({ person: learner.subject, page: number })).toContain('26 to 30 of 30');
      }
      expect(await page({ person: learner.subject, page: '-1' })).toContain('1 to 25 of 30');
    });

    test('says nothing of what was withdrawn', async () => {
      const learner = started().newLearner();
      const item = completion({ course: { provider: 'x.org', id: '1', title: 'Taken back' } });
      await learner.report(item);
      await learner.call('DELETE', `/completions/${item.key}`);
      expect(await page({ person: learner.subject })).not.toContain('Taken back');
    });

    test('has a captioned table whose heads say what they head', async () => {
      const learner = started().newLearner();
      await learner.report(completion());
      const html = await page({});
      expect(html).toMatch(/<html lang="en">/);
      expect(html).toMatch(/<caption>[^<]+<\/caption>/);
      expect(html.match(/<th scope="col">/g)).toHaveLength(6);
      expect(html).toMatch(/<th scope="row">/);
    });
  });
}
