import type { Completion } from '../schema/completion.ts';
import type { Proposal } from '../schema/hr.ts';
import { plainText } from './plain-text.ts';
import { isPublicAddress } from './public-address.ts';
import { reportedCourse } from './report.ts';

/** What HR would see of a proposal; `eventId` and `revision` are added when it is queued. */
export type ProposalContent = Omit<Proposal, 'eventId' | 'revision'>;

/** An address as HR may have it: without a query or a place in the page, which may be about the person. */
function publicPage(address: string | undefined): { url: string } | undefined {
  if (address === undefined || !isPublicAddress(address)) return undefined;
  const { origin, pathname } = new URL(address);
  return { url: origin + pathname };
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
  const name = /^https?:/i.test(id) ? (publicPage(id)?.url ?? course.title) : id;
  return plainText({ key, course: { ...course, id: name, ...publicPage(url) }, proposedAt, ...proposal });
}
