import { z } from 'zod';
import type { Completion } from './completion.ts';

type Claim = NonNullable<Completion['competencies']>[number];

const levelSchema = z.object({ level: z.number(), name: z.string() });
const competencySchema = z.object({ id: z.string(), label: z.string(), uri: z.string().optional() });
const modelSchema = z.object({
  id: z.string().catch(''),
  scale: z.object({ levels: z.array(z.unknown()) }).catch({ levels: [] }),
  competencies: z.array(z.unknown()).catch([]),
});

/** How the company names competencies and levels; what it does not name is shown as it was sent. */
export type ModelNames = { competency: (claim: Claim) => string; level: (claim: Claim) => string };

/** Reads the names from a model of any quality: a part that is not as expected is passed over, never an error. */
export function namesIn(model: unknown): ModelNames {
  const parsed = modelSchema.safeParse(model);
  const { id, scale, competencies } = parsed.success
    ? parsed.data
    : { id: '', scale: { levels: [] }, competencies: [] };
  const labels = new Map(readable(competencySchema, competencies).map((c) => [c.uri ?? `${id}#${c.id}`, c.label]));
  const levels = new Map(readable(levelSchema, scale.levels).map((l) => [l.level, l.name]));
  return {
    competency: (claim) => labels.get(claim.uri) ?? claim.label ?? claim.uri,
    // A level's name belongs to the scale of its model, so it is not given to competencies of another one.
    level: (claim) => (labels.has(claim.uri) ? levels.get(claim.level) : undefined) ?? claim.levelLabel ?? '',
  };
}

function readable<T>(schema: z.ZodType<T>, values: unknown[]): T[] {
  return values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}
