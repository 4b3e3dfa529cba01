import { endOfString } from '../domain/json-depth.ts';
import type { ModelPath } from './model-problem.ts';

/** An object or a list that is open while the text is walked; an object knows the names it has had. */
type Frame = { names: Set<string>; step: string; expectsName: boolean } | { names?: undefined; step: number };

/**
 * The places where an object of a valid JSON text has a member of a name it already had. A JSON parser keeps the last of them
 * and drops the others without a word, which would lose half of a model whose lists were pasted one after the other.
 */
export function* repeatedMembers(text: string): Generator<ModelPath> {
  const open: Frame[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const frame = open.at(-1);
    const sign = text[at];
    if (sign === '{') open.push({ names: new Set(), step: '', expectsName: true });
    else if (sign === '[') open.push({ step: 0 });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') nextIn(frame);
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (isRepeated(frame, text.slice(at, end + 1))) yield open.map(({ step }) => step);
      at = end;
    }
  }
}

function nextIn(frame: Frame | undefined): void {
  if (frame?.names !== undefined) frame.expectsName = true;
  else if (frame !== undefined) frame.step += 1;
}

function isRepeated(frame: Frame | undefined, literal: string): boolean {
  if (frame?.names === undefined || !frame.expectsName) return false;
  const name = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
  frame.expectsName = false;
  frame.step = name;
  const isKnown = frame.names.has(name);
  frame.names.add(name);
  return isKnown;
}
