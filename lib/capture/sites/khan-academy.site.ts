import { site } from './definition.ts';
import { at } from './state.ts';

/**
 * Source: what public programs of 2024 read of its GraphQL. There is no end of a course: all of it mastered is the nearest, so it is a
 * question. On pages for teachers and parents it is a pupil's.
 */
export default site({
  id: 'khan-academy',
  name: 'Khan Academy',
  hosts: ['*.khanacademy.org'],
  confidence: 'medium',
  ceiling: 'E1',
  pages: [],
  answers: ['GET', 'POST'].map((method) => ({
    kind: 'course',
    method: method === 'GET' ? 'GET' : 'POST',
    path: /^\/api\/internal\/graphql\/courseProgressQuery$/,
    level: 'part',
    whose: (_, { page }) => (/^\/(?:teacher|parent|class|coach)\b/.test(page) ? 'someone-else' : 'viewer'),
    read(body, { page: path }, page) {
      const [, subject, slug] = /^\/([\w-]+)\/([\w-]+)/.exec(path) ?? [];
      // Units and lessons ask the same question, on pages further below.
      if (slug === undefined || !/^\/[\w-]+\/[\w-]+\/?$/.test(path)) return undefined;
      const percent = at(body, 'data', 'user', 'courseProgress', 'currentMasteryV2', 'percentage');
      return {
        id: `${subject}/${slug}`,
        title: page.text('main h1, h1'),
        done: typeof percent === 'number' ? percent >= 100 : undefined,
        url: `/${subject}/${slug}`,
        publisher: 'Khan Academy',
      };
    },
  })),
});
