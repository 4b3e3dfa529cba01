import { levelOf } from '../../mapping/course-level.ts';
import type { Input, Outcome } from '../../messaging/protocol.ts';
import { type Alignment, alignmentSchema } from '../../schema/alignment.ts';
import { type Completion, completionSchema } from '../../schema/completion.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { currentModel } from '../aligning/models.ts';
import type { House } from '../house.ts';
import { heedWhose } from './accounts.ts';
import { heldCompletion, keep } from './record.ts';

/** Changes one completion in both copies; what follows (alignment, outbox) is settled afterwards. */
export async function change(house: House, key: string, edit: (held: Completion) => Completion): Promise<Outcome> {
  return house.exclusive('record', async () => {
    const held = await heldCompletion(house, key);
    if (held === undefined) return { ok: false, code: 'no-such-completion' };
    await keep(house, edit(held), false);
    return { ok: true };
  });
}

/** Private: counts for the person, is never sent; what was sent before is taken back. */
export function keepPrivate(house: House, { key, private: hidden }: Input<'completion.keepPrivate'>): Promise<Outcome> {
  return change(house, key, (held) => ({ ...held, private: hidden }));
}

/** Undo. The row stays, so that the same sighting does not bring it back by itself. */
export function remove(house: House, key: string): Promise<Outcome> {
  return change(house, key, (held) => ({ ...held, standing: 'removed' }));
}

export function restore(house: House, key: string): Promise<Outcome> {
  // A "no" that is taken back leaves the question open again; it never was a yes.
  return change(house, key, (held) => ({ ...held, standing: held.standing === 'declined' ? 'asked' : 'recorded' }));
}

/** The answer to "Was that the whole course?", or the answer taken back. */
export async function answerQuestion(house: House, { key, finished }: Input<'question.answer'>): Promise<Outcome> {
  const held = await heldCompletion(house, key);
  if (held !== undefined) await heedWhose(house, held, finished === true);
  const standing = finished === undefined ? 'asked' : finished ? 'recorded' : 'declined';
  return change(house, key, (held) => ({ ...held, standing }));
}

function decided(
  held: Alignment | undefined,
  { key, competency, decision, level }: Input<'alignment.decide'>,
  { version: modelVersion }: CompetencyModel,
): Alignment {
  const reason = { kind: 'person' as const };
  // Another level than the company's is the person's own word, and must not look like the company's.
  const otherLevel = held !== undefined && level !== undefined && level !== held.level;
  if (held === undefined) {
    return { completion: key, competency, level: level ?? 1, confidence: 1, reason, decision, modelVersion };
  }
  if (!otherLevel) return { ...held, decision };
  return { ...held, decision, level, levelFrom: 'person', ...(held.reason.kind === 'listed' ? { reason } : {}) };
}

/** A decision that is taken back leaves the proposal as it was, with the level that was proposed. */
function undecided(held: Alignment, completion: Completion, model: CompetencyModel): Alignment {
  const fixed = held.reason.kind === 'same' || held.reason.kind === 'listed' || held.reason.kind === 'person';
  return { ...held, decision: 'proposed', ...(fixed ? {} : levelOf(completion.course, model)) };
}

/** The person's yes, no, other level or other skill. Their word outlives every later proposal. */
export async function decideAlignment(house: House, input: Input<'alignment.decide'>): Promise<Outcome> {
  const { model } = await currentModel(house);
  if (!model.competencies.some(({ id }) => id === input.competency)) return { ok: false, code: 'no-such-competency' };
  if (input.level !== undefined && !model.scale.levels.some(({ level }) => level === input.level)) {
    return { ok: false, code: 'level-outside-scale' };
  }
  const stores = ['completions', 'alignments', 'unaligned'] as const;
  const transaction = house.db.transaction(stores, 'readwrite', { durability: 'strict' });
  const completion = completionSchema.safeParse(await transaction.objectStore('completions').get(input.key));
  if (!completion.success) return { ok: false, code: 'no-such-completion' };
  const alignments = transaction.objectStore('alignments');
  const held = alignmentSchema.safeParse(await alignments.get([input.key, input.competency])).data;
  await alignments.put(
    held !== undefined && input.decision === 'proposed'
      ? undecided(held, completion.data, model)
      : decided(held, input, model),
  );
  const unaligned = transaction.objectStore('unaligned');
  // What is to be proposed anew anyway must not become less.
  if ((await unaligned.getKey(input.key)) === undefined) await unaligned.put({ completion: input.key, held: true });
  await transaction.done;
  return { ok: true };
}
