import type { Answers } from '../../messaging/protocol.ts';
import { isReport, type Report } from '../../schema/hr.ts';
import { type LaneName, laneNames, lanes } from '../../store/lanes.ts';
import { currentModel } from '../aligning/models.ts';
import type { House } from '../house.ts';
import { readLibrary } from '../showing/library.ts';

const receiptsShown = 200;

/** What would leave the device now, to the letter, and how many stay and why. */
export async function previewSending(house: House): Promise<Answers['sending.preview']> {
  const { model } = await currentModel(house);
  const { completions, queued, view } = await readLibrary(house, model);
  const reports: Report[] = [];
  const proposals = [...queued.proposals.values()].flatMap(({ report }) =>
    report === undefined || isReport(report) ? [] : [report],
  );
  const held = { private: 0, undecided: 0, notInModel: 0 };
  for (const completion of completions) {
    if (completion.standing !== 'recorded') continue;
    const { sent } = view(completion);
    if (sent === 'private') held.private += 1;
    if (sent === 'undecided') held.undecided += 1;
    if (sent === 'not-in-model') held.notInModel += 1;
    const report = queued.completions.get(completion.key)?.report;
    if (report !== undefined && isReport(report)) reports.push(report);
  }
  return { reports, proposals, held };
}

/** What waits, was refused and was received, newest first. */
export async function listSent(house: House): Promise<Answers['sending.list']> {
  const { model } = await currentModel(house);
  const { completions, queued } = await readLibrary(house, model);
  const titles = new Map(completions.map(({ key, course }) => [key, course.title]));
  const titled =
    (lane: LaneName) =>
    <T extends { completion: string }>(row: T) => ({ ...row, lane, title: titles.get(row.completion) ?? '' });
  const receipts: Answers['sending.list']['receipts'] = [];
  for (const lane of laneNames) {
    let cursor = await house.db.transaction(lanes[lane].receipts).store.index('byReceived').openCursor(null, 'prev');
    for (let count = 0; cursor && count < receiptsShown; count += 1) {
      receipts.push(titled(lane)(cursor.value));
      cursor = await cursor.continue();
    }
  }
  receipts.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  const rows = laneNames.flatMap((lane) => [...queued[lane].values()].map(titled(lane)));
  // What is on its way here again, or out again, is no longer asked about.
  const { endpoint } = await house.settings.read();
  const strays = (await house.db.getAll('strays')).filter(
    (stray) => stray.endpoint === endpoint?.baseUrl && !titles.has(stray.key),
  );
  return { strays, queued: rows, receipts: receipts.slice(0, receiptsShown) };
}
