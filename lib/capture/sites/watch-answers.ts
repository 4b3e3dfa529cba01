import type { SiteDefinition } from './definition.ts';
import { type HeardAnswer, hearAnswers } from './heard-answer.ts';
import type { Outcome } from './judge.ts';
import { patience, pauseAfter } from './looks.ts';
import { readAnswer } from './read-answer.ts';

type Page = Window & typeof globalThis;
type Tell = (outcome: Outcome) => void;

/** Hears the answers of a site's API from document_start on. Returns how to start reading them, once the page stands; that, how to end it. */
export function watchAnswers(window: Page, definition: SiteDefinition): (tell: Tell) => () => void {
  const read = hearAnswers(window);
  return (tell) => read((heard, asked) => lookAtAnswer(window, definition, heard, asked, tell));
}

/**
 * Reads one answer, again while what it leaves out is not yet in the page: single-page applications ask first and draw then. When
 * they have gone on, the page is another's, and only an answer that says everything counts.
 */
function lookAtAnswer(window: Page, definition: SiteDefinition, heard: HeardAnswer, asked: string, tell: Tell): void {
  const look = (looks: number) => {
    const here = window.location.href === asked;
    const { document } = window;
    const page = here ? document : document.implementation.createHTMLDocument('');
    const outcome = readAnswer(definition, heard, page, new URL(asked));
    const waits = outcome.outcome === 'drifted' || (outcome.outcome === 'not-ours' && outcome.waitsFor !== undefined);
    if (!waits) tell(outcome);
    else if (here && looks < patience) window.setTimeout(look, pauseAfter(looks), looks + 1);
    else if (here) tell(outcome);
  };
  look(1);
}
