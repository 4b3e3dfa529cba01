import type { Answers } from '../messaging/protocol.ts';
import type { Report } from '../schema/hr.ts';
import type { House } from './house.ts';
import { readLibrary } from './library.ts';
import { currentModel } from './models.ts';

const receiptsShown = 200;

/** What would leave the device now, to the letter, and how many stay and why. */
export async function previewSending(house: House): Promise<Answers['sending.preview']> {
  const { model } = await currentModel(house);
  const { completions, queued, view } = await readLibrary(house, model);
  const reports: Report[] = [];
  const held = { private: 0, undecided: 0, notInModel: 0 };
  for (const completion of completions) {
    if (completion.standing !== 'recorded') continue;
    const { sent } = view(completion);
    if (sent === 'private') held.private += 1;
    if (sent === 'undecided') held.undecided += 1;
    if (sent === 'not-in-model') held.notInModel += 1;
    const report = queued.get(completion.key)?.report;
    if (report !== undefined) reports.push(report);
  }
  return { reports, held };
}

/** What waits, was refused and was received, newest first. */
export async function listSent(house: House): Promise<Answers['sending.list']> {
  const { model } = await currentModel(house);
  const { completions, queued } = await readLibrary(house, model);
  const titles = new Map(completions.map(({ key, course }) => [key, course.title]));
  const titled = <T extends { completion: string }>(row: T) => ({ ...row, title: titles.get(row.completion) ?? '' });
  const receipts = [];
  let cursor = await house.db.transaction('receipts').store.index('byReceived').openCursor(null, 'prev');
  while (cursor && receipts.length < receiptsShown) {
    receipts.push(titled(cursor.value));
    cursor = await cursor.continue();
  }
  return { queued: [...queued.values()].map(titled), receipts };
}
