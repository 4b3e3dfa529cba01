import { evidenceFileType, longestFile } from '../../lib/domain/evidence-file.ts';
import { refusalText } from '../refusal-text.ts';

/** Enough to tell the type by. */
const start = 16;

/** What keeps a chosen file from being evidence, in words that say what to do; undefined when nothing does. */
export async function fileProblem(file: File): Promise<string | undefined> {
  const refused = (code: string) => refusalText({ code, detail: file.name });
  if (file.size > longestFile) return refused('file-too-large');
  try {
    const bytes = new Uint8Array(await file.slice(0, start).arrayBuffer());
    return evidenceFileType(bytes) === undefined ? refused('file-of-other-type') : undefined;
  } catch {
    return refused('file-unreadable');
  }
}
