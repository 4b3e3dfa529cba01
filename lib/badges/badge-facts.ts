import { providerOf } from '../domain/claim.ts';
import type { Course, Via } from '../schema/completion.ts';
import { hostOf } from './host-of.ts';

/** What a badge says of the learning: plain facts, and nothing of the learner. */
export interface BadgeFacts {
  /** Host of the issuer; `open-badges` for one that is known by a key alone and has no address. */
  provider: string;
  /** The id may be longer than a completion's. */
  course: Pick<Course, 'id' | 'title' | 'url' | 'description' | 'language' | 'publisher' | 'teaches'>;
  /** When it was awarded; RFC 3339 in UTC. */
  completedAt?: string;
  via: Extract<Via, 'open-badges-2.0' | 'open-badges-3.0'>;
  /** Where the issuer shows the badge to anybody. */
  publicAddress?: string;
}

interface Said {
  id: string | undefined;
  title: string;
  description: string | undefined;
  narrative: string | undefined;
  teaches: (string | undefined)[];
  language: string | undefined;
  issuer: { id?: string | undefined; url?: string | undefined; name?: string | undefined };
}

const oneLine = (text: string, most: number) => text.replace(/\s+/g, ' ').trim().slice(0, most);

/**
 * The provider is the issuer's host, whoever the achievement's id belongs to: a badge signed by anybody must not be able
 * to prove a course of another site, and an issuer that is a key may call any site its home page.
 */
function providerOfIssuer({ id, url }: Said['issuer']): string {
  const host = hostOf(id ?? url);
  return (host === undefined ? undefined : providerOf(`https://${host}/`)) ?? 'open-badges';
}

function addressOn(provider: string, id: string | undefined): { url: string } | undefined {
  return id !== undefined && /^https?:/i.test(id) && id.length <= 2048 && providerOf(id) === provider
    ? { url: id }
    : undefined;
}

function passages(parts: (string | undefined)[]): { description: string } | undefined {
  const said = parts.map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return said.length === 0 ? undefined : { description: [...new Set(said)].join('\n\n').slice(0, 20_000) };
}

/** The course that a badge stands for, cut to what a completion can hold. Undefined without a title. */
export function courseOf(said: Said): Pick<BadgeFacts, 'provider' | 'course'> | undefined {
  const title = oneLine(said.title, 512);
  if (title === '') return undefined;
  const provider = providerOfIssuer(said.issuer);
  const publisher = oneLine(said.issuer.name ?? '', 200);
  const teaches = [...new Set(said.teaches.map((name) => oneLine(name ?? '', 200)))]
    .filter((name) => name !== '')
    .slice(0, 64);
  const language = said.language?.slice(0, 35);
  // A blank node's name (`_:b0`) means nothing outside its own file.
  const id = said.id === undefined || /^(_:|\s*$)/.test(said.id) ? title.toLowerCase() : said.id.trim().slice(0, 2048);
  return {
    provider,
    course: {
      id,
      title,
      ...addressOn(provider, said.id),
      ...passages([said.description, said.narrative]),
      ...(language === undefined ? {} : { language }),
      ...(publisher === '' ? {} : { publisher }),
      ...(teaches.length === 0 ? {} : { teaches }),
    },
  };
}
