import { readFileSync } from 'node:fs';
import type { OpenBadge } from '../../lib/badges/badge.ts';
import type { Examination } from '../../lib/badges/examination.ts';
import { examineBadge } from '../../lib/badges/examine-badge.ts';
import { openBadgeFile } from '../../lib/badges/open-badge-file.ts';

export const now = Date.parse('2026-11-22T09:00:00Z');

export function example(name: string): string {
  return readFileSync(new URL(`../fixtures/badges/${name}.json`, import.meta.url), 'utf8');
}

export const bytesOf = (content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Reads a file that must be readable. */
export async function opened(content: string | Uint8Array<ArrayBuffer>): Promise<OpenBadge> {
  const read = await openBadgeFile(bytesOf(content));
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.problem)}`);
  return read.badge;
}

/** What servers answer: a value as JSON, a text as it is, a number as a bare status. */
export type Web = Record<string, unknown>;

interface Look {
  web?: Web;
  mail?: string;
  agreed?: string[];
  at?: number;
}

/** Looks at a file; every host of `web` is agreed to unless `agreed` says which. Records what was asked. */
export async function look(
  content: string | Uint8Array<ArrayBuffer>,
  { web = {}, mail, agreed = Object.keys(web).map((address) => new URL(address).host), at = now }: Look = {},
): Promise<Examination & { asked: string[]; why: Record<string, string> }> {
  const asked: string[] = [];
  const examination = await examineBadge(await opened(content), {
    now: at,
    mail,
    agreedHosts: new Set(agreed),
    get: async (address) => {
      asked.push(address);
      const answer = web[address];
      if (answer === undefined) return undefined;
      if (typeof answer === 'number') return { status: answer, text: '' };
      return { status: 200, text: typeof answer === 'string' ? answer : JSON.stringify(answer) };
    },
  });
  const why = Object.fromEntries(examination.checks.map(({ what, why }) => [what, why]));
  return { ...examination, asked, why };
}
