import { courseAddress } from '../capture/course-address.ts';
import { oneLine, withoutMarkup } from '../capture/plain-text.ts';
import { providerOf } from '../domain/claim.ts';
import { titleAsId } from '../domain/title-as-id.ts';
import type { Score } from '../schema/completion.ts';
import type { PastCourse } from '../schema/history.ts';

/** Names of learning sites as people write them, in small letters, and the host of each. */
export type ProviderHosts = ReadonlyMap<string, string>;

/** What a file says of one course, as it stands there. */
export interface Said {
  title: string;
  /** A host, a name or nothing. */
  provider?: string;
  url?: URL | undefined;
  id?: string;
  description?: string;
  hours?: number | undefined;
  score?: Score | undefined;
  completedAt?: string | undefined;
  passed?: boolean;
}

/** `www.example.com` as the provider it is, `Coursera` as the host that goes by this name, else undefined. */
function hostOf(provider: string, hosts: ProviderHosts): string | undefined {
  const name = provider.toLowerCase();
  const known = hosts.get(name);
  if (known !== undefined) return providerOf(`https://${known}`);
  return /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/.test(name)
    ? providerOf(name.includes('://') ? name : `https://${name}`)
    : undefined;
}

/** One course of a file, everything cut to size; undefined without a title. */
export function pastCourse(said: Said, hosts: ProviderHosts): PastCourse | undefined {
  const title = oneLine(said.title, 512);
  if (title === '') return undefined;
  const address = said.url === undefined ? undefined : courseAddress(said.url).href;
  const url = address !== undefined && address.length <= 2048 ? address : undefined;
  const named = oneLine(said.provider, 200);
  const provider = (url === undefined ? undefined : providerOf(url)) ?? hostOf(named, hosts) ?? 'manual';
  const description = withoutMarkup(said.description ?? '', 20_000);
  const id = oneLine(said.id, 512) || (url !== undefined && url.length <= 512 ? url : oneLine(titleAsId(title), 512));
  return {
    provider,
    course: {
      id,
      title,
      ...(url === undefined ? {} : { url }),
      ...(named === '' || named.toLowerCase() === provider ? {} : { publisher: named }),
      ...(description === '' ? {} : { description }),
      ...(said.hours === undefined || said.hours === 0 ? {} : { hours: said.hours }),
    },
    status: said.passed === true ? 'passed' : 'completed',
    ...(said.completedAt === undefined ? {} : { completedAt: said.completedAt }),
    ...(said.score === undefined ? {} : { score: said.score }),
  };
}

const sameCourse = ({ provider, course }: PastCourse): string =>
  JSON.stringify([provider, course.publisher ?? '', course.url ?? titleAsId(course.title)]);

/** Each course once, as it was finished last: one learning is one record, and files repeat themselves. */
export function withoutDoubles(courses: readonly PastCourse[]): PastCourse[] {
  const last = new Map<string, PastCourse>();
  for (const one of courses) {
    const name = sameCourse(one);
    const before = last.get(name);
    if (before === undefined || (one.completedAt ?? '') > (before.completedAt ?? '')) last.set(name, one);
  }
  return [...last.values()];
}
