import type { BadgeChecker } from './badge-checker.ts';
import type { Database } from './db/open.ts';
import type { Learner } from './learner.ts';
import type { ModelFile } from './model-file.ts';

/** What the routes are given. */
export type Deps = { db: Database; model: ModelFile; now: () => Date; badges: BadgeChecker };

/** What the bearer check leaves for the routes behind it. */
export type EndpointEnv = { Variables: { learner: Learner } };
