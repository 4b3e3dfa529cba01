import { competencyById } from '../model/competency-by-id.ts';
import type { Reason } from '../schema/alignment.ts';
import type { Course } from '../schema/completion.ts';
import type { Competency, CompetencyModel } from '../schema/model.ts';
import { align, bySureness, type Proposal } from './align.ts';
import { levelOf } from './course-level.ts';
import { namesOf } from './engine/competency-names.ts';
import type { Mapping } from './engine/mapping-engine.ts';
import type { MappingReason } from './engine/reasons.ts';
import { courseText, type Matcher } from './matcher.ts';
import { courseKeys } from './model-index.ts';
import { namedCompetencies } from './named-competencies.ts';

/**
 * From here on a claim is more often right than wrong, as measured on judged courses: below, asking costs the person more
 * than it gives.
 */
const leastConfidence = 0.5;
/** More than this nobody reads. */
const mostProposals = 5;
const mostReasons = 6;

/** The engine's claims, also those that are too unsure to be proposed. */
interface Claims {
  proposals: Proposal[];
  /** Between `least` and what is proposed, the surest first. */
  below: Proposal[];
}

/**
 * What a course counts toward: what the company lists, which is certain and ends the matter; else what was decided before
 * for the very same course, names that stand there word for word, and what the engine is sure enough of. Without a
 * matcher, exact names only.
 */
export function propose(course: Course, provider: string, model: CompetencyModel, matcher?: Matcher): Proposal[] {
  return claims(course, provider, model, matcher, leastConfidence).proposals;
}

/** As `propose`, with what lies just below. */
export function claims(
  course: Course,
  provider: string,
  model: CompetencyModel,
  matcher: Matcher | undefined,
  least: number,
): Claims {
  const exact = align(course, provider, model);
  if (matcher === undefined || exact.some(({ reason }) => reason.kind === 'listed')) {
    return { proposals: exact, below: [] };
  }
  const said = saidBefore(course, provider, model, matcher);
  const open = (competency: string) => !said.has(competency);
  const mapped = engineClaims(course, model, matcher, least).filter(({ competency }) => open(competency));
  const sure = new Map(mapped.filter(isSure).map((proposal) => [proposal.competency, proposal]));
  // A name found word for word is proposed even where the engine doubts it: the reason is plain, and the no is one key.
  for (const named of exact) {
    if (open(named.competency) && !sure.has(named.competency)) sure.set(named.competency, named);
  }
  const again = [...said.values()].filter((proposal) => proposal !== undefined);
  const proposals = [...again, ...[...sure.values()].sort(bySureness)].slice(0, mostProposals);
  const chosen = new Set(proposals.map(({ competency }) => competency));
  return { proposals, below: mapped.filter(({ competency }) => !chosen.has(competency)).slice(0, mostProposals) };
}

const isSure = ({ confidence }: Proposal): boolean => confidence >= leastConfidence;

/** Yes (a proposal) and no (undefined) for the very same course, by competency. */
function saidBefore(
  course: Course,
  provider: string,
  model: CompetencyModel,
  { same }: Matcher,
): Map<string, Proposal | undefined> {
  const said = new Map<string, Proposal | undefined>();
  const known = new Set(model.competencies.map(({ id }) => id));
  for (const key of courseKeys(provider, course.id, course.url)) {
    for (const [competency, level] of same.get(key) ?? []) {
      if (said.has(competency) || !known.has(competency)) continue;
      const proposal = { ...proposed(model), competency, level, confidence: 1, reason: { kind: 'same' as const } };
      said.set(competency, level === 0 ? undefined : proposal);
    }
  }
  return said;
}

const proposed = ({ version }: CompetencyModel) => ({ decision: 'proposed' as const, modelVersion: version });

function engineClaims(course: Course, model: CompetencyModel, matcher: Matcher, least: number): Proposal[] {
  const mappings = matcher.engine.map(courseText(course), { least, most: 2 * mostProposals });
  if (mappings.length === 0) return [];
  const told = levelOf(course, model);
  const competencies = competencyById(model);
  return mappings.flatMap((mapping) => {
    const [reason, ...also] = reasonsOf(mapping, competencies.get(mapping.competency), matcher);
    if (reason === undefined) return [];
    const { competency, confidence } = mapping;
    return [{ ...proposed(model), ...told, competency, confidence, reason, ...(also.length > 0 && { also }) }];
  });
}

function reasonsOf({ reasons, language }: Mapping, competency: Competency | undefined, matcher: Matcher): Reason[] {
  const names = namedCompetencies(competency === undefined ? [] : [competency]).flatMap((one) =>
    namesOf(one, language),
  );
  return reasons.slice(0, mostReasons + 1).flatMap((reason) => reasonOf(reason, names, matcher));
}

function reasonOf(reason: MappingReason, names: string[], { decided }: Matcher): Reason[] {
  const share = Math.min(1, Math.max(0, reason.share));
  switch (reason.kind) {
    case 'named':
    case 'words': {
      const spans = reason.spans.slice(0, 5);
      return [{ kind: reason.kind, name: names[reason.name] ?? names[0] ?? '', spans, share }];
    }
    case 'alike': {
      const courses = reason.courses.flatMap((number) => decided[number] ?? []).slice(0, 5);
      return courses.length === 0 ? [] : [{ kind: 'alike', courses, share }];
    }
    case 'related':
      return [{ kind: 'related', ...(reason.spans.length > 0 && { spans: reason.spans }), share }];
    default:
      return [{ kind: reason.kind, share }];
  }
}
