import { modelId } from '../../schema/primitives.ts';

/** Gives every thing of a model an id of its own: the wanted one where it is well formed, else one made of its name. */
export function createIds(): (wanted: string | undefined, name: string) => string {
  const taken = new Set<string>();
  return (wanted, name) => {
    const base = wanted !== undefined && modelId.safeParse(wanted).success ? wanted : slugOf(name);
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
}

/** A name as an id: `Führung & Teams` → `fuhrung-teams`. A name in another script becomes a number made of its signs. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('C++', 'cpp')
    .replaceAll('#', '-sharp')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
  const lost = [...name].filter((sign) => /\p{L}/u.test(sign) && !/\p{Script=Latin}/u.test(sign)).length;
  return plain === '' || lost > 0 ? `x-${plain === '' ? '' : `${plain.slice(0, 60)}-`}${fingerprint(name)}` : plain;
}

/** FNV-1a, 32 bits, in hexadecimal; only to tell names apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
