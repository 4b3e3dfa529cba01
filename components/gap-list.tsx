import { useState } from 'preact/hooks';
import type { RequirementView } from '../lib/domain/overview.ts';
import { amount, text } from '../lib/text/text.ts';
import { Button } from './button.tsx';
import { LevelPips } from './level-pips.tsx';

const shownFirst = 3;

interface GapListProps {
  /** The unmet ones, the closest first. */
  gaps: RequirementView[];
  /** Steps of the scale. */
  levels: number;
}

/** What is still missing for the role, and the next step for each. */
export function GapList({ gaps, levels }: GapListProps) {
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps" tabIndex={-1}>
      <h2 id="gaps" class="heading">
        {text('closestGaps')}
      </h2>
      <ul class="gaps">
        {(all ? gaps : gaps.slice(0, shownFirst)).map((gap) => (
          <Gap key={gap.competency} gap={gap} levels={levels} />
        ))}
      </ul>
      {gaps.length > shownFirst && (
        <Button tone="quiet" class="more" expanded={all} onPress={() => setAll(!all)} testId="gaps-all">
          {all ? text('showFewer') : text('showAll', gaps.length)}
        </Button>
      )}
    </section>
  );
}

function Gap({ gap, levels }: { gap: RequirementView; levels: number }) {
  return (
    <li class="gap" data-testid="gap">
      <span class="gap-name">
        <b>{gap.label}</b> {gap.essential && <span class="essential">{text('essential')}</span>}
      </span>
      <LevelPips held={gap.held} needed={gap.needed} levels={levels} />
      <span class="gap-next">{gap.next === undefined ? text('noCourseKnown') : <NextCourse next={gap.next} />}</span>
    </li>
  );
}

function NextCourse({ next }: { next: NonNullable<RequirementView['next']> }) {
  const facts = [...(next.hours === undefined ? [] : [text('hours', amount(next.hours))]), next.provider];
  return (
    <>
      {next.url === undefined ? (
        <b class="next-name">{next.title}</b>
      ) : (
        <a href={next.url} target="_blank" rel="noreferrer">
          {next.title}
        </a>
      )}
      {` · ${facts.join(' · ')}`}
    </>
  );
}
