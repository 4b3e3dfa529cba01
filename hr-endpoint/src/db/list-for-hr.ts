import { and, asc, count, countDistinct, desc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Completion } from '../completion.ts';
import { sameCompletion } from './badge-checks.ts';
import type { Database } from './open.ts';
import { badgeChecks, completions, learners } from './schema.ts';

export type HrRow = {
  subject: string;
  name: string;
  item: Completion;
  receivedAt: Date;
  /** What this receiver found of its badge. */
  checked: { level: 'E3' | 'E4' | null; why: string; checkedAt: Date } | null;
};
type HrCompetency = { uri: string; label: string | null };
export type HrFilter = { person: string; competency: string; page: number };
export type HrListing = {
  rows: HrRow[];
  total: number;
  people: number;
  page: number;
  pages: number;
  competencies: HrCompetency[];
};

export const rowsPerPage = 25;

const sameLearner = and(eq(completions.issuer, learners.issuer), eq(completions.subject, learners.subject));
const competenciesOfItem = sql`${completions.item} -> 'competencies'`;

/** What the address of the page asks for; anything unusable counts as not asked. */
export function readFilter(query: Record<string, string>): HrFilter {
  const clean = (text = '') => text.replaceAll('\0', '').trim().slice(0, 2048);
  const page = /^[1-9]\d{0,6}$/.test(query.page ?? '') ? Number(query.page) : 1;
  return { person: clean(query.person), competency: clean(query.competency), page };
}

/** One page of what is held about everybody, newest first, and what it can be filtered by. */
export async function listForHr(db: Database, filter: HrFilter): Promise<HrListing> {
  const where = matching(filter);
  const [counted] = await db
    .select({ total: count(), people: countDistinct(sql`(${completions.issuer}, ${completions.subject})`) })
    .from(completions)
    .innerJoin(learners, sameLearner)
    .where(where);
  const { total, people } = counted ?? { total: 0, people: 0 };
  const pages = Math.max(1, Math.ceil(total / rowsPerPage));
  const page = Math.min(filter.page, pages);
  const found = await db
    .select({
      subject: learners.subject,
      name: learners.name,
      item: completions.item,
      receivedAt: completions.receivedAt,
      // Its first column tells whether there is a row at all, so it must be one that is never null.
      checked: { checkedAt: badgeChecks.checkedAt, level: badgeChecks.level, why: badgeChecks.why },
    })
    .from(completions)
    .innerJoin(learners, sameLearner)
    .leftJoin(badgeChecks, sameCompletion)
    .where(where)
    .orderBy(desc(completions.receivedAt), asc(learners.name), asc(completions.key))
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage);
  const rows = found.flatMap(({ item, ...row }) => (item ? [{ ...row, item }] : []));
  return { rows, total, people, page, pages, competencies: await listCompetencies(db) };
}

function matching({ person, competency }: HrFilter): SQL | undefined {
  const like = `%${person.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    isNull(completions.withdrawnAt),
    person === '' ? undefined : or(ilike(learners.name, like), ilike(learners.subject, like)),
    competency === '' ? undefined : sql`${competenciesOfItem} @> ${JSON.stringify([{ uri: competency }])}::jsonb`,
  );
}

async function listCompetencies(db: Database): Promise<HrCompetency[]> {
  const uri = sql<string>`claim ->> 'uri'`;
  return await db
    .select({ uri, label: sql<string | null>`max(claim ->> 'label')` })
    .from(sql`${completions} cross join lateral jsonb_array_elements(${competenciesOfItem}) as claim`)
    .groupBy(uri);
}
