import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import type { Client } from '../client.ts';
import type { Perform } from '../use-deeds.ts';
import { countsToward } from './completion-words.ts';
import type { LogInput } from './log-draft.ts';

function loggedWords(view: CompletionView | undefined, known: boolean, title: string): string {
  if (known) return text('didKnow', title);
  const counts = view === undefined ? '' : countsToward(view);
  const open = view?.alignments.some(({ decision }) => decision === 'proposed') === true;
  if (counts !== '') return text(open ? 'didLogProposed' : 'didLogCounting', counts);
  return text(view === undefined ? 'didLog' : 'didLogNotInModel', title);
}

/** Looks one completion up by its title; undefined when it is not there or nobody answers. */
export async function findCompletion(client: Client, key: string, title: string): Promise<CompletionView | undefined> {
  const query = { offset: 0, limit: 50, search: title.slice(0, 200) };
  const list = await client.read('log.list', query).catch(() => undefined);
  return list?.rows.find((row) => row.key === key);
}

/** Logs by hand and tells what it counts for. Resolves the key, or undefined when it was refused (and said so). */
export async function logCompletion(client: Client, perform: Perform, input: LogInput): Promise<string | undefined> {
  const outcome = await client.ask('completion.log', input);
  if (!outcome.ok) {
    await perform(async () => outcome, '');
    return undefined;
  }
  const { key, known } = outcome;
  const view = await findCompletion(client, key, input.title);
  const undo = known ? undefined : () => client.ask('completion.remove', { key });
  await perform(async () => outcome, loggedWords(view, known, input.title), undo);
  return key;
}
