import type { Completion } from '../schema/completion.ts';
import type { Proposal } from '../schema/hr.ts';
import { plainText } from './plain-text.ts';
import { reportedCourse } from './report.ts';

/** What HR would see of a proposal; `eventId` and `revision` are added when it is queued. */
export type ProposalContent = Omit<Proposal, 'eventId' | 'revision'>;

/** An address that anybody could open: a name of the public web, without a password, a query or a place in the page. */
function publicAddress(url: string | undefined): { url: string } | undefined {
  const address = url === undefined ? null : URL.parse(url);
  if (address === null || address.protocol !== 'https:' || address.port !== '') return undefined;
  if (address.username !== '' || address.password !== '') return undefined;
  const { hostname } = address;
  const isPublic =
    /\.[a-z]{2,}\.?$/.test(hostname) && !/(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/.test(hostname);
  return isPublic ? { url: address.origin + address.pathname } : undefined;
}

/**
 * The exact content of a proposal that leaves the device, or undefined for what is not proposed, or must not leave: the course,
 * the person's words, and the model they missed it in. What was noted before proposals could be sent stays a note.
 */
export function proposalContent(completion: Completion): ProposalContent | undefined {
  const { key, standing, proposedAt, proposal } = completion;
  if (standing !== 'recorded' || completion.private || proposedAt === undefined || proposal === undefined)
    return undefined;
  const { url, id, ...course } = reportedCourse(completion);
  // Where a site has no ids, its course is called by its address.
  const name = /^https?:/i.test(id) ? (publicAddress(id)?.url ?? course.title) : id;
  return plainText({ key, course: { ...course, id: name, ...publicAddress(url) }, proposedAt, ...proposal });
}
