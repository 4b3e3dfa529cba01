import type { ComponentChildren } from 'preact';
import { inLanguage } from '../../lib/domain/in-language.ts';
import type { Overview } from '../../lib/domain/overview.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { amount, language, text } from '../../lib/text/text.ts';
import { KnownCourses } from './known-courses.tsx';
import { ModelExport } from './model-export.tsx';
import { ModelImport, type ModelImportProps } from './model-import.tsx';
import { ModelLoader, type ModelLoaderProps } from './model-loader.tsx';
import { ModelSummary } from './model-summary.tsx';
import { PageHead } from './page-head.tsx';
import { RoleFamilies } from './role-families.tsx';
import { SkillList } from './skill-list.tsx';

export interface ModelPageProps extends ModelLoaderProps, Omit<ModelImportProps, 'target'> {
  overview: Overview;
  /** The whole model; undefined until it is there. */
  model: CompetencyModel | undefined;
  onRevert: () => Promise<unknown>;
  onExport: Parameters<typeof ModelExport>[0]['onExport'];
  /** Where a course can be tried. */
  trial: ComponentChildren;
}

/** What the company counts: is it the right model, and what is in it? */
export function ModelPage({ overview, model, onRevert, onExport, trial, ...steps }: ModelPageProps) {
  return (
    <>
      <PageHead title={text('navModel')} lead={text('modelLead')} />
      <ModelSummary view={overview.model} onRevert={onRevert} />
      <ModelLoader {...steps} />
      <ModelImport {...steps} target={overview.target?.role} />
      {trial}
      {model !== undefined && <ModelExport onExport={onExport} />}
      {model !== undefined && <ModelContents overview={overview} model={model} />}
    </>
  );
}

function ModelContents({ overview, model }: { overview: Overview; model: CompetencyModel }) {
  const { competencies, roles, scale, courses = [] } = inLanguage(model, language());
  const labels = new Map(competencies.map(({ id, label }) => [id, label]));
  return (
    <>
      <details class="card fold" open>
        <summary>
          <h2>{text('modelScale')}</h2>
        </summary>
        <ol class="scale">
          {scale.levels.map(({ level, name, description }) => (
            <li key={level}>
              <span class="step">{level}</span>
              <b>{name}</b>
              <span class="muted small">{description}</span>
            </li>
          ))}
        </ol>
      </details>
      <details class="card fold">
        <summary>
          <h2>{text('modelSkills')}</h2>
          <span class="muted">{amount(competencies.length)}</span>
        </summary>
        <SkillList competencies={competencies} />
      </details>
      <details class="card fold">
        <summary>
          <h2>{text('modelRoles')}</h2>
          <span class="muted">{amount(roles.length)}</span>
        </summary>
        <RoleFamilies roles={roles} labels={labels} levels={scale.levels.length} target={overview.target} />
      </details>
      <details class="card fold">
        <summary>
          <h2>{text('modelCourses')}</h2>
          <span class="muted">{amount(courses.length)}</span>
        </summary>
        <KnownCourses courses={courses} labels={labels} />
      </details>
    </>
  );
}
