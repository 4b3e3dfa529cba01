import { createRateLimit } from '../rate-limit.ts';
import { answerEvent, longestAnswer, longestQuestion } from '../tap/answer-limits.ts';
import { parsed, textAt } from './state.ts';

/** A question that the page asked its own site, and what it was answered; all of it may be forged by the page. */
export interface HeardAnswer {
  method: string;
  url: URL;
  /** JSON that was sent along; undefined if none. */
  sent: unknown;
  body: unknown;
}

/** `href`: where the page was when it was answered. */
type Take = (heard: HeardAnswer, href: string) => void;

const mostWaiting = 40;
const mostWaitingCharacters = 4 * 1024 * 1024;
const answersASecond = 20;

/** Reads a detail that the page may have made up; undefined for all that is not an answer in JSON. */
export function decodeAnswer(detail: unknown, href: string): HeardAnswer | undefined {
  if (typeof detail !== 'string' || detail.length > longestQuestion + longestAnswer) return undefined;
  const end = detail.indexOf('\n');
  const question = parsed(detail.slice(0, Math.min(end, longestQuestion)));
  // Some sites put a guard before their JSON, so that it is no script.
  const body = parsed(detail.slice(end + 1).replace(/^(?:while\(1\);|for\(;;\);|\)\]\}',?\s)/, ''));
  const url = URL.parse(textAt(question, 'url') ?? '', href);
  const method = textAt(question, 'method')?.toUpperCase();
  if (end < 0 || url === null || method === undefined || body === undefined) return undefined;
  return { method, url, sent: parsed(textAt(question, 'sent')), body };
}

/**
 * Listens for answers from the page's own world, from document_start on: what comes before anybody reads waits, as far as
 * there is room. Returns how to read, what waited first; that returns how to end it.
 */
export function hearAnswers(window: Window, now: () => number = () => performance.now()): (take: Take) => () => void {
  const mayHear = createRateLimit(answersASecond, 1_000, now);
  let waiting: { detail: string; href: string }[] = [];
  let characters = 0;
  let reader: Take | undefined;
  const read = (detail: string, href: string) => {
    const heard = decodeAnswer(detail, href);
    if (heard !== undefined) reader?.(heard, href);
  };
  const hear = (event: Event) => {
    const detail: unknown = 'detail' in event ? event.detail : undefined;
    if (typeof detail !== 'string' || !mayHear()) return;
    const { href } = window.location;
    if (reader !== undefined) return read(detail, href);
    characters += detail.length;
    if (waiting.length < mostWaiting && characters <= mostWaitingCharacters) waiting.push({ detail, href });
  };
  window.addEventListener(answerEvent, hear, true);
  return (take) => {
    reader = take;
    const waited = waiting;
    waiting = [];
    for (const { detail, href } of waited) read(detail, href);
    return () => window.removeEventListener(answerEvent, hear, true);
  };
}
