import type { TargetView } from '../lib/domain/overview.ts';
import { amount, plural, text } from '../lib/text/text.ts';
import { RequirementTrack } from './requirement-track.tsx';

function hoursWords({ hoursToGo }: TargetView): string | undefined {
  if (hoursToGo === undefined || hoursToGo.hours === 0) return undefined;
  const { hours, atLeast } = hoursToGo;
  // Half an hour more or less means nothing on a way of days.
  return text(atLeast ? 'hoursAtLeast' : 'hoursAbout', amount(hours < 10 ? hours : Math.round(hours)));
}

/** The track and its words: “7 of 12 requirements met”, “about 21 h to go”. */
export function TargetProgress({ target }: { target: TargetView }) {
  return (
    <>
      <RequirementTrack requirements={target.requirements} />
      <p class="sum">
        <b data-testid="readiness">{plural('requirementsMet', target.asked, amount(target.met))}</b>
        <span class="muted" data-testid="hours-to-go">
          {hoursWords(target)}
        </span>
      </p>
    </>
  );
}
