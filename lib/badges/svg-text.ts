import { problem, type Read } from './badge.ts';
import { mostTextBytes } from './limits.ts';
import { type XmlPiece, xmlPieces } from './xml-tags.ts';

/** Namespaces of what is baked in: Open Badges 3.0, 5.3.2.1, and Open Badges 2.0 Baking, SVG. */
const elements: Record<string, string> = {
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'http://openbadges.org': 'assertion',
  'https://openbadges.org': 'assertion',
};

export function isSvg(text: string): boolean {
  return /^\s*<(\?xml|svg|!DOCTYPE\s+svg|!--)/i.test(text.slice(0, 200)) && /<svg[\s>]/i.test(text.slice(0, 20_000));
}

/** The version that an element carries, by its namespace; `declared` are the prefixes known where it stands. */
function bakedElement(piece: XmlPiece, declared: ReadonlyMap<string, string>): string | undefined {
  if (piece.kind !== 'start') return undefined;
  const [prefix = '', local] = piece.name.split(':');
  if (local === undefined) return undefined;
  const space = piece.attributes.get(`xmlns:${prefix}`) ?? declared.get(prefix);
  return space !== undefined && Object.hasOwn(elements, space) && elements[space] === local ? local : undefined;
}

function prefixesOf(piece: XmlPiece): Map<string, string> {
  if (piece.kind !== 'start') return new Map();
  const spaces = [...piece.attributes].filter(([name]) => name.startsWith('xmlns:'));
  return new Map(spaces.map(([name, value]) => [name.slice('xmlns:'.length), value]));
}

interface Baked {
  element: string;
  verify: string;
  body: string;
}

/** Everything baked into the document, or undefined where it is no XML. */
function bakedIn(text: string): Baked[] | undefined {
  const found: Baked[] = [];
  const declared = new Map<string, string>();
  let open: Baked | undefined;
  for (const piece of xmlPieces(text)) {
    if (piece === undefined) return undefined;
    if (piece.kind === 'text') {
      if (open !== undefined) open.body += piece.text;
      continue;
    }
    open = undefined;
    if (piece.kind === 'end') continue;
    for (const [prefix, space] of prefixesOf(piece)) declared.set(prefix, space);
    const element = bakedElement(piece, declared);
    if (element === undefined) continue;
    const baked = { element, verify: piece.attributes.get('verify') ?? '', body: '' };
    found.push(baked);
    if (!piece.closed) open = baked;
  }
  return found;
}

/**
 * What is baked into an SVG: the JSON inside the one `<openbadges:credential>` or `<openbadges:assertion>`, or the signed
 * form or address in its `verify`. Documents that define entities are refused unread.
 */
export function bakedInSvg(text: string): Read<{ text: string }> {
  if (/<!ENTITY/i.test(text) || /<!DOCTYPE[^>[]{0,1000}\[/i.test(text)) return problem('svg-entities');
  const all = bakedIn(text);
  if (all === undefined) return problem('svg-broken');
  const newer = all.filter(({ element }) => element === 'credential');
  const [baked, ...more] = newer.length > 0 ? newer : all;
  if (baked === undefined) return problem('svg-without-badge');
  if (more.length > 0) return problem('several-badges');
  const body = baked.body.trim();
  const content = body === '' ? baked.verify.trim() : body;
  if (content.length > mostTextBytes) return problem('text-too-big');
  return content === '' ? problem('svg-without-badge') : { ok: true, text: content };
}
