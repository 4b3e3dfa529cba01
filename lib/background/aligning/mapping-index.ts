import { buildIndexes } from '../../mapping/engine/language-indexes.ts';
import { namedCompetencies } from '../../mapping/named-competencies.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import type { IndexRow } from '../../store/db.ts';
import { digest, type MappingFiles } from './mapping-files.ts';

/** What an index is made of. Without `useKnowledge` it holds no meanings, only words. */
export interface IndexSource {
  model: Pick<CompetencyModel, 'competencies' | 'language'>;
  files: MappingFiles;
  useKnowledge: boolean;
}

/** The name of the index of these competencies: the same for every version of the model that has the same. */
export function indexId({ model, files, useKnowledge }: IndexSource): Promise<string> {
  const source = JSON.stringify([
    files.version,
    useKnowledge,
    model.language ?? '',
    namedCompetencies(model.competencies),
  ]);
  return digest(new TextEncoder().encode(source));
}

/** Builds an index; takes up to a second for the largest models and each of their languages, in one go. */
export function buildIndexRow(id: string, { model, files, useKnowledge }: IndexSource, builtAt: string): IndexRow {
  const buffer = buildIndexes(namedCompetencies(model.competencies), {
    ...(useKnowledge && { knowledge: files.knowledge }),
    ...(model.language === undefined ? {} : { language: model.language }),
  });
  return { id, buffer, builtAt };
}
