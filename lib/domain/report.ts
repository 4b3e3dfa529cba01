import type { Alignment } from '../schema/alignment.ts';
import type { Completion } from '../schema/completion.ts';
import type { Report } from '../schema/hr.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { plainText } from './plain-text.ts';

/** What HR would see of a completion; `eventId` and `revision` are added when it is queued. */
export type ReportContent = Omit<Report, 'eventId' | 'revision'>;

/** A competency's public name: its own URI, or the model's id, `#` and the competency's id. */
export function competencyUri(model: CompetencyModel, competency: string): string {
  const declared = model.competencies.find(({ id }) => id === competency)?.uri;
  return declared ?? `${model.id}#${encodeURIComponent(competency)}`;
}

function competencies(alignments: Alignment[], model: CompetencyModel): Report['competencies'] {
  return (
    alignments
      .filter(({ decision }) => decision === 'confirmed')
      // By code unit: another language of the browser must not make another report.
      .sort((a, b) => (a.competency < b.competency ? -1 : 1))
      .slice(0, 64)
      .map(({ competency, level, modelVersion }) => {
        const label = model.competencies.find(({ id }) => id === competency)?.label;
        const levelLabel = model.scale.levels.find((step) => step.level === level)?.name;
        return {
          uri: competencyUri(model, competency),
          level,
          // The contract's most; a model may call its version by a longer name.
          modelVersion: modelVersion.slice(0, 64),
          ...(label === undefined ? {} : { label }),
          ...(levelLabel === undefined ? {} : { levelLabel }),
        };
      })
  );
}

/** An address as the contract wants it: without spaces, and left out when that makes it too long. */
function address(url: string | undefined): { url: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { href } = new URL(url);
  return href.length <= 2048 ? { url: href } : undefined;
}

/** A language tag by the letters BCP 47 has; sites also write `en_US`, or words. */
function languageTag(language: string | undefined): { language: string } | undefined {
  return language !== undefined && /^[A-Za-z0-9-]+$/.test(language) ? { language } : undefined;
}

/** A course as HR gets to know it. */
export function reportedCourse({ provider, course: { id, title, url, language } }: Completion): Report['course'] {
  return { provider, id, title, ...address(url), ...languageTag(language) };
}

/** The exact content that leaves the device: no learner, no description, nothing that was not needed. `badge`: the one that HR may have. */
export function reportContent(
  completion: Completion,
  alignments: Alignment[],
  model: CompetencyModel,
  badge?: string,
): ReportContent {
  const { key, course, status, observedAt, completedAt, dateSource, score } = completion;
  const [strongest] = completion.evidence;
  return plainText({
    key,
    course: reportedCourse(completion),
    status,
    observedAt,
    ...(completedAt === undefined ? {} : { completedAt }),
    dateSource,
    ...(score === undefined || Object.keys(score).length === 0 ? {} : { score }),
    ...(course.hours === undefined ? {} : { hours: course.hours }),
    competencies: competencies(alignments, model),
    evidence: {
      level: strongest?.level ?? 'E0',
      kind: strongest?.via ?? 'person',
      // The address of a page would say where the person was; that of a public badge lets HR check it.
      ...(strongest?.shown === true ? address(strongest.url) : undefined),
      ...(badge && strongest?.via.startsWith('open-badges') ? { credential: badge } : undefined),
    },
  });
}
