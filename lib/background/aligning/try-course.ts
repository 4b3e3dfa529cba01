import { inLanguage } from '../../domain/in-language.ts';
import type { AlignmentView } from '../../domain/overview.ts';
import { claims } from '../../mapping/propose.ts';
import type { Answers, Input } from '../../messaging/protocol.ts';
import type { House } from '../house.ts';
import { alignmentView } from '../showing/completion-view.ts';
import { openMatcher } from './matching.ts';
import { currentModel } from './models.ts';

/** Below this a claim is noise, which would explain nothing. */
const leastShown = 0.2;

/** What a course with this title and text would count for, and what lies just below; nothing is kept of it. */
export async function tryCourse(
  house: House,
  { title, description }: Input<'course.try'>,
): Promise<Answers['course.try']> {
  const { model } = await currentModel(house);
  const matcher = await openMatcher(house, model);
  const course = { id: title, title, ...(description === undefined ? {} : { description }) };
  const { proposals, below } = claims(course, 'manual', model, matcher, leastShown);
  const shown = inLanguage(model, house.language());
  const view = (claim: (typeof proposals)[number]): AlignmentView =>
    alignmentView(claim, course, shown, { from: claim.level, to: claim.level });
  return { proposals: proposals.map(view), below: below.map(view) };
}
