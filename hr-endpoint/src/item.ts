import { type Completion, completionSchema } from './completion.ts';
import { type Proposal, proposalSchema } from './proposal.ts';

/** Whatever is reported: all kinds are judged, corrected and withdrawn by the same rules. */
export type Item = Completion | Proposal;

/** The kinds, as the contract's addresses name them. */
export const kinds = ['completions', 'proposals'] as const;
export type Kind = (typeof kinds)[number];

/** What an item of each kind must look like. */
export const itemSchemas = { completions: completionSchema, proposals: proposalSchema } as const;
