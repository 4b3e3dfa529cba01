/** One start tag, or the text between two tags, of an XML document. */
export type XmlPiece =
  | { kind: 'start'; name: string; attributes: ReadonlyMap<string, string>; closed: boolean }
  | { kind: 'end'; name: string }
  | { kind: 'text'; text: string };

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML 1.0 (4.6) and numbered characters; no document can define another one here. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const nameAt = /[A-Za-z_][\w:.-]{0,100}/y;
const attributeAt = /\s+([A-Za-z_][\w:.-]{0,100})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEndAt = /\s*(\/?)>/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function startTag(text: string, at: number): { piece: XmlPiece; end: number } | undefined {
  const name = matchAt(nameAt, text, at + 1);
  if (name === undefined) return undefined;
  let end = nameAt.lastIndex;
  const attributes = new Map<string, string>();
  for (let found = matchAt(attributeAt, text, end); found; found = matchAt(attributeAt, text, end)) {
    attributes.set(found[1] ?? '', decoded(found[2] ?? found[3] ?? ''));
    end = attributeAt.lastIndex;
  }
  const close = matchAt(tagEndAt, text, end);
  if (close === undefined) return undefined;
  return { piece: { kind: 'start', name: name[0], attributes, closed: close[1] === '/' }, end: tagEndAt.lastIndex };
}

/** Where what begins with `open` at `at` ends, or -1. */
function skip(text: string, at: number, open: string, close: string): number | undefined {
  if (!text.startsWith(open, at)) return undefined;
  const end = text.indexOf(close, at + open.length);
  return end < 0 ? -1 : end + close.length;
}

/**
 * The tags and texts of an XML document in their order, in one pass and without a tree, so that no document is too deep.
 * Ends with `undefined` where it is not well-formed. Document types must be refused before.
 */
export function* xmlPieces(text: string): Generator<XmlPiece | undefined> {
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      yield { kind: 'text', text: decoded(text.slice(at, end)) };
      at = end;
      continue;
    }
    const cdata = skip(text, at, '<![CDATA[', ']]>');
    if (cdata !== undefined && cdata > 0) yield { kind: 'text', text: text.slice(at + 9, cdata - 3) };
    const past = cdata ?? skip(text, at, '<!--', '-->') ?? skip(text, at, '<?', '?>') ?? skip(text, at, '<!', '>');
    if (past === -1) return yield undefined;
    if (past !== undefined) {
      at = past;
      continue;
    }
    const isEnd = text[at + 1] === '/';
    const end = text.indexOf('>', at);
    const start = isEnd ? undefined : startTag(text, at);
    if (isEnd ? end < 0 : start === undefined) return yield undefined;
    yield start?.piece ?? { kind: 'end', name: text.slice(at + 2, end).trim() };
    at = start?.end ?? end + 1;
  }
}
