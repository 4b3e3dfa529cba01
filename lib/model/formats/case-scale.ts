import { inert } from '../inert.ts';
import { memberOf, textAt } from '../outline.ts';
import type { CaseGraph } from './case-graph.ts';
import { linkedId } from './case-graph.ts';
import type { CaseItem } from './case-items.ts';
import { note, oneLine, unlessEmpty } from './foreign-text.ts';
import { listAt, numberAt } from './json-nodes.ts';
import type { FileProblem } from './model-file.ts';

export interface CaseScale {
  levels: { level: number; name: string; description?: string }[];
  /** Items that are levels, with their number; they are no competencies. */
  levelOf: ReadonlyMap<string, number>;
  /** What criteria of rubrics say of single items, level by level. */
  criteriaOf: ReadonlyMap<string, string>;
  warnings: FileProblem[];
}

const levelTypes = /^(skill |proficiency |competency )?(level|proficiency)$|^(kompetenz)?(stufe|niveau)$/;

/**
 * The scale of a package: the levels of its rubrics (CFRubricCriterionLevel: `position`, `score`, `quality`), else the items
 * that others point to with hasSkillLevel, else one level.
 */
export function caseScale(node: unknown, items: CaseItem[], graph: CaseGraph): CaseScale {
  const rubrics = listAt(node, 'CFRubrics').concat(listAt(memberOf(node, 'CFDefinitions'), 'CFRubrics'));
  const criteria = rubrics.flatMap((rubric) => listAt(rubric, 'CFRubricCriteria'));
  const ladders = criteria.map(ladderOf).filter((ladder) => ladder.length > 0);
  const longest = ladders.toSorted((a, b) => b.length - a.length)[0];
  const targets = levelItems(items, graph);
  const source =
    longest ?? targets.map(({ item }) => ({ name: item.statement, description: textAt(item.node, 'notes') ?? '' }));
  const names = source.length > 0 ? source : [{ name: 'Competent', description: '' }];
  const levels = names.slice(0, 20).map(({ name, description }, at) => ({
    level: at + 1,
    name: oneLine(name).slice(0, 60),
    ...unlessEmpty('description', description.slice(0, 2000)),
  }));
  const byName = new Map(levels.map(({ level, name }) => [name.toLowerCase(), level]));
  const levelOf = new Map(
    targets.map(({ item, at }) => [
      item.id,
      byName.get(oneLine(item.statement).slice(0, 60).toLowerCase()) ?? Math.min(at + 1, levels.length),
    ]),
  );
  return {
    levels,
    levelOf,
    criteriaOf: criteriaTexts(criteria),
    warnings: warningsFor(source.length, ladders, longest),
  };
}

function warningsFor(count: number, ladders: Ladder[], longest: Ladder | undefined): FileProblem[] {
  const warnings: FileProblem[] = [];
  if (count === 0) warnings.push(note('remarkNoScale'));
  if (count > 20) warnings.push(note('remarkTooManyLevels', count));
  const names = (ladder: Ladder | undefined) => ladder?.map(({ name }) => name).join(', ') ?? '';
  if (ladders.some((ladder) => names(ladder) !== names(longest))) {
    warnings.push(note('remarkRubricsDiffer', longest?.map(({ name }) => inert(name)).join(', ') ?? ''));
  }
  return warnings;
}

type Ladder = { name: string; description: string; text: string }[];

/** The levels of one criterion from the lowest to the highest. */
function ladderOf(criterion: unknown): Ladder {
  return listAt(criterion, 'CFRubricCriterionLevels')
    .map((level, at) => ({
      name:
        textAt(level, 'quality') ?? (numberAt(level, 'score') === undefined ? '' : `Level ${numberAt(level, 'score')}`),
      description: textAt(level, 'description') ?? textAt(level, 'feedback') ?? '',
      // A score says which is higher; a position may count from the best to the worst.
      order: numberAt(level, 'score') ?? numberAt(level, 'position') ?? at,
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.order - b.order)
    .map(({ name, description }) => ({ name, description, text: description === '' ? '' : `${name}: ${description}` }));
}

/** Texts of criteria that are about one item. */
function criteriaTexts(criteria: unknown[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const criterion of criteria) {
    const item = linkedId(memberOf(criterion, 'CFItemURI'));
    const words = ladderOf(criterion)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n');
    if (item !== undefined && words !== '') texts.set(item, words);
  }
  return texts;
}

/** Items that are levels: what hasSkillLevel points to, and what calls itself one; in the order they have. */
function levelItems(items: CaseItem[], { links }: CaseGraph): { item: CaseItem; at: number }[] {
  const pointedTo = new Set(links.filter(({ type }) => type === 'hasSkillLevel').map(({ to }) => to));
  const order = new Map(
    links.filter(({ type }) => type === 'isChildOf').map(({ from, order: place }) => [from, place]),
  );
  return items
    .filter(({ id, type }) => pointedTo.has(id) || levelTypes.test(type))
    .map((item) => ({ item, order: order.get(item.id) ?? item.index }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }, at) => ({ item, at }));
}
