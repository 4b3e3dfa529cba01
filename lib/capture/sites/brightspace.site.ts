import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import { at, idAt, listAt, textAt } from './state.ts';

/** Topics that have to be done, and those that are. A course that requires nothing is never completed. */
function ofCount(unit: unknown, orgUnit: string | undefined): Facts | undefined {
  const [done, required] = [at(unit, 'CompletedItems'), at(unit, 'RequiredItems')];
  if (required === 0) return undefined;
  return {
    id: idAt(unit, 'ObjectId') === undefined ? undefined : orgUnit,
    title: textAt(unit, 'Title'),
    done: typeof done === 'number' && typeof required === 'number' ? done >= required : undefined,
    url: `/d2l/home/${orgUnit}`,
  };
}

/**
 * Source: the published Brightspace API (content/completions/mycount) and several public programs of 2025–26. It counts the one who asks;
 * `level=1` is the whole course, others are its modules. A topic may be done by a look at it.
 */
export default site({
  id: 'brightspace',
  name: 'D2L Brightspace',
  hosts: ['*.brightspace.com'],
  anywhere: 'd2l-navigation, body.d2l-body',
  under: '/d2l/',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [],
  answers: [
    {
      kind: 'course',
      path: /^\/d2l\/api\/le\/(?:[\d.]+|unstable)\/(?<unit>\d+)\/content\/completions\/mycount\/?$/,
      search: /(?:^|&)level=1(?:&|$)/,
      level: 'course',
      whose: 'viewer',
      read(body, { groups }) {
        const [unit, another] = listAt(body, 'Objects');
        return another === undefined ? ofCount(unit, groups.unit) : undefined;
      },
    },
  ],
});
