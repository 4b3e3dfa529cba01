import { site } from './definition.ts';

// The hash after the name changes with every release.
const link = 'a[class*="tableCourseLink---"]';

/** `11-21-2026`, the only date of this form on the web: month first. */
function dayOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined;
  const [, month, day, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T00:00:00.000Z`;
}

/** Source: public programs of 2020–22; the newer player has not been seen. Watched to the end is not yet passed: that is what has a certificate too. */
export default site({
  id: 'pluralsight',
  name: 'Pluralsight',
  hosts: ['app.pluralsight.com'],
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'library',
      path: /^\/library\/history\/?$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      dated: true,
      ready: link,
      read: (page) =>
        page.each(link, 'tr').map((row) => {
          const href = row.attribute(link, 'href');
          return {
            id: /\/(?:video-)?courses\/([\w-]+)/.exec(href ?? '')?.[1],
            title: row.text(link),
            done: row.has('[aria-label="Percent Watched: 100"]') && row.has('a[class*="certificateIcon---"]'),
            on: dayOf(row.attribute('time[datetime*="-"]', 'datetime')),
            url: href,
          };
        }),
    },
  ],
});
