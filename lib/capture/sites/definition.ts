import type { PageReader } from './page-reader.ts';

/** `unknown` leads to a question, `someone-else` to nothing at all. */
export type Owner = 'viewer' | 'someone-else' | 'unknown';

/** Where the page is: groups of the kind's `path`, and what the address says besides. */
export interface Place {
  host: string;
  groups: Readonly<Record<string, string | undefined>>;
  /** One parameter of the query, at most 200 characters. */
  query(name: string): string | undefined;
}

/**
 * What one page says of one course. A required field that is undefined means that the site has changed. Nothing here may
 * be about the learner.
 */
export interface Facts {
  /** The site's own id of the course; never its title. */
  id: string | undefined;
  title: string | undefined;
  done: boolean | undefined;
  passed?: boolean;
  /** The site's own date as RFC 3339; null where there is one that could not be read, in a language or form unknown to us. */
  on?: string | null | undefined;
  /** Address of the course on this very site. */
  url?: string | undefined;
  publisher?: string | undefined;
  hours?: number | undefined;
}

/** What is told of a page or an answer alike. */
export interface Source {
  kind: 'course' | 'certificate' | 'badge' | 'library';
  /** `part`: what this shows is not a whole course, or it does not say; a question at most. */
  level: 'course' | 'part';
  /** It always says a date; without one it has drifted. */
  dated?: true;
  /** A list of what was finished over the years: only what is new in it is told. */
  list?: true;
}

export interface PageKind extends Source {
  /** Of the path alone; no two kinds of a site match the same one. */
  path: RegExp;
  /** Whose completion the page shows. */
  whose: 'viewer' | 'unknown' | ((page: PageReader, place: Place) => Owner);
  /** There is something to read: a selector, or a function where that does not do. Must hold without the fields themselves. */
  ready: string | ((page: PageReader, place: Place) => boolean);
  read(page: PageReader, place: Place): Facts | Facts[];
}

/** Where an answer came from: `groups` and `query` are those of the request. */
export interface AnswerPlace extends Place {
  /** Path of the page that asked. */
  page: string;
  /** JSON that the page sent along; undefined where it sent none, or not as text. */
  sent: unknown;
}

/**
 * JSON of the site's own API that its pages ask for by themselves, read in passing: no request of ours. At most 512 kB; what
 * streams is not heard, nor what was not answered with 2xx.
 */
export interface AnswerKind extends Source {
  /** GET if absent. */
  method?: 'GET' | 'POST' | 'PUT';
  /** Of the request's path alone. */
  path: RegExp;
  /** Of its query, without `?`, where that is what tells two questions apart. */
  search?: RegExp;
  /** GraphQL: `operationName` in the request's query or JSON body, where one path answers everything. */
  operation?: string;
  /** Where it is asked, if not at the page's own host: a host as in `hosts`, or `parent` for the page's without its first part. */
  host?: string;
  /** Whose completion the answer tells. */
  whose: 'viewer' | 'unknown' | ((body: unknown, place: AnswerPlace, page: PageReader) => Owner);
  /** Undefined: this answer is not about what was finished. `page` has what answers leave out, such as the title. */
  read(body: unknown, place: AnswerPlace, page: PageReader): Facts | Facts[] | undefined;
}

/** What a confirmation says of the course that was asked about. */
export interface Confirmed {
  done: boolean;
  /** The site's own date, RFC 3339. */
  on?: string | undefined;
}

/**
 * The one question that Skillmark asks of its own, in the person's session: about a course that a page of level `part` shows as
 * finished, where the page alone cannot tell. Only for platforms that companies run themselves.
 */
export interface Confirmation {
  /** Address, relative to the page's, and what to post to it as JSON; undefined where it cannot be asked. */
  ask(page: PageReader, place: Place, id: string): { path: string; send?: unknown } | undefined;
  /** `now` in ms since 1970; undefined for an answer that does not say. */
  read(body: unknown, id: string, now: number): Confirmed | undefined;
  /** The person comes from finishing something in it, so that it is news; otherwise only a date, or what was seen before, makes it so. */
  isNews(page: PageReader, place: Place): boolean;
}

export interface SiteDefinition {
  /** Kebab-case and permanent, as the file is called. */
  id: string;
  name: string;
  /** Host names; `*.example.com` is any name below. */
  hosts: readonly string[];
  /** Companies run it at addresses of their own; this tells it from everything else. */
  anywhere?: string;
  /** Only below this path, with a slash at both ends. */
  under?: string;
  /** high: official source or specification; medium: several programs agree; low: a guess, so Skillmark asks. */
  confidence: 'high' | 'medium' | 'low';
  /** The most that this site's pages can ever prove, once the receiver has checked: E3 for public verification pages. */
  ceiling: 'E1' | 'E3';
  pages: readonly PageKind[];
  /** What its pages ask by themselves: heard before the page's own text says as much, and in every language alike. */
  answers?: readonly AnswerKind[];
  /** What the site calls the person who is signed in, to tell accounts apart; the background keeps a salted hash at most. */
  account?(page: PageReader): string | undefined;
  /** Companies run it themselves, and so may decide that it is asked. */
  ownLms?: true;
  /** Only with `ownLms`. */
  confirmation?: Confirmation;
}

/** Declares a site. Only here for its types: a definition is data and a few small functions. */
export const site = (definition: SiteDefinition): SiteDefinition => definition;
