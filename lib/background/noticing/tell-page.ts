import { competencyById } from '../../model/competency-by-id.ts';
import { alignmentSchema } from '../../schema/alignment.ts';
import { sortOut } from '../../store/rows.ts';
import { shownModel } from '../aligning/models.ts';
import type { House } from '../house.ts';
import type { Recorded } from '../recording/record.ts';

/** What a page is told of what was noticed in it. */
export interface PageNews {
  kind: 'logged' | 'asked';
  title: string;
  /** Names of the competencies it counts toward, or would with a yes; the surest first. */
  counts: string[];
  /** They wait for the person's yes. */
  proposed: boolean;
}

/** Tells the tab in which something new was noticed. Call it when it is settled; what was known before is no news. */
export async function tellPage(house: House, tabId: number, { noted, key, title }: Recorded): Promise<void> {
  if (noted !== 'new' && noted !== 'asked') return;
  if ((await house.settings.read()).quiet === true) return;
  const model = await shownModel(house);
  const rows = await house.db.getAllFromIndex('alignments', 'byCompletion', key);
  const standing = sortOut(rows, alignmentSchema).read.filter(({ decision }) => decision !== 'rejected');
  const confirmed = standing.filter(({ decision }) => decision === 'confirmed');
  const shown = confirmed.length > 0 ? confirmed : standing;
  const labels = competencyById(model);
  const counts = shown
    .toSorted((a, b) => b.confidence - a.confidence)
    .flatMap(({ competency }) => labels.get(competency)?.label ?? [])
    .slice(0, 3);
  house.tell(tabId, { kind: noted === 'new' ? 'logged' : 'asked', title, counts, proposed: confirmed.length === 0 });
}
