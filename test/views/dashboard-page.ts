import { model, requirements } from './model-samples.ts';
import { earlier, overview, sqlCourse, target } from './samples.ts';
import type { State } from './states.ts';

/** A person on the way, whose company's model is in use. */
export const usual = overview({ target: target(requirements), latest: [sqlCourse, ...earlier], recorded: 3 });

/** The dashboard at one of its pages. */
export const page = (hash: string, more: Partial<State> = {}): State => ({
  surface: 'dashboard',
  hash: `#/${hash}`,
  overview: usual,
  model,
  ...more,
});
