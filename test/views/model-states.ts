import { page } from './dashboard-page.ts';
import { model } from './model-samples.ts';
import { mappedCourse } from './samples.ts';
import type { State } from './states.ts';

export const modelStates: Record<string, State> = {
  'model-usual': page('model', {
    steps: [
      'summary:has-text("Skills")',
      'summary:has-text("Roles")',
      '.role > summary',
      'summary:has-text("Known courses")',
    ],
  }),
  'model-trial': page('model', {
    tried: {
      proposals: mappedCourse.alignments.slice(0, 1),
      below: mappedCourse.alignments.slice(1).map((one) => ({ ...one, confidence: 0.38 })),
    },
    steps: [
      '[data-testid=trial-name]=PostgreSQL for Data Analysts',
      '[data-testid=trial-text]=Tune slow queries.',
      '[data-testid=trial-below]',
    ],
  }),
  'model-trial-nothing': page('model', { language: 'de', steps: ['[data-testid=trial-name]=Thailändisch kochen'] }),
  'model-german': page('model', { language: 'de' }),
  'model-exported': page('model', {
    language: 'de',
    model: { ...model, policy: { freshMonths: 24 } },
    steps: ['[data-testid=model-export] select', '[data-testid=model-export-save]'],
  }),
  'model-broken-file': page('model', { files: ['formats/odd/broken.json'] }),
  'model-broken-german': page('model', { language: 'de', files: ['model/typos.json'] }),
  'model-matching': page('model', { files: ['formats/odd/skills.csv', 'formats/odd/requirements.csv'] }),
  'model-matching-drawn': page('model', { language: 'de', files: ['formats/odd/drawn.csv'] }),
  'model-matching-wrong': page('model', {
    language: 'de',
    files: ['formats/odd/skills.csv', 'formats/odd/requirements.csv'],
    steps: ['[data-testid=match-levels]=Low, High', '[data-testid=match-read]', '[data-testid=model-problems]'],
  }),
  'model-review': page('model', {
    files: ['formats/odd/odd-model.json'],
    steps: [
      '[data-testid=name-choice]',
      'summary:has-text("may be the same")',
      'summary:has-text("ask for something else")',
    ],
  }),
  'model-accepting': page('model', {
    language: 'de',
    busyWith: 'model.replace',
    files: ['formats/case-1.0.json'],
    steps: ['[data-testid=review-accept]', 'p:has-text("in Gebrauch genommen")'],
  }),
  'model-review-german': page('model', { language: 'de', files: ['formats/case-1.1-wrapped.json'] }),
};
