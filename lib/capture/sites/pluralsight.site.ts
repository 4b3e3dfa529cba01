import { site } from './definition.ts';

/** `11-21-2026`, the only date of this form on the web: month first. */
function dayOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined;
  const [, month, day, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T00:00:00.000Z`;
}

/** Source: public programs of 2020–22; the newer player has not been seen. Watched to the end is not yet passed, so it is asked about. */
export default site({
  id: 'pluralsight',
  name: 'Pluralsight',
  hosts: ['app.pluralsight.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'library',
      path: /^\/library\/history\/?$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      dated: true,
      ready: 'a[class^="tableCourseLink---"]',
      read: (page) =>
        page.each('a[class^="tableCourseLink---"]', 'tr').map((row) => {
          const href = row.attribute('a[class^="tableCourseLink---"]', 'href');
          return {
            id: /\/courses\/([\w-]+)/.exec(href ?? '')?.[1],
            title: row.text('a[class^="tableCourseLink---"]'),
            done: row.has('[aria-label="Percent Watched: 100"]'),
            on: dayOf(row.attribute('time[datetime*="-"]', 'datetime')),
            url: href,
          };
        }),
    },
  ],
});
