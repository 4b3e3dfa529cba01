import { inert } from './inert.ts';
import type { Finding } from './model-problem.ts';
import type { Outline } from './outline.ts';
import { type Fact, type Remark, type RemarkCode, remark } from './remark.ts';

/** The rules for the scale and the list of competencies. */
export function* competencyRules({ levels, competencies, ...policy }: Outline): Generator<Finding> {
  for (const [position, { level }] of (levels ?? []).entries()) {
    const right = position + 1;
    if (level === undefined || level === right) continue;
    yield {
      path: ['scale', 'levels', position, 'level'],
      say: () => remark('remarkLevelOrder', right, level),
    };
  }
  const top = topLevel(levels);
  for (const name of ['courseCeiling', 'courseLevel'] as const) {
    const level = policy[name];
    if (level === undefined || top === undefined || level <= top) continue;
    yield { path: ['policy', name], say: () => remark('remarkPolicyLevel', name, level, top) };
  }
  const first = new Map<string, Fact>();
  for (const [position, { id, label }] of (competencies ?? []).entries()) {
    if (id === undefined) continue;
    const name = inert(label ?? id);
    const other = first.get(id);
    if (other === undefined) first.set(id, name);
    else yield { path: ['competencies', position, 'id'], say: () => sameId('remarkSameCompetency', id, other, name) };
  }
}

/** The highest level that may be used, or undefined where the scale itself could not be read. */
export function topLevel(levels: Outline['levels']): number | undefined {
  if (levels === undefined || levels.length === 0) return undefined;
  // The highest number too: with a gap in the scale, only the gap is the mistake, not everything that uses its top.
  return levels.reduce((top, { level }) => Math.max(top, level ?? 0), levels.length);
}

type SameId = Extract<RemarkCode, 'remarkSameCompetency' | 'remarkSameRole'>;

export function sameId(code: SameId, id: string, one: Fact, other: Fact): Remark {
  return remark(code, inert(id), one, other);
}
