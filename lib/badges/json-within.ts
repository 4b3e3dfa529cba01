import { deeperThan } from '../domain/json-depth.ts';
import { type JsonObject, problem, type Read } from './badge.ts';
import { deepest } from './limits.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses one JSON object; its depth is looked at before, since recursive readers would run out of stack. */
export function jsonObject(text: string): Read<{ value: JsonObject }> {
  if (deeperThan(deepest, text) !== undefined) return problem('too-deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('not-json');
  }
  if (Array.isArray(value)) return problem(value.length > 1 ? 'several-badges' : 'not-a-badge');
  return isObject(value) ? { ok: true, value } : problem('not-a-badge');
}
