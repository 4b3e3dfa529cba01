import type { ImportView } from '../../domain/history.ts';
import { completionSchema } from '../../schema/completion.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { broughtBy } from './brought-by.ts';

const mostListed = 20;

/** Remembers where an import comes from, before anything of it is written. */
export async function noteImport({ db }: House, at: string, from: string | undefined): Promise<void> {
  if ((await db.getKey('imports', at)) === undefined)
    await db.put('imports', { at, ...(from === undefined ? {} : { from }) });
}

/** The newest imports of which something can still be taken back. */
export async function listImports({ db }: House): Promise<{ imports: ImportView[] }> {
  const rows = (await db.getAll('imports')).reverse().slice(0, mostListed);
  const imports = rows.map(async ({ at, from }) => {
    const { read } = sortOut(await db.getAllFromIndex('completions', 'byObserved', at), completionSchema);
    const courses = read.filter((held) => broughtBy(held, at) !== undefined).length;
    return { at, ...(from === undefined ? {} : { from }), courses };
  });
  return { imports: (await Promise.all(imports)).filter(({ courses }) => courses > 0) };
}
