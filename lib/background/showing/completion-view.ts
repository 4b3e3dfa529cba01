import type { AlignmentView, CompletionView } from '../../domain/overview.ts';
import { reportable } from '../../domain/reportable.ts';
import { competencyById } from '../../model/competency-by-id.ts';
import type { Lift } from '../../progress/lifts.ts';
import type { Alignment } from '../../schema/alignment.ts';
import type { Completion, Course } from '../../schema/completion.ts';
import type { OutboxRow, Receipt } from '../../schema/hr.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { passagesOf } from './passages.ts';
import { quotesOf } from './quotes.ts';

/** What is known about sending one completion. */
export interface SentFacts {
  queued?: OutboxRow | undefined;
  receipt?: Receipt | undefined;
  /** The same of the proposal that is about it. */
  proposal?: Omit<SentFacts, 'proposal'>;
}

const isThere = ({ receipt }: SentFacts): boolean =>
  receipt !== undefined && receipt.verdict !== 'withdrawn' && receipt.verdict !== 'conflict';

function proposalView(completion: Completion, facts: SentFacts): Pick<CompletionView, 'proposed'> {
  const { proposedAt: at, proposal } = completion;
  if (at === undefined) return {};
  if (proposal === undefined || completion.private) return { proposed: { at, sent: 'noted' } };
  const { skill } = proposal;
  const { queued } = facts;
  const sent =
    queued?.state === 'refused' ? 'refused' : queued === undefined && isThere(facts) ? 'received' : 'waiting';
  return { proposed: { at, sent, ...(skill === undefined ? {} : { skill }) } };
}

/** An alignment in the words of the course and of the model. */
export function alignmentView(
  alignment: Omit<Alignment, 'completion'>,
  course: Course,
  model: CompetencyModel,
  lift: Lift,
): AlignmentView {
  const { competency, level, reason, also = [], decision, confidence, levelFrom } = alignment;
  const quotes = quotesOf(course, [reason, ...also]);
  const passages = passagesOf(course.description ?? '', quotes);
  const label = competencyById(model).get(competency)?.label ?? competency;
  const levelName = model.scale.levels.find((step) => step.level === level)?.name ?? String(level);
  return {
    competency,
    label,
    level,
    levelName,
    reason,
    ...(also.length > 0 && { also }),
    ...(quotes.length > 0 && { quotes }),
    ...(passages.length > 0 && { passages }),
    confidence,
    ...(levelFrom === undefined ? {} : { levelFrom }),
    decision,
    ...lift,
  };
}

function sentState(
  completion: Completion,
  alignments: Alignment[],
  { queued, receipt }: SentFacts,
): CompletionView['sent'] {
  const may = reportable(completion, alignments);
  if (may === 'private' || may === 'not-in-model' || may === 'undecided') return may;
  if (queued?.state === 'refused') return 'refused';
  if (queued !== undefined) return 'waiting';
  return isThere({ receipt }) ? 'received' : 'waiting';
}

/** One completion, ready to be shown; surest and highest alignments first. */
export function completionView(
  completion: Completion,
  alignments: Alignment[],
  model: CompetencyModel,
  lift: (alignment: Alignment) => Lift,
  sent: SentFacts,
): CompletionView {
  const { key, course, provider, status, standing, completedAt, observedAt, dateSource, score, evidence } = completion;
  const sorted = [...alignments].sort((a, b) => b.confidence - a.confidence || b.level - a.level);
  return {
    key,
    title: course.title,
    ...(course.url === undefined ? {} : { url: course.url }),
    from: course.publisher ?? provider,
    provider,
    ...(completion.account === '' ? {} : { account: completion.account }),
    status,
    standing,
    private: completion.private,
    ...(completedAt === undefined ? {} : { completedAt }),
    observedAt,
    dateSource,
    ...(course.hours === undefined ? {} : { hours: course.hours }),
    ...(score?.scaled === undefined ? {} : { scaledScore: score.scaled }),
    evidence: evidence[0]?.level ?? 'E0',
    knownThrough: evidence.map(({ via }) => via),
    ...(completion.kind === undefined ? {} : { kind: completion.kind }),
    ...(completion.note === undefined ? {} : { note: completion.note }),
    files: completion.files ?? [],
    alignments: sorted.map((alignment) => alignmentView(alignment, course, model, lift(alignment))),
    ...proposalView(completion, sent.proposal ?? {}),
    sent: sentState(completion, alignments, sent),
    ...(sent.receipt === undefined ? {} : { receivedAt: sent.receipt.receivedAt }),
    ...(sent.queued?.refusal === undefined ? {} : { refusal: sent.queued.refusal }),
  };
}
