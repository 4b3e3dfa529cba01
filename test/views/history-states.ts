import { daysAgo } from './days-ago.ts';
import { model, requirements } from './model-samples.ts';
import { overview, target } from './samples.ts';
import type { State } from './states.ts';

const usual = overview({ target: target(requirements), recorded: 3 });
const choose = '[data-testid=history-file]';

const page = (more: Partial<State> = {}): State => ({
  surface: 'dashboard',
  hash: '#/history',
  overview: usual,
  model,
  ...more,
});

const key = (index: number) => `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`;

const historyOffers: State['offers'] = [
  {
    page: 'https://www.linkedin.com/learning/me/my-library/completed',
    host: 'www.linkedin.com',
    foundAt: daysAgo(0, '09:10'),
    dismissed: false,
    courses: Array.from({ length: 14 }, (_, index) => ({
      key: key(index),
      title: `Course number ${index + 1}`,
      from: 'LinkedIn Learning',
      ...(index % 4 === 3 ? {} : { completedAt: daysAgo(40 + index * 30) }),
      sure: true,
    })),
  },
  {
    page: 'https://www.skills.google/public_profiles/1',
    host: 'www.skills.google',
    foundAt: daysAgo(3),
    dismissed: false,
    courses: [{ key: key(50), title: 'Build a data warehouse', completedAt: daysAgo(400), sure: false }],
  },
];

const popup = (more: Partial<State> = {}): State => ({
  surface: 'popup',
  overview: usual,
  model,
  page: { host: 'www.linkedin.com', title: 'My Learning', allowed: true },
  offers: historyOffers?.slice(0, 1) ?? [],
  ...more,
});

const look = '[data-testid=offer-look]';

export const historyStates: Record<string, State> = {
  'popup-found': popup(),
  'popup-found-german': popup({ language: 'de' }),
  'history-start': page(),
  'history-offers': page({ offers: historyOffers }),
  'history-offers-german': page({ offers: historyOffers, language: 'de' }),
  'history-linkedin': page({ steps: [`${choose}@Learning.csv`, '[data-testid=ticked]'] }),
  'history-columns': page({
    steps: [`${choose}@own-list.csv`, '[data-testid=columns-facts]', '[data-testid=columns-done]'],
  }),
  'history-columns-german': page({
    language: 'de',
    steps: [`${choose}@lms-german.csv`, '[data-testid=columns-facts]'],
  }),
  'history-problems': page({
    steps: [`${choose}@lms-german.csv`, '[data-testid=columns-done]', '[data-testid=file-read] summary'],
  }),
  'history-refused': page({ steps: [`${choose}@certificate.pdf`, '[data-testid=file-refused]'] }),
  'badge-unreadable': page({ steps: [`${choose}@certificate.png`, '[data-testid=badge-unreadable]'] }),
  'badge-mail': page({ steps: [`${choose}@../badges/made/sql.png`, '[data-testid=badge-declared]'] }),
  'badge-named': page({
    steps: [
      `${choose}@../badges/made/sql.png`,
      '[data-testid=badge-mail]=ada@example.com',
      '[data-testid=badge-compare]',
      '[data-testid=badge-declared]',
    ],
  }),
  'badge-request-german': page({
    language: 'de',
    steps: [`${choose}@../badges/2_0_basic_assertion.json`, '[data-testid=badge-request] p'],
  }),
  'badge-changed': page({ steps: [`${choose}@../badges/made/changed.jwt`, '[data-testid=badge-refused]'] }),
  'history-unsure': page({ offers: historyOffers?.slice(1) ?? [], steps: [look] }),
  'history-not-found': page({ offers: historyOffers, steps: [look, '[data-testid=history-search]=xyz'] }),
  'history-done': page({
    offers: historyOffers,
    steps: [look, '[data-testid=history-import]', '[data-testid=history-done]'],
  }),
  'history-stopped': page({
    offers: historyOffers,
    refuses: { 'found.import': { ok: false, code: 'storage-full' } },
    steps: [look, '[data-testid=history-import]', '[data-testid=history-done]'],
  }),
};
