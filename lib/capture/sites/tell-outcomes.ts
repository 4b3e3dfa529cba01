import type { Sighting } from '../../schema/completion.ts';
import type { Confirm } from './confirm.ts';
import type { Outcome } from './judge.ts';
import { historyOf, sightingsOf } from './sightings-of.ts';

/** `completed`: a course was told of; `read`: it could be read; `drifted`: the site has changed, `missing` is not there. */
export interface SiteWord {
  /** Kind of page; of an answer, with `-answer` after it. */
  kind: string;
  word: 'completed' | 'read' | 'drifted';
  missing?: string;
}

type Way = 'page' | 'answer';

interface Options {
  report: (sighting: Sighting) => void;
  said: (word: SiteWord) => void;
  /** What a list shows of long ago, each course once in this page's life. */
  found: (history: Sighting[]) => void;
  /** Only for a definition with a confirmation. */
  confirm?: Confirm | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Pages show a course as unfinished while they load; only what stayed so was so. Answers say what is. */
const openFor: Record<Way, number> = { page: 10_000, answer: 0 };

/** Says how each kind could be read, whenever that is news. */
function createWords(said: Options['said']): (outcome: Outcome, via: Way, told: boolean) => void {
  const lastWords = new Map<string, string>();
  return (outcome, via, told) => {
    if (outcome.outcome === 'not-ours') return;
    const kind = via === 'page' ? outcome.kind : `${outcome.kind}-answer`;
    const word: SiteWord =
      outcome.outcome === 'drifted'
        ? { kind, word: 'drifted', missing: outcome.missing }
        : { kind, word: told ? 'completed' : 'read' };
    const before = lastWords.get(kind);
    // What is finished stays so while the list around it changes.
    if (before === JSON.stringify(word) || (word.word === 'read' && before?.includes('completed'))) return;
    lastWords.set(kind, JSON.stringify(word));
    said(word);
  };
}

/** Tells what pages and answers of one page life come to, each thing once, with what was seen unfinished before. */
export function createTeller({ report, said, found, confirm, now }: Options): (outcome: Outcome, via: Way) => void {
  const told = new Set<string>();
  const openFrom = new Map<string, number>();
  const sayHow = createWords(said);
  return (outcome, via) => {
    const moment = now();
    const openBefore = new Set([...openFrom].filter(([, from]) => moment >= from).map(([id]) => id));
    const sightings = sightingsOf(outcome, openBefore, moment, via);
    const finished = outcome.outcome === 'completed' ? outcome.finished : [];
    for (const sighting of sightings) {
      const key = JSON.stringify(sighting);
      if (told.has(key)) continue;
      told.add(key);
      const confirmable = finished.some((one) => one.confirmable && one.course.id === sighting.course.id);
      if (confirmable && confirm !== undefined) void confirm(sighting, openBefore).then(report);
      else report(sighting);
    }
    const history = historyOf(outcome, openBefore, moment, via).filter((one) => !told.has(JSON.stringify(one)));
    for (const one of history) told.add(JSON.stringify(one));
    if (history.length > 0) found(history);
    sayHow(outcome, via, sightings.length > 0);
    for (const id of 'open' in outcome ? outcome.open : []) {
      const from = moment + openFor[via];
      openFrom.set(id, Math.min(openFrom.get(id) ?? from, from));
    }
  };
}
