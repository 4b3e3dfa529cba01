import { languageTag } from '../../schema/primitives.ts';
import { memberOf } from '../outline.ts';

/** The last part of a term: `ceasn:competencyText`, its full address and the bare word are one and the same. */
export function localName(term: string): string {
  return term.slice(Math.max(term.lastIndexOf(':'), term.lastIndexOf('/'), term.lastIndexOf('#')) + 1);
}

/** The member of a node by the local name of its term. */
export function termIn(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
  for (const prefix of ['ceasn:', 'ceterms:', 'asn:', 'skos:', '']) {
    const value = memberOf(node, prefix + name);
    if (value !== undefined) return value;
  }
  const key = Object.keys(node).find((term) => localName(term) === name);
  return key === undefined ? undefined : memberOf(node, key);
}

/** Local names of a node's types. */
export function typeOf(node: unknown): string[] {
  const type = memberOf(node, '@type') ?? memberOf(node, 'type');
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string').map(localName);
}

export function idOf(node: unknown): string {
  const id = memberOf(node, '@id') ?? memberOf(node, 'id');
  return typeof id === 'string' ? id.trim() : '';
}

/** The text of a term in a language: of a language map, a value object, a list of either, or plain. */
export function textIn(node: unknown, name: string, language: string): string {
  return textOf(termIn(node, name), language)[0] ?? '';
}

export function textsIn(node: unknown, name: string, language: string): string[] {
  return textOf(termIn(node, name), language);
}

function textOf(value: unknown, language: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one, language));
  if (typeof value !== 'object' || value === null) return [];
  const plain = memberOf(value, '@value');
  if (plain !== undefined) {
    const tagged = memberOf(value, '@language');
    return language === '' || tagged === undefined || sameLanguage(String(tagged), language)
      ? textOf(plain, language)
      : [];
  }
  const keys = Object.keys(value).filter((key) => !key.startsWith('@'));
  const key = keys.find((one) => one === language) ?? keys.find((one) => sameLanguage(one, language)) ?? keys[0];
  return key === undefined ? [] : textOf(memberOf(value, key), language);
}

/** The texts of a term in all its languages but one, by their tags. */
export function otherTextsOf(node: unknown, name: string, language: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (tag: string, value: unknown) => {
    if (tag.startsWith('@') || sameLanguage(tag, language) || !languageTag.safeParse(tag).success) return;
    found.set(tag, [...(found.get(tag) ?? []), ...textOf(value, tag)]);
  };
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value !== 'object' || value === null) return;
    else if (memberOf(value, '@value') !== undefined) add(String(memberOf(value, '@language') ?? '@'), value);
    else for (const tag of Object.keys(value)) add(tag, memberOf(value, tag));
  };
  walk(termIn(node, name));
  return found;
}

const sameLanguage = (a: string, b: string) => a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];

/** Ids that a term points to: addresses, `{"@id": …}` or lists of them. */
export function linksIn(node: unknown, name: string): string[] {
  const value = termIn(node, name);
  return (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const id = typeof one === 'string' ? one : idOf(one);
    return id === '' ? [] : [id];
  });
}
