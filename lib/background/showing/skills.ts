import type { SkillView } from '../../domain/overview.ts';
import { competencyById } from '../../model/competency-by-id.ts';
import { attainments } from '../../progress/attainment.ts';
import { shownModel } from '../aligning/models.ts';
import type { House } from '../house.ts';
import { readLibrary } from './library.ts';

const proofsShown = 3;

/** What the person holds, the highest level first, with what proves it. */
export async function listSkills(house: House): Promise<{ skills: SkillView[] }> {
  const model = await shownModel(house);
  const { completions, alignments } = await readLibrary(house, model);
  const titles = new Map(completions.map(({ key, course }) => [key, course.title]));
  const competencies = competencyById(model);
  const skills = [...attainments(alignments, completions, model, house.now()).values()].map((attainment): SkillView => {
    const { competency, level, provenBy, staleAt, stale } = attainment;
    const proofs = provenBy.slice(0, proofsShown).map((key) => titles.get(key) ?? '');
    return {
      competency,
      label: competencies.get(competency)?.label ?? competency,
      level,
      levelName: model.scale.levels.find((step) => step.level === level)?.name ?? String(level),
      provenBy: proofs,
      moreProofs: provenBy.length - proofs.length,
      ...(staleAt === undefined ? {} : { staleAt }),
      stale,
    };
  });
  return { skills: skills.sort((a, b) => b.level - a.level || (a.label < b.label ? -1 : 1)) };
}
