import { oneLine } from '../plain-text.ts';
import { parsed } from './state.ts';

const longestText = 512;
const mostElements = 500;
const longestScript = 4 * 1024 * 1024;
const mostScripts = 200;
const mostHosts = 200;

/**
 * How a definition looks at a page: read only, everything cut to size, undefined for what is not there. In selectors ` >>> ` goes
 * into open shadow roots: `tds-header >>> .title`; `:scope` is the part itself that this reader was made for.
 */
export interface PageReader {
  /** The page's language as it says, `en` if it does not. */
  readonly language: string;
  has(selector: string): boolean;
  count(selector: string): number;
  /** Text of the first match on one line, at most 512 characters. */
  text(selector: string): string | undefined;
  attribute(selector: string, name: string): string | undefined;
  /** A reader for each match, or for what is around it: the closest ancestor that matches `around`. */
  each(selector: string, around?: string): PageReader[];
  /** Content of `<meta property|name>`. */
  meta(name: string): string | undefined;
  /** The page's title. */
  title(): string | undefined;
  /** JSON in an attribute, or in the element's text. */
  json(selector: string, attribute?: string): unknown;
  /** Texts of the inline scripts, or of the elements of that selector, that have the mark in them. */
  scriptsWith(mark: string, selector?: string): string[];
  /** The person came here from a page of this very site whose path matches. */
  cameFrom(path: RegExp): boolean;
}

/** All matches of one selector below a root, through open shadow roots where it says so. */
function findAll(root: ParentNode, selector: string): Element[] {
  const [first = '', ...rest] = selector.split(' >>> ');
  let found = [...root.querySelectorAll(first)].slice(0, mostElements);
  for (const next of rest) {
    found = found
      .slice(0, mostHosts)
      .flatMap((host) => (host.shadowRoot === null ? [] : [...host.shadowRoot.querySelectorAll(next)]))
      .slice(0, mostElements);
  }
  return found;
}

function find(root: ParentNode, selector: string): Element | undefined {
  if (selector === ':scope') return root instanceof Element ? root : undefined;
  return selector.includes(' >>> ') ? findAll(root, selector)[0] : (root.querySelector(selector) ?? undefined);
}

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

const short = (text: string | null | undefined): string => {
  const given = text ?? '';
  return given.length > longestScript ? '' : given;
};

/** A reader for a document, or for a part of one. Throws nothing but what a broken selector in a definition throws. */
export function createPageReader(document: Document, origin: string, root: ParentNode = document): PageReader {
  const attribute = (selector: string, name: string) =>
    orNothing(oneLine(find(root, selector)?.getAttribute(name), 2048));
  const scripts = (selector: string) => findAll(document, selector).slice(0, mostScripts);
  return {
    language: oneLine(document.documentElement?.getAttribute('lang'), 35) || 'en',
    has: (selector) => find(root, selector) !== undefined,
    count: (selector) => findAll(root, selector).length,
    text: (selector) => orNothing(oneLine(find(root, selector)?.textContent, longestText)),
    attribute,
    each: (selector, around) =>
      findAll(root, selector).flatMap((element) => {
        const part = around === undefined ? element : element.closest(around);
        return part === null ? [] : [createPageReader(document, origin, part)];
      }),
    meta: (name) =>
      orNothing(
        oneLine(find(document, `meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'), longestText),
      ),
    title: () => orNothing(oneLine(document.title, longestText)),
    json(selector, name) {
      const element = find(root, selector);
      return parsed(short(name === undefined ? element?.textContent : element?.getAttribute(name)));
    },
    scriptsWith: (mark, selector = 'script:not([src])') =>
      scripts(selector)
        .map((script) => short(script.textContent))
        .filter((text) => text.includes(mark)),
    cameFrom(path) {
      const from = URL.parse(document.referrer);
      return from !== null && from.origin === origin && path.test(from.pathname);
    },
  };
}
