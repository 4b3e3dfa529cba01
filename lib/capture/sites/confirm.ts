import type { Sighting } from '../../schema/completion.ts';
import type { Confirmed, SiteDefinition } from './definition.ts';
import { createPageReader } from './page-reader.ts';
import { kindAt, placeOf } from './read-site.ts';

/** Asks this very site in the person's session, by GET or, with `send`, by POST of JSON; undefined unless JSON came back. */
export type AskSite = (path: string, send?: unknown) => Promise<unknown>;
/** A question as it was, or with the site's own yes to it. `openBefore`: courses seen unfinished before in this page's life. */
export type Confirm = (question: Sighting, openBefore: ReadonlySet<string>) => Promise<Sighting>;
type Answer = Confirmed & { news: boolean };

const mostQuestions = 20;

/** Confirms courses by a definition's one named question, at most once for each course in the page's life. */
export function createConfirm(window: Window, definition: SiteDefinition, askSite: AskSite, now = Date.now): Confirm {
  const asked = new Map<string, Promise<Answer | undefined>>();
  const ask = async (id: string): Promise<Answer | undefined> => {
    const { confirmation } = definition;
    const address = new URL(window.location.href);
    const kind = kindAt(definition, address);
    if (confirmation === undefined || definition.ownLms !== true || kind === undefined) return undefined;
    const page = createPageReader(window.document, address.origin);
    const place = placeOf(kind.path, address, address.hostname);
    const news = confirmation.isNews(page, place);
    const question = confirmation.ask(page, place, id);
    if (question === undefined) return undefined;
    const said = confirmation.read(await askSite(question.path, question.send), id, now());
    return said === undefined ? undefined : { ...said, news };
  };
  const answerFor = (id: string) => {
    const known = asked.get(id);
    if (known !== undefined) return known;
    // Whatever goes wrong with it, the page's own word is there without it.
    const answer = asked.size < mostQuestions ? ask(id).catch(() => undefined) : Promise.resolve(undefined);
    asked.set(id, answer);
    return answer;
  };
  return async (question, openBefore) => {
    const { id } = question.course;
    const said = await answerFor(id);
    // Its no, and its silence, leave the question.
    if (said === undefined || !said.done) return question;
    const dated = said.on !== undefined && Date.parse(said.on) <= now();
    const scope = dated || said.news || openBefore.has(id) ? 'course' : 'part';
    return { ...question, scope, confirmed: true, ...(dated ? { completedAt: said.on } : {}) };
  };
}
