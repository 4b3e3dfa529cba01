import { inert } from './inert.ts';
import type { ModelPath } from './model-problem.ts';
import { memberOf, textAt } from './outline.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

/** What stands at a place of the model: `role "Data Engineer II"`, `the scale`, `course number 4`. */
export function thingAt(model: unknown, path: ModelPath): Remark {
  const [first, position] = path;
  if (first === undefined) return remark('remarkTheModel');
  if (path.length === 1) return wholes.get(first) ?? remark('remarkMember', inert(String(first)));
  if (first === 'scale') return scaleThing(path);
  if (typeof first !== 'string' || typeof position !== 'number') return remark('remarkTheModel');
  const item = memberOf(memberOf(model, first), position);
  const owner = itemThing(first, item, position);
  const [, , list, inside] = path;
  if (typeof list !== 'string') return owner;
  if (list === 'translations' && typeof inside === 'string') return remark('remarkTranslationOf', inert(inside), owner);
  if (typeof inside !== 'number') return remark('remarkMemberOf', inert(list), owner);
  return insideThing(list, inside, memberOf(memberOf(item, list), inside), owner);
}

const wholes = new Map<string | number, Remark>([
  ['scale', remark('remarkTheScale')],
  ['policy', remark('remarkThePolicy')],
]);

const nouns = new Map<string, { named: RemarkCode; counted: RemarkCode }>([
  ['competencies', { named: 'remarkCompetency', counted: 'remarkCompetencyNumber' }],
  ['roles', { named: 'remarkRole', counted: 'remarkRoleNumber' }],
  ['courses', { named: 'remarkCourse', counted: 'remarkCourseNumber' }],
]);
const entry = { named: 'remarkEntry', counted: 'remarkEntryNumber' } as const;

function scaleThing(path: ModelPath): Remark {
  const [, , position] = path;
  return typeof position === 'number'
    ? remark('remarkLevelNumber', position + 1)
    : remark('remarkMemberOf', 'levels', remark('remarkTheScale'));
}

function insideThing(list: string, position: number, item: unknown, owner: Remark): Remark {
  const competency = textAt(item, 'competency');
  if (list === 'requirements') {
    return competency === undefined
      ? remark('remarkRequirementNumber', position + 1, owner)
      : remark('remarkRequirementOf', inert(competency), owner);
  }
  if (list === 'counts' && competency !== undefined) return remark('remarkCountOf', inert(competency), owner);
  return remark('remarkEntryOf', position + 1, inert(list), owner);
}

function itemThing(collection: string, item: unknown, position: number): Remark {
  const { named, counted } = nouns.get(collection) ?? entry;
  const name = nameOf(collection, item);
  return name === undefined ? remark(counted, position + 1) : remark(named, inert(name));
}

function nameOf(collection: string, item: unknown): string | undefined {
  if (collection === 'competencies') return textAt(item, 'label') ?? textAt(item, 'id');
  return textAt(item, 'title') ?? textAt(item, 'id') ?? textAt(item, 'url');
}
