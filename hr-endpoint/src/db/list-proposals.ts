import { and, countDistinct, desc, isNull, max, sql } from 'drizzle-orm';
import type { Database } from './open.ts';
import { proposals } from './schema.ts';

/** One course that people propose, and how many of them. Names nobody: HR decides about courses, not about people. */
export type ProposedCourse = {
  provider: string;
  title: string;
  url: string | null;
  people: number;
  /** The skills that are missing, in their words; each once. */
  skills: string[];
  languages: string[];
  modelVersions: string[];
  newestAt: Date;
};
export type ProposedListing = { courses: ProposedCourse[]; total: number; page: number; pages: number };

const coursesPerPage = 50;

const member = (...path: string[]) => sql<string>`${proposals.item} #>> ${`{${path.join(',')}}`}`;
const all = (...path: string[]) =>
  sql<string[]>`coalesce(jsonb_agg(distinct ${member(...path)}) filter (where ${member(...path)} is not null), '[]')`;

const id = member('course', 'id');
const provider = member('course', 'provider');
const held = and(isNull(proposals.withdrawnAt), sql`${proposals.item} is not null`);

/** One page of what is proposed, by course, what most people propose first. */
export async function listProposals(db: Database, wanted: number): Promise<ProposedListing> {
  const [counted] = await db
    .select({ total: countDistinct(sql`(${provider}, ${id})`) })
    .from(proposals)
    .where(held);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / coursesPerPage));
  const page = Math.min(wanted, pages);
  const people = countDistinct(sql`(${proposals.issuer}, ${proposals.subject})`);
  const rows = await db
    .select({
      provider: max(provider),
      title: max(member('course', 'title')),
      url: max(member('course', 'url')),
      people,
      skills: all('skill'),
      languages: all('course', 'language'),
      modelVersions: all('modelVersion'),
      newestAt: max(proposals.receivedAt),
    })
    .from(proposals)
    .where(held)
    .groupBy(sql`${proposals.item} #>> '{course,provider}'`, sql`${proposals.item} #>> '{course,id}'`)
    .orderBy(desc(people), desc(max(proposals.receivedAt)), max(member('course', 'title')))
    .limit(coursesPerPage)
    .offset((page - 1) * coursesPerPage);
  const courses = rows.map((row) => ({
    ...row,
    provider: row.provider ?? '',
    title: row.title ?? '',
    newestAt: row.newestAt ?? new Date(0),
  }));
  return { courses, total, page, pages };
}
