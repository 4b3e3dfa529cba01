import { inert } from '../inert.ts';
import { memberOf } from '../outline.ts';
import { readModelFile } from '../read-model-file.ts';
import { remark } from '../remark.ts';
import type { Draft } from './draft.ts';
import { ofWhole } from './foreign-text.ts';
import type { Format } from './format.ts';
import type { FileProblem } from './model-file.ts';

/** Skillmark's own format, lib/schema/model.ts. */
export const skillmarkFormat: Format = {
  id: 'skillmark',
  recognises: (parts) => parts.length === 1 && parts.every((part) => part.kind === 'json' && looksOwn(part.value)),
  read(parts) {
    const [part] = parts;
    if (part?.kind !== 'json') return nothing();
    const read = readModelFile(part.text);
    if (!read.ok) {
      const problems = read.problems.map(
        ({ place, remark }): FileProblem => ({ place: { kind: 'line', ...place }, remark }),
      );
      return { ...nothing(), problems };
    }
    return { ...nothing(), model: read.model, warnings: unknownMembers(part.value, read.model) };
  },
};

const nothing = (): Draft => ({
  model: undefined,
  problems: [],
  warnings: [],
  place: (_path, remark) => ofWhole(remark),
});

function looksOwn(value: unknown): boolean {
  if (Array.isArray(memberOf(value, 'competencies'))) return true;
  return ['format', 'scale', 'roles'].filter((name) => memberOf(value, name) !== undefined).length >= 2;
}

/** Members of the file that the model did not take over: a newer file, or a slip of the pen. Each name is told once. */
function unknownMembers(value: unknown, kept: unknown): FileProblem[] {
  const found = new Map<string, { count: number; first: string }>();
  const walk = (from: unknown, to: unknown, path: string, shape: string) => {
    if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return;
    for (const name of Object.keys(from)) {
      const inList = Array.isArray(from);
      const here = inList ? `${path}[${name}]` : `${path}${path === '' ? '' : '.'}${name}`;
      const like = inList ? `${shape}[]` : `${shape}.${name}`;
      if (Object.hasOwn(to, name)) walk(memberOf(from, name), memberOf(to, name), here, like);
      else found.set(like, { count: (found.get(like)?.count ?? 0) + 1, first: found.get(like)?.first ?? here });
    }
  };
  walk(value, kept, '', '');
  return [...found].slice(0, 100).map(([like, { count, first }]) => {
    const name = like.slice(like.lastIndexOf('.') + 1);
    const [named, at] = [inert(name), inert(first)];
    const said =
      count === 1 ? remark('remarkUnknownMember', named, at) : remark('remarkUnknownMembers', named, at, count - 1);
    return { place: { kind: 'path', path: first }, remark: said };
  });
}
