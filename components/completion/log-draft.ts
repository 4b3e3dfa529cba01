import type { Input } from '../../lib/messaging/protocol.ts';
import type { Course } from '../../lib/schema/completion.ts';
import { dayAsInstant, localDay } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { isLearningKind } from './kind-words.ts';

/** What the form holds, as typed. */
export interface LogDraft {
  title: string;
  url: string;
  /** `2026-11-22`, or empty for an unknown date. */
  day: string;
  hours: string;
  kind: string;
  note: string;
}

export type LogInput = Input<'completion.log'>;
export type LogProblems = Partial<Record<keyof LogDraft, string>>;

/** A form filled from what the page says of itself; today, since people log what they have just finished. */
export function draftFrom(course: Partial<Course> | undefined, now: Date): LogDraft {
  return {
    title: course?.title ?? '',
    url: course?.url ?? '',
    day: localDay(now),
    hours: course?.hours === undefined ? '' : String(course.hours),
    kind: 'course',
    note: '',
  };
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** What is wrong with each field, in words that say how to mend it; empty when all is well. */
export function problemsOf(draft: LogDraft, now: Date): LogProblems {
  const hours = Number(draft.hours.replace(',', '.'));
  return {
    ...(draft.title.trim() === '' && { title: text('logTitleMissing') }),
    ...(draft.url.trim() !== '' && !isWebAddress(draft.url.trim()) && { url: text('logUrlWrong') }),
    ...(draft.day > localDay(now) && { day: text('logDayAhead') }),
    ...((Number.isNaN(hours) || hours < 0 || hours > 10_000) && { hours: text('logHoursWrong') }),
  };
}

/** The message for the background. What the page said beyond the form goes along only while the address is the page's own. */
export function inputFrom(draft: LogDraft, course: Partial<Course> | undefined, now: Date): LogInput {
  const url = draft.url.trim();
  const page = course !== undefined && url !== '' && url === course.url ? course : {};
  const { id, publisher, description, teaches } = page;
  return {
    title: draft.title.trim().slice(0, 512),
    ...(url !== '' && { url }),
    ...(id !== undefined && { id }),
    ...(publisher !== undefined && { publisher }),
    ...(description !== undefined && { description }),
    ...(teaches !== undefined && { teaches }),
    ...(draft.hours.trim() !== '' && { hours: Number(draft.hours.replace(',', '.')) }),
    ...(isLearningKind(draft.kind) && draft.kind !== 'course' && { kind: draft.kind }),
    ...(draft.note.trim() !== '' && { note: draft.note.trim().slice(0, 2000) }),
    ...(draft.day !== '' && { completedAt: dayAsInstant(draft.day, now) }),
  };
}
