import type { RequirementView } from '../lib/domain/overview.ts';
import { plural, text } from '../lib/text/text.ts';

type Segment = Pick<RequirementView, 'competency' | 'state' | 'held' | 'needed' | 'newest'>;

const order = { met: 0, partly: 1, todo: 2 };

function inOrder(a: Segment, b: Segment): number {
  return (
    order[a.state] - order[b.state] || Number(a.newest) - Number(b.newest) || b.held / b.needed - a.held / a.needed
  );
}

function density(count: number): 'few' | 'many' | 'dense' {
  if (count <= 16) return 'few';
  return count <= 44 ? 'many' : 'dense';
}

function share({ state, held, needed }: Segment): 'quarter' | 'half' | 'most' | undefined {
  if (state !== 'partly') return undefined;
  const part = held / needed;
  if (part < 0.45) return 'quarter';
  return part > 0.6 ? 'most' : 'half';
}

interface RequirementTrackProps {
  requirements: Segment[];
  size?: 'small';
}

/** The signature of Skillmark: one segment a requirement, the met ones first, the newest ringed. */
export function RequirementTrack({ requirements, size }: RequirementTrackProps) {
  const met = requirements.filter(({ state }) => state === 'met').length;
  const partly = requirements.filter(({ state }) => state === 'partly').length;
  const words = [plural('requirementsMet', requirements.length, met)];
  if (partly > 0) words.push(text('partlyMet', partly));
  return (
    <div
      class="track"
      data-density={density(requirements.length)}
      data-size={size}
      role="img"
      aria-label={words.join(', ')}
    >
      {requirements.toSorted(inOrder).map((segment) => (
        <span
          key={segment.competency}
          class="segment"
          data-state={segment.state}
          data-share={share(segment)}
          data-newest={segment.newest ? 'true' : undefined}
        />
      ))}
    </div>
  );
}
