import type { DriftView } from '../lib/domain/site-health.ts';
import { when } from '../lib/text/dates.ts';
import { type TextName, text } from '../lib/text/text.ts';

const kinds: Readonly<Record<string, TextName>> = {
  course: 'pageCourse',
  certificate: 'pageCertificate',
  badge: 'pageBadge',
  library: 'pageLibrary',
};

const missing: Readonly<Record<string, TextName>> = {
  id: 'missingId',
  title: 'missingTitle',
  done: 'missingDone',
  date: 'missingDate',
};

/** A kind of page of a site definition, in the person's words: “the course page”. */
export const kindWords = (kind: string): string => text(kinds[kind.replace(/-answer$/, '')] ?? 'pageOther');

/** What is no longer where it was: “the title is missing”. */
export const missingWords = (field: string): string => text(missing[field] ?? 'missingOther');

/** One drift as a sentence, with the day it was first noticed. */
export const driftWords = (name: string, { kind, missing: field, at }: DriftView): string =>
  text('driftSince', name, kindWords(kind), when(at), missingWords(field));
