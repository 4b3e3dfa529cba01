import { createMatcher, type DecidedBefore, type Matcher } from '../../mapping/matcher.ts';
import { type Alignment, alignmentSchema } from '../../schema/alignment.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { sortOut } from '../../store/rows.ts';
import { type House, isoNow } from '../house.ts';
import type { MappingFiles } from './mapping-files.ts';
import { buildIndexRow, type IndexSource, indexId } from './mapping-index.ts';

/** The newest decided courses tell what there is to know; more only cost time. */
const mostRemembered = 1500;

async function filesOf(house: House): Promise<MappingFiles | undefined> {
  try {
    return await house.mappingFiles();
  } catch (error) {
    // Courses that the company lists count all the same, and must not wait.
    console.error('Skillmark cannot read its mapping engine, so that only exact names are proposed:', error);
    return undefined;
  }
}

/** What the index of a model is made of on this device; undefined where the engine cannot be had. */
export async function indexSource(
  house: House,
  model: IndexSource['model'],
): Promise<(IndexSource & { id: string }) | undefined> {
  const files = await filesOf(house);
  if (files === undefined) return undefined;
  const source = { model, files, useKnowledge: (await house.settings.read()).plainWords !== true };
  return { ...source, id: await indexId(source) };
}

/** The index as stored, or else built now: in a task of its own, so that whatever has just come in goes first. */
async function indexFor(house: House, source: IndexSource & { id: string }): Promise<ArrayBuffer> {
  const stored = await house.db.get('indexes', source.id);
  if (stored?.buffer instanceof ArrayBuffer) return stored.buffer;
  return rebuilt(house, source);
}

async function rebuilt(house: House, source: IndexSource & { id: string }): Promise<ArrayBuffer> {
  await house.later();
  const row = buildIndexRow(source.id, source, isoNow(house));
  await house.db.put('indexes', row);
  return row.buffer;
}

/**
 * Engine and memory for one run over whatever there is to align. Undefined where the engine cannot be had; then only exact
 * names count. An index that was lost, or made by an older engine, is built anew.
 */
export async function openMatcher(house: House, model: CompetencyModel): Promise<Matcher | undefined> {
  const source = await indexSource(house, model);
  if (source === undefined) return undefined;
  const { files, useKnowledge } = source;
  const decided = await decidedBefore(house);
  const parts = { model, weights: files.weights, decided, knowledge: useKnowledge ? files.knowledge : undefined };
  return (
    createMatcher({ ...parts, index: await indexFor(house, source) }) ??
    createMatcher({ ...parts, index: await rebuilt(house, source) })
  );
}

/** What was decided on this device, the newest courses first. */
async function decidedBefore({ db }: House): Promise<DecidedBefore[]> {
  const [rows, keys] = await Promise.all([
    db.getAll('alignments'),
    db.getAllKeysFromIndex('completions', 'byObserved'),
  ]);
  const decisions = new Map<string, Alignment[]>();
  for (const row of rows) {
    // What the company lists is told by its model, which may have changed its mind.
    if (row.decision === 'proposed' || (row.decision === 'confirmed' && row.reason?.kind === 'listed')) continue;
    const list = decisions.get(row.completion) ?? [];
    if (list.length === 0) decisions.set(row.completion, list);
    list.push(row);
  }
  const newest = keys
    .filter((key) => decisions.has(key))
    .slice(-mostRemembered)
    .reverse();
  const completions = await Promise.all(newest.map((key) => db.get('completions', key)));
  return sortOut(completions, completionSchema).read.map(({ key, provider, course }) => {
    const decided = sortOut(decisions.get(key) ?? [], alignmentSchema).read;
    return {
      key,
      provider,
      course,
      confirmed: decided.filter(({ decision }) => decision === 'confirmed'),
      rejected: decided.filter(({ decision }) => decision === 'rejected').map(({ competency }) => competency),
    };
  });
}
