import { competencyById } from '../model/competency-by-id.ts';
import type { Alignment } from '../schema/alignment.ts';
import type { Completion } from '../schema/completion.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { countedLevel } from './counted-level.ts';
import { monthsAfter } from './months-after.ts';

/** The level a person holds in a competency. */
export interface Attainment {
  competency: string;
  /** 1 or higher; a competency that is not held has no attainment. */
  level: number;
  /** Keys of the completions that count toward it, the best first: highest level, then strongest evidence, then newest. */
  provenBy: string[];
  /** When the newest proof of this level should be refreshed. Absent: never. */
  staleAt?: string;
  /** Whether that moment is past. It does not lower the level. */
  stale: boolean;
}

interface Proof {
  completion: Completion;
  level: number;
}

/**
 * What a person holds, by id of the competency; what is not in the map is not held. Confirmed alignments of recorded
 * completions count, private ones too. `now` is in milliseconds.
 */
export function attainments(
  alignments: Iterable<Alignment>,
  completions: Iterable<Completion>,
  model: CompetencyModel,
  now: number,
): ReadonlyMap<string, Attainment> {
  const held = new Map<string, Attainment>();
  for (const [competency, proofs] of proofsByCompetency(alignments, completions, model)) {
    const best = [...proofs.values()].sort(byStrength);
    const level = best[0]?.level ?? 0;
    const staleAt = freshUntil(best, level, model.policy?.freshMonths);
    held.set(competency, {
      competency,
      level,
      provenBy: best.map(({ completion }) => completion.key),
      ...(staleAt === undefined ? {} : { staleAt }),
      stale: staleAt !== undefined && Date.parse(staleAt) <= now,
    });
  }
  return held;
}

function proofsByCompetency(
  alignments: Iterable<Alignment>,
  completions: Iterable<Completion>,
  model: CompetencyModel,
): Map<string, Map<string, Proof>> {
  const recorded = new Map<string, Completion>();
  for (const completion of completions)
    if (completion.standing === 'recorded') recorded.set(completion.key, completion);
  const known = competencyById(model);
  const found = new Map<string, Map<string, Proof>>();
  for (const { completion: key, competency, decision, level: claimed } of alignments) {
    const completion = recorded.get(key);
    if (decision !== 'confirmed' || completion === undefined || !known.has(competency)) continue;
    const proofs = found.get(competency) ?? new Map<string, Proof>();
    const level = Math.max(countedLevel(claimed, model), proofs.get(key)?.level ?? 0);
    found.set(competency, proofs.set(key, { completion, level }));
  }
  return found;
}

function byStrength(a: Proof, b: Proof): number {
  return (
    b.level - a.level ||
    compare(strongest(b.completion), strongest(a.completion)) ||
    Date.parse(dateOf(b.completion)) - Date.parse(dateOf(a.completion)) ||
    compare(a.completion.key, b.completion.key)
  );
}

function freshUntil(best: Proof[], level: number, months: number | undefined): string | undefined {
  if (months === undefined) return undefined;
  const dates = best.filter((proof) => proof.level === level).map(({ completion }) => dateOf(completion));
  const newest = dates.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return newest === undefined ? undefined : monthsAfter(newest, months);
}

function strongest({ evidence }: Completion): string {
  return (
    evidence
      .map(({ level }) => level)
      .sort()
      .at(-1) ?? ''
  );
}

function dateOf({ completedAt, observedAt }: Completion): string {
  return completedAt ?? observedAt;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
