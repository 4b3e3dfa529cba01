import type { Alignment } from '../schema/alignment.ts';
import type { Completion } from '../schema/completion.ts';
import type { Report } from '../schema/hr.ts';
import type { CompetencyModel } from '../schema/model.ts';

/** What HR would see of a completion; `eventId` and `revision` are added when it is queued. */
export type ReportContent = Omit<Report, 'eventId' | 'revision'>;

/** A competency's public name: its own URI, or the model's id, `#` and the competency's id. */
export function competencyUri(model: CompetencyModel, competency: string): string {
  const declared = model.competencies.find(({ id }) => id === competency)?.uri;
  return declared ?? `${model.id}#${encodeURIComponent(competency)}`;
}

function competencies(alignments: Alignment[], model: CompetencyModel): Report['competencies'] {
  return alignments
    .filter(({ decision }) => decision === 'confirmed')
    .sort((a, b) => a.competency.localeCompare(b.competency))
    .slice(0, 64)
    .map(({ competency, level, modelVersion }) => {
      const label = model.competencies.find(({ id }) => id === competency)?.label;
      const levelLabel = model.scale.levels.find((step) => step.level === level)?.name;
      return {
        uri: competencyUri(model, competency),
        level,
        modelVersion,
        ...(label === undefined ? {} : { label }),
        ...(levelLabel === undefined ? {} : { levelLabel }),
      };
    });
}

/** The exact content that leaves the device: no learner, no description, nothing that was not needed. */
export function reportContent(completion: Completion, alignments: Alignment[], model: CompetencyModel): ReportContent {
  const { key, provider, course, status, observedAt, completedAt, dateSource, score } = completion;
  const [strongest] = completion.evidence;
  return {
    key,
    course: {
      provider,
      id: course.id,
      title: course.title,
      ...(course.url === undefined ? {} : { url: course.url }),
      ...(course.language === undefined ? {} : { language: course.language }),
    },
    status,
    observedAt,
    ...(completedAt === undefined ? {} : { completedAt }),
    dateSource,
    ...(score === undefined ? {} : { score }),
    ...(course.hours === undefined ? {} : { hours: course.hours }),
    competencies: competencies(alignments, model),
    evidence: { level: strongest?.level ?? 'E0', ...(strongest === undefined ? {} : { kind: strongest.via }) },
  };
}
