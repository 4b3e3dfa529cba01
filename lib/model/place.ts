import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { tooDeepAt } from './json-text.ts';
import type { ModelPath } from './model-problem.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

/** A place in a text as an editor shows it: both count from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Something that makes a text no JSON, and what should stand there instead, to follow "was expected". */
export interface SyntaxMistake {
  place: Place;
  expected: Remark;
}

/** Where the value at a path of a JSON text begins; for a member that is missing, where its nearest parent begins. */
export function placeOf(text: string, path: ModelPath): Place {
  return placesIn(text)(path);
}

/** The same for many paths of one text, which is parsed once. */
export function placesIn(text: string): (path: ModelPath) => Place {
  const placeAt = lineCounter(text);
  const root = treeOf(text, []);
  return (path) => placeAt(root === undefined ? 0 : nearestNode(root, path).offset);
}

/** Whether and where a text is not JSON, in order, at most one mistake for a line and ten in all. */
export function syntaxMistakes(text: string): SyntaxMistake[] {
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const placeAt = lineCounter(text);
  const byLine = new Map<number, SyntaxMistake>();
  for (const { error, offset } of errors.toSorted((a, b) => a.offset - b.offset)) {
    const place = placeAt(offset);
    // What follows on the same line is mostly the parser trying to find its way back.
    if (!byLine.has(place.line)) byLine.set(place.line, { place, expected: expectedBy(printParseErrorCode(error)) });
  }
  return [...byLine.values()].slice(0, 10);
}

/** Turns offsets of a text into places. */
export function lineCounter(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  // jsonc-parser calls itself for every level: no tree for a text that could exhaust the stack.
  if (tooDeepAt(text) !== undefined) return undefined;
  // A mark of the byte order would be a mistake of its own; a space in its place keeps every offset right.
  const readable = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  return parseTree(readable, errors, { disallowComments: true, allowTrailingComma: false });
}

function nearestNode(root: Node, path: ModelPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

const expectedInstead = new Map<string, RemarkCode>([
  ['CommaExpected', 'remarkJsonComma'],
  ['ColonExpected', 'remarkJsonColon'],
  ['PropertyNameExpected', 'remarkJsonName'],
  ['ValueExpected', 'remarkJsonValue'],
  ['CloseBraceExpected', 'remarkJsonBrace'],
  ['CloseBracketExpected', 'remarkJsonBracket'],
  ['EndOfFileExpected', 'remarkJsonEnd'],
  ['InvalidCommentToken', 'remarkJsonNoComment'],
  ['UnexpectedEndOfComment', 'remarkJsonNoComment'],
  ['UnexpectedEndOfString', 'remarkJsonQuote'],
  ['InvalidNumberFormat', 'remarkJsonNumber'],
  ['UnexpectedEndOfNumber', 'remarkJsonNumberEnd'],
  ['InvalidUnicode', 'remarkJsonUnicode'],
  ['InvalidEscapeCharacter', 'remarkJsonEscape'],
  ['InvalidCharacter', 'remarkJsonCharacter'],
]);

function expectedBy(code: string): Remark {
  return remark(expectedInstead.get(code) ?? 'remarkJsonAny');
}
