import { hostCovers } from '../../domain/site-hosts.ts';
import type { AnswerKind, AnswerPlace, SiteDefinition } from './definition.ts';
import type { HeardAnswer } from './heard-answer.ts';
import { judge, type Outcome } from './judge.ts';
import { createPageReader } from './page-reader.ts';
import { isAt, isPlatform, placeOf } from './read-site.ts';
import { at } from './state.ts';

const notOurs: Outcome = { outcome: 'not-ours' };

/** `apps.learn.example` → `learn.example`; nothing for what has no parent of its own. */
const parentOf = (host: string): string | undefined => /^[^.]+\.([^.]+\..+)$/.exec(host)?.[1];

function isAskedOf({ host }: AnswerKind, asked: URL, page: URL): boolean {
  if (asked.protocol !== page.protocol) return false;
  if (host === undefined) return asked.host === page.host;
  return host === 'parent' ? asked.hostname === parentOf(page.hostname) : hostCovers(host, asked.hostname);
}

const isOperation = (operation: string, { url, sent }: HeardAnswer): boolean =>
  url.searchParams.get('operationName') === operation ||
  (Array.isArray(sent) ? sent : [sent]).some((one) => at(one, 'operationName') === operation);

/** GraphQL in batches: several questions in a list are answered by a list, in the same order. */
function alone({ operation }: AnswerKind, { sent, body }: HeardAnswer): { sent: unknown; body: unknown } {
  if (operation === undefined || !Array.isArray(sent)) return { sent, body };
  const index = sent.findIndex((one) => at(one, 'operationName') === operation);
  return { sent: sent[index], body: at(body, index) };
}

/** The kind of answer that this is, by what was asked and where. */
function answerAt(definition: SiteDefinition, heard: HeardAnswer, page: URL): AnswerKind | undefined {
  return definition.answers?.find(
    (kind) =>
      (kind.method ?? 'GET') === heard.method &&
      kind.path.test(heard.url.pathname) &&
      (kind.search === undefined || kind.search.test(heard.url.search.slice(1))) &&
      isAskedOf(kind, heard.url, page) &&
      (kind.operation === undefined || isOperation(kind.operation, heard)),
  );
}

/**
 * Reads one answer of the site's own API by one definition, judged as a page is. `location` and `document` are those of the
 * page that asked. Never throws.
 */
export function readAnswer(
  definition: SiteDefinition,
  heard: HeardAnswer,
  document: Document,
  location: Location | URL,
): Outcome {
  const address = URL.parse(location.href);
  if (address === null || !isAt(definition, address)) return notOurs;
  const kind = answerAt(definition, heard, address);
  if (kind === undefined) return notOurs;
  try {
    const page = createPageReader(document, address.origin);
    if (!isPlatform(definition, page, address)) return { outcome: 'not-ours', waitsFor: kind.kind };
    const { pathname } = address;
    const { sent, body } = alone(kind, heard);
    const place: AnswerPlace = { ...placeOf(kind.path, heard.url, address.hostname), page: pathname, sent };
    const owner = typeof kind.whose === 'function' ? kind.whose(body, place, page) : kind.whose;
    const facts = owner === 'someone-else' ? undefined : kind.read(body, place, page);
    if (facts === undefined) return notOurs;
    return judge(definition, kind, Array.isArray(facts) ? facts : [facts], owner, address);
  } catch (error) {
    console.debug('Skillmark could not read this answer:', error);
    return { outcome: 'drifted', kind: kind.kind, missing: 'answer' };
  }
}
