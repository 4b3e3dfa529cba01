import type { Finding } from './model-problem.ts';
import type { Outline } from './outline.ts';
import { quoted } from './quoted.ts';

/** The rules for the scale and the list of competencies. */
export function* competencyRules({ levels, competencies, ...policy }: Outline): Generator<Finding> {
  for (const [position, { level }] of (levels ?? []).entries()) {
    const right = position + 1;
    if (level === undefined || level === right) continue;
    yield {
      path: ['scale', 'levels', position, 'level'],
      say: () =>
        `The levels of the scale must count 1, 2, 3 … from the lowest to the highest, but number ${right} in the list has ${level}. Write ${right} there.`,
    };
  }
  const top = topLevel(levels);
  for (const name of ['courseCeiling', 'courseLevel'] as const) {
    const level = policy[name];
    if (level === undefined || top === undefined || level <= top) continue;
    yield { path: ['policy', name], say: () => `"${name}" of the policy is level ${level}, ${outsideScale(top)}` };
  }
  const first = new Map<string, string>();
  for (const [position, { id, label }] of (competencies ?? []).entries()) {
    if (id === undefined) continue;
    const name = label ?? id;
    const other = first.get(id);
    if (other === undefined) first.set(id, name);
    else yield { path: ['competencies', position, 'id'], say: () => sameId('competencies', id, other, name) };
  }
}

/** The highest level that may be used, or undefined where the scale itself could not be read. */
export function topLevel(levels: Outline['levels']): number | undefined {
  if (levels === undefined || levels.length === 0) return undefined;
  // The highest number too: with a gap in the scale, only the gap is the mistake, not everything that uses its top.
  return levels.reduce((top, { level }) => Math.max(top, level ?? 0), levels.length);
}

export function outsideScale(top: number): string {
  return `but the scale ends at level ${top}. Use a level from 1 to ${top}.`;
}

export function sameId(things: string, id: string, one: string, other: string): string {
  return `Two ${things} have the id ${quoted(id)}: ${quoted(one)} and ${quoted(other)}. Give one of them another id, or remove it.`;
}
