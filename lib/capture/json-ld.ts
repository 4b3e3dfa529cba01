import { decodeEntities, oneLine } from './plain-text.ts';

/** A JSON-LD node as it came; its keys are the page's, so read it only through the functions below. */
export type Node = { readonly [key: string]: unknown };

const mostScripts = 16;
const mostNodes = 2000;
const longestScript = 512 * 1024;
/** schema.org types that describe a course, the plainest statement first. */
const courseTypes = ['Course', 'EducationalOccupationalProgram', 'LearningResource'];

/**
 * The node that describes the course of this page, or undefined: broken scripts are skipped, and where several courses
 * are described (a catalogue, recommendations) only the one with this page's address counts.
 */
export function findCourseNode(document: Document, addresses: readonly string[]): Node | undefined {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, mostScripts)
    .flatMap(nodesOf);
  for (const type of courseTypes) {
    const found = nodes.filter((node) => hasType(node, type));
    const first = found[0];
    if (first === undefined) continue;
    const here = found.find((node) => addressed(node).some((address) => addresses.includes(address)));
    if (here !== undefined) return here;
    return found.every((node) => nodeText(node, 'name', 512) === nodeText(first, 'name', 512)) ? first : undefined;
  }
  return undefined;
}

function nodesOf(script: Element): Node[] {
  const text = script.textContent ?? '';
  if (text.length > longestScript) return [];
  const root = parsed(text) ?? parsed(decodeEntities(text));
  const waiting: unknown[] = [root];
  const nodes: Node[] = [];
  for (let i = 0; i < waiting.length && i < mostNodes; i++) {
    const value = waiting[i];
    if (Array.isArray(value)) for (const one of value.slice(0, mostNodes)) waiting.push(one);
    else if (isNode(value)) {
      nodes.push(value);
      waiting.push(member(value, '@graph'), member(value, 'mainEntity'));
    }
  }
  return nodes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member; `__proto__` and its like are never inherited from. */
export const member = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** `Course`, `schema:Course` and `https://schema.org/Course` are the same type. */
const hasType = (node: Node, type: string): boolean =>
  list(member(node, '@type')).some((one) => typeof one === 'string' && /[^/:#]*$/.exec(one.slice(-80))?.[0] === type);

const addressed = (node: Node): string[] =>
  ['url', '@id', 'mainEntityOfPage']
    .flatMap((key) => list(member(node, key)))
    .flatMap((value) => {
      const address = isNode(value) ? member(value, '@id') : value;
      return typeof address === 'string' ? [address.trim().replace(/[#/]$/, '')] : [];
    });

/** A value as text: a string, a number, `{"@value": …}`, or the `name` or `value` of a DefinedTerm, Organization, PropertyValue. */
function textOf(value: unknown, max: number): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return oneLine(decodeEntities(value.slice(0, 8 * max)), max);
  if (!isNode(value)) return '';
  for (const key of ['@value', 'value', 'name', 'alternateName']) {
    const inner = member(value, key);
    const text = typeof inner === 'object' ? '' : textOf(inner, max);
    if (text !== '') return text;
  }
  return '';
}

/** All texts under a key, without duplicates, each cut to `max`. */
export const nodeTexts = (node: Node, key: string, max: number): string[] => [
  ...new Set(
    list(member(node, key))
      .slice(0, 256)
      .map((value) => textOf(value, max))
      .filter((text) => text !== ''),
  ),
];

export const nodeText = (node: Node, key: string, max: number): string => nodeTexts(node, key, max)[0] ?? '';

/** The nodes under a key. */
export const nodesUnder = (node: Node, key: string): Node[] => list(member(node, key)).slice(0, 64).filter(isNode);
