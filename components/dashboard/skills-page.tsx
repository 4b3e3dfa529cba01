import type { SkillView } from '../../lib/domain/overview.ts';
import { when } from '../../lib/text/dates.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { LevelPips } from '../level-pips.tsx';
import { PageHead } from './page-head.tsx';

interface SkillsPageProps {
  skills: SkillView[];
  /** Steps of the scale. */
  levels: number;
}

/** “SQL for Data Work, Advanced SQL and 2 more”. */
function proofWords({ provenBy, moreProofs }: SkillView): string {
  const titles = provenBy.join(', ');
  return moreProofs === 0 ? text('provenBy', titles) : plural('provenByMore', moreProofs, titles);
}

function freshWords({ staleAt, stale }: SkillView): string | undefined {
  if (staleAt === undefined) return undefined;
  return text(stale ? 'refreshSince' : 'refreshBy', when(staleAt));
}

/** What the person holds, and what proves it. */
export function SkillsPage({ skills, levels }: SkillsPageProps) {
  return (
    <>
      <PageHead title={text('navSkills')} lead={text('skillsLead')} />
      {skills.length === 0 ? (
        <EmptyState title={text('skillsNone')}>{text('skillsNoneHow')}</EmptyState>
      ) : (
        <Card>
          <ul class="plain-list">
            {skills.map((skill) => (
              <li key={skill.competency} data-testid="skill">
                <div class="between">
                  <h2 class="name">{skill.label}</h2>
                  <span class="muted small">
                    {skill.levelName} <LevelPips held={skill.level} levels={levels} />
                  </span>
                </div>
                <p class="muted small">{proofWords(skill)}</p>
                <p class="small" data-stale={skill.stale}>
                  {freshWords(skill)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
