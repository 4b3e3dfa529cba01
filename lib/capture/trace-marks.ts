import type { StandardTrace } from '../domain/trace.ts';
import type { SiteDefinition } from './sites/definition.ts';
import type { SiteWord } from './sites/tell-outcomes.ts';

/**
 * Names under which our scripts leave, in the isolated world they share, what they are at; whoever asks why a course was not
 * logged looks there. The page cannot see that world.
 */
export const detectorMark = 'skillmark.detector';
export const siteMark = (id: string): string => `skillmark.site.${id}`;

/** What the detector leaves. */
export interface DetectorMark {
  /** What has been said in this frame so far, to be asked for once, by the script that judges it. */
  handOver: () => unknown[] | undefined;
  /** Left by that script: what it has heard and told. */
  read?: () => { standards: StandardTrace[]; told: string[] };
}

/** Only our own scripts can leave something in this world. */
export const isDetectorMark = (mark: unknown): mark is DetectorMark =>
  typeof mark === 'object' && mark !== null && 'handOver' in mark;

/** What a site's script leaves: the very definition it reads by, and what it has told. */
export interface SiteMark {
  definition: SiteDefinition;
  told: number;
  /** The newest word on each kind of page or answer. */
  words: Map<string, SiteWord>;
}
