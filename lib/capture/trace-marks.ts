import type { StandardTrace } from '../domain/trace.ts';
import type { SiteDefinition } from './sites/definition.ts';
import type { SiteWord } from './sites/tell-outcomes.ts';

/**
 * Names under which our scripts leave, in the isolated world they share, what they are at; whoever asks why a course was not
 * logged looks there. The page cannot see that world.
 */
export const detectorMark = 'skillmark.detector';
export const siteMark = (id: string): string => `skillmark.site.${id}`;

/** What the detector leaves: it tells what it has heard and told so far. */
export type DetectorMark = () => { standards: StandardTrace[]; told: string[] };

/** What a site's script leaves: the very definition it reads by, and what it has told. */
export interface SiteMark {
  definition: SiteDefinition;
  told: number;
  /** The newest word on each kind of page or answer. */
  words: Map<string, SiteWord>;
}
