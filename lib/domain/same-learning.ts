import type { Completion, Via } from '../schema/completion.ts';
import type { Claim } from './merge.ts';

/** Ways of knowing. Two sources of one way are two courses; of two ways, they can be two views of the same learning. */
type Way = 'page' | 'content' | 'credential' | 'file' | 'person';

const ways: Record<Via, Way> = {
  page: 'page',
  answer: 'page',
  confirmation: 'page',
  'scorm-1.2': 'content',
  'scorm-2004': 'content',
  aicc: 'content',
  xapi: 'content',
  cmi5: 'content',
  h5p: 'content',
  certificate: 'credential',
  'open-badges-2.0': 'credential',
  'open-badges-3.0': 'credential',
  file: 'file',
  person: 'person',
};

/** A badge may be issued weeks after the course, and people log from memory. */
const farApart = 60 * 24 * 3600 * 1000;

/** A title without case, punctuation and double spaces, to compare; empty where nothing is left. */
export function comparableTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** "Databases" can be anybody's course. Scripts without spaces say more with a letter. */
const isTelling = (title: string): boolean => title.includes(' ') || /[^\p{sc=Latn}\p{N}]{4}/u.test(title);

function datesAgree(held: Completion, claim: Claim): boolean {
  if (held.completedAt === undefined || claim.completedAt === undefined) return true;
  return Math.abs(Date.parse(held.completedAt) - Date.parse(claim.completedAt)) <= farApart;
}

/** A credential names its issuer, not the site where the course was; what has no page names no site at all. */
const saysWhere = (way: Way, provider: string): boolean => way !== 'credential' && provider !== 'manual';

const sameVisit = 24 * 3600 * 1000;

/**
 * The empty account is the first one, or nobody was named. Another account's learning is the same as that only where both were
 * noticed in one visit, the page of a course and what its content says.
 */
function accountsAgree(held: Completion, claim: Claim): boolean {
  if (held.account === claim.account) return true;
  if (held.account !== '' && claim.account !== '') return false;
  return Math.abs(Date.parse(held.observedAt) - Date.parse(claim.observedAt)) <= sameVisit;
}

/**
 * Whether a claim with a key of its own speaks of a learning that is already on record: the same title, known in another way.
 * On one site (page and content of one LMS) the title is enough, whatever the dates: content says "completed" again at every
 * visit. Elsewhere the title must be telling and the dates near. Retakes that a site counts itself are never merged.
 */
export function isSameLearning(held: Completion, claim: Claim): boolean {
  const title = comparableTitle(claim.course.title);
  if (title === '' || title !== comparableTitle(held.course.title)) return false;
  if (held.attempt !== '' || claim.attempt !== '') return false;
  const way = ways[claim.evidence.via];
  const heldWays = held.evidence.map(({ via }) => ways[via]);
  if (heldWays.includes(way)) return false;
  if (held.provider === claim.provider) return accountsAgree(held, claim);
  const bothSay = saysWhere(way, claim.provider) && heldWays.some((one) => saysWhere(one, held.provider));
  return !bothSay && isTelling(title) && datesAgree(held, claim);
}
