import { afterEach, beforeEach, vi } from 'vitest';
import { site } from '../../../lib/capture/sites/definition.ts';
import type { SiteWord } from '../../../lib/capture/sites/tell-outcomes.ts';
import { watchAnswers } from '../../../lib/capture/sites/watch-answers.ts';
import { watchSite } from '../../../lib/capture/sites/watch-site.ts';
import { answerEvent } from '../../../lib/capture/tap/answer-limits.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';
import { fixtureNow } from './site-fixtures.ts';

export const reads = vi.fn();
export const academy = site({
  id: 'academy',
  name: 'Academy',
  hosts: ['academy.example'],
  confidence: 'high',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/course\/(?<id>\w+)$/,
      level: 'course',
      whose: 'viewer',
      ready: 'main',
      read(page, { groups }) {
        reads();
        const state = page.attribute('main', 'data-state');
        return { id: groups.id, title: page.text('h1'), done: state === undefined ? undefined : state === 'done' };
      },
    },
  ],
});

export const saved = site({
  ...academy,
  pages: [],
  answers: [
    {
      kind: 'course',
      level: 'course',
      whose: 'viewer',
      path: /^\/progress\/(?<id>\w+)$/,
      read: (body, { groups }, page) => ({ id: groups.id, title: page.text('h1'), done: body === 100 }),
    },
  ],
});

export const told: Sighting[] = [];
export const found: Sighting[][] = [];
export const drifts: string[] = [];
export const words: string[] = [];
let stop = () => {};

export function visit(path: string, html: string) {
  Reflect.get(window, 'happyDOM').setURL(`https://academy.example${path}`);
  document.body.innerHTML = html;
}
/** Lets the observer hear of changes, and time pass. */
export const settle = (ms = 10_000) => vi.advanceTimersByTimeAsync(ms);
export const course = (state: string) => `<main data-state="${state}"><h1>SQL</h1></main>`;
/** What the page's world hands over. */
export function answer(id: string, body: unknown) {
  const question = JSON.stringify({ method: 'GET', url: `/progress/${id}` });
  window.dispatchEvent(new CustomEvent(answerEvent, { detail: `${question}\n${JSON.stringify(body)}` }));
}
export const start = (definition = academy) => {
  const said = ({ kind, word, missing }: SiteWord) => {
    words.push(word);
    if (word === 'drifted') drifts.push(`${kind} ${missing}`);
  };
  const answers = definition.answers && watchAnswers(window, definition);
  stop = watchSite({
    window,
    definition,
    answers,
    report: (one) => told.push(one),
    said,
    found: (list) => found.push(list),
  });
};

/** Fresh for each test of a file; the page's clock stands still but for `settle`. */
export function watchAnew(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: fixtureNow });
    reads.mockClear();
    told.length = 0;
    found.length = 0;
    drifts.length = 0;
    words.length = 0;
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });
}
