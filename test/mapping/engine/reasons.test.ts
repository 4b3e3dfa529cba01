import { expect, test } from 'vitest';
import { engineOver, smallModel } from './small-model.ts';

const golden = [
  { title: 'Docker and Kubernetes in production', description: 'Deploy applications with containers.' },
  { title: 'Mediation at work', description: 'Settle conflicts and reach agreements.' },
  { title: 'Bookkeeping', teaches: ['financial statements', 'Accounting'] },
];

test.each(golden)('the reasons for "$title" are those that were agreed', (course) => {
  const mappings = engineOver(smallModel).map(course);
  const told = mappings.map(({ competency, reasons }) => ({
    competency,
    reasons: reasons.map((reason) => {
      if (!('spans' in reason)) return reason.kind;
      const places = reason.spans.map(({ place, part, start, end }) => {
        const text = course[place === 'outcomes' ? 'title' : place] ?? '';
        return `${place}: ${(typeof text === 'string' ? text : (text[part] ?? '')).slice(start, end)}`;
      });
      const name = 'name' in reason ? `${reason.name} ` : '';
      return `${reason.kind} ${name}${places.join(', ')}`.trim();
    }),
  }));
  expect(told).toMatchSnapshot();
});
