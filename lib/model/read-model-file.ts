import type { CompetencyModel } from '../schema/model.ts';
import { isTooBig, tooDeepAt } from './json-text.ts';
import { type ModelProblem, mostShown } from './model-problem.ts';
import { lineCounter, type Place, placesIn, syntaxMistakes } from './place.ts';
import { readModel } from './read-model.ts';
import { remark } from './remark.ts';

/** A problem and where in the file it is. */
export interface PlacedProblem extends ModelProblem {
  place: Place;
}

export type ReadModelFile = { ok: true; model: CompetencyModel } | { ok: false; problems: PlacedProblem[] };

/** Reads a competency model as `readModel` does, and says for every problem where in the file it is, in their order. */
export function readModelFile(text: string): ReadModelFile {
  const read = readModel(text);
  if (read.ok) return read;
  return { ok: false, problems: placed(text, read.problems) };
}

function placed(text: string, problems: ModelProblem[]): PlacedProblem[] {
  const start: Place = { line: 1, column: 1 };
  if (isTooBig(text) || text.trim() === '') return problems.map((problem) => ({ ...problem, place: start }));
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const place = lineCounter(text)(deep);
    return problems.map((problem) => ({ ...problem, place }));
  }
  const mistakes = syntaxMistakes(text);
  if (mistakes.length > 0) {
    return mistakes.map(({ place, expected }) => ({
      path: [],
      remark: remark('remarkNotJsonHere', expected),
      place,
    }));
  }
  const placeAt = placesIn(text);
  const all = problems.map((problem) => ({ ...problem, place: placeAt(problem.path) }));
  const inOrder = all
    .slice(0, mostShown)
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  return [...inOrder, ...all.slice(mostShown)];
}
