import type { Alignment } from '../schema/alignment.ts';
import type { Course } from '../schema/completion.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { wordsOf } from './words.ts';

/**
 * The level at which a course is proposed, and who says so: the provider, where its word is the name of a step of the
 * model's scale; else the policy. Never above the policy's ceiling, and never guessed from the text of the course.
 */
export function levelOf({ level }: Course, model: CompetencyModel): Required<Pick<Alignment, 'level' | 'levelFrom'>> {
  const { scale, policy } = model;
  const told = level === undefined ? '' : wordsOf(level).join(' ');
  const declared = told === '' ? undefined : scale.levels.find(({ name }) => wordsOf(name).join(' ') === told)?.level;
  const wanted = declared ?? policy?.courseLevel ?? 1;
  const ceiling = Math.min(policy?.courseCeiling ?? wanted, scale.levels.length);
  if (wanted > ceiling) return { level: ceiling, levelFrom: 'ceiling' };
  return { level: wanted, levelFrom: declared === undefined ? 'usual' : 'provider' };
}
