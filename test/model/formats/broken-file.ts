import type { ModelFile } from '../../../lib/model/formats/model-file.ts';

/** A file, or several, that must not be taken; the mark of the place and the words that must be told. */
export interface BrokenFile {
  is: string;
  files: () => ModelFile[] | Promise<ModelFile[]>;
  where: string | RegExp;
  says: string | RegExp;
}

/** A broken file in one line. */
export const broken = (
  is: string,
  files: BrokenFile['files'],
  where: BrokenFile['where'],
  says: BrokenFile['says'],
): BrokenFile => ({ is, files, where, says });
