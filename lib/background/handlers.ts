import type { Handlers } from '../messaging/listen.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { chooseMatching, chooseQuiet, chooseTarget } from './aligning/choices.ts';
import { currentModel, fetchModel, replaceModel, revertModel, shownModel } from './aligning/models.ts';
import { settle } from './aligning/settle.ts';
import { tryCourse } from './aligning/try-course.ts';
import { alone } from './alone.ts';
import { eraseData, exportData } from './data.ts';
import { checkHistory, importHistory, undoImport } from './history/history.ts';
import { dismissFound, heedFound, importFound, listFound } from './history/history-found.ts';
import { listImports } from './history/imports.ts';
import type { House } from './house.ts';
import { askBecauseOfSigns, lookForSigns, silenceSigns } from './noticing/ask-signs.ts';
import { courseStandings } from './noticing/course-standings.ts';
import { createRateLimit } from './noticing/rate-limit.ts';
import { heedSiteReport, listSiteHealth, markTold } from './noticing/site-health.ts';
import { tellPage } from './noticing/tell-page.ts';
import { answerQuestion, decideAlignment, keepPrivate, remove, restore } from './recording/decide.ts';
import { addFile, readFile, removeFile, shareFile } from './recording/evidence-files.ts';
import { importBadge } from './recording/import-badge.ts';
import { logByHand } from './recording/log-by-hand.ts';
import type { Recorded } from './recording/record.ts';
import { recordSighting } from './recording/record-sighting.ts';
import { splitCompletion } from './recording/split.ts';
import { agree, connectEndpoint, disconnectEndpoint } from './reporting/connect.ts';
import { drain, sendNow } from './reporting/drain.ts';
import { previewProposal, propose, unpropose } from './reporting/propose.ts';
import { listSent, previewSending } from './reporting/sent.ts';
import { takeStrayIn, withdrawStray } from './reporting/strays.ts';
import { listLog, overview } from './showing/overview.ts';
import { listSkills } from './showing/skills.ts';

/** A page has at most so many sightings an hour; nobody finishes more, and a hostile page could send thousands. */
const sightingsAnHour = 60;
/** A page says at most once how each kind of page reads. */
const reportsAnHour = 240;
/** A history page tells again what it shows when more of it is loaded. */
const findingsAnHour = 60;
/** Frames of one host in which content speaks. */
const callsAnHour = 600;
/** Browsers let no alarm ring sooner. */
const wakeAfter = 30_000;

/** Says yes at once; alignment and sending follow, and are taken up at the next start if the worker dies before. */
export async function catchUp(house: House): Promise<void> {
  await settle(house);
  await drain(house);
}

/** Longer nobody is kept waiting; thousands of completions under a new model are settled while the page is in use again. */
const patience = 3_000;

/** After a change: what follows from it is settled before the answer, so that the page shows it; sending goes on alone. */
async function followed<T extends Outcome>(house: House, outcome: Promise<T>): Promise<T> {
  const result = await outcome;
  if (result.ok) {
    const settled = settle(house);
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patience))]);
    house.announce();
    alone(settled.then(() => drain(house)));
  }
  return result;
}

/** After one batch of many: what follows goes on alone, and is woken for should the worker die before. */
async function begun<T extends Outcome>(house: House, outcome: Promise<T>): Promise<T> {
  const result = await outcome;
  house.wakeAt(house.now() + wakeAfter);
  alone(catchUp(house));
  return result;
}

/** What follows a sighting once it is safe: counted, said in its page, sent. Sending must not wait for the page, nor fail with it. */
async function afterSighting(house: House, recorded: Recorded, tabId: number | undefined): Promise<void> {
  await settle(house);
  if (tabId !== undefined) alone(tellPage(house, tabId, recorded));
  await drain(house);
}

/** Each message and who answers it. `open` gives the house, once it is built; it is built anew in every worker. */
export function createHandlers(open: () => Promise<House>): Handlers {
  const withinLimit = createRateLimit(sightingsAnHour, 3_600_000);
  const withinFindings = createRateLimit(findingsAnHour, 3_600_000);
  const withinCalls = createRateLimit(callsAnHour, 3_600_000);
  const withinReports = createRateLimit(reportsAnHour, 3_600_000);
  const use =
    <Input, Answer>(handle: (house: House, input: Input) => Promise<Answer>) =>
    async (input: Input) =>
      handle(await open(), input);
  return {
    'sighting.report': async (sighting, { frameUrl, place }) => {
      const house = await open();
      if (!withinLimit(new URL(frameUrl).host, house.now())) throw new Error('too-many-sightings');
      const recorded = await recordSighting(house, sighting, frameUrl);
      if (recorded === undefined) throw new Error('no-provider');
      // Should the worker die before the rest is done, somebody has to wake it.
      house.wakeAt(house.now() + wakeAfter);
      alone(afterSighting(house, recorded, place?.tab));
      return { noted: recorded.noted, title: recorded.title };
    },
    'site.report': async (report, { frameUrl }) => {
      const house = await open();
      if (!withinReports(new URL(frameUrl).host, house.now())) throw new Error('too-many-reports');
      return { heeded: await heedSiteReport(house, report, frameUrl) };
    },
    'history.found': async ({ sightings }, { frameUrl }) => {
      const house = await open();
      if (!withinFindings(new URL(frameUrl).host, house.now())) throw new Error('too-many-findings');
      return heedFound(house, sightings, frameUrl);
    },
    'judge.call': async (_, { frameUrl, place }) => {
      const house = await open();
      if (!withinCalls(new URL(frameUrl).host, house.now())) throw new Error('too-many-calls');
      if (place === undefined || !(await house.putIntoFrame(place, 'judge.js'))) throw new Error('not-possible');
      return { comes: true };
    },
    'signs.look': async (_, { frameUrl, place }) => {
      const house = await open();
      if (!withinReports(new URL(frameUrl).host, house.now())) throw new Error('too-many-reports');
      return { looks: await lookForSigns(house, frameUrl, place) };
    },
    'signs.report': async (report, { frameUrl }) => {
      const house = await open();
      if (!withinReports(new URL(frameUrl).host, house.now())) throw new Error('too-many-reports');
      return { asked: await askBecauseOfSigns(house, report, frameUrl) };
    },
    'overview.get': use(overview),
    'log.list': use(listLog),
    'skills.list': use(listSkills),
    'notes.choose': use((house, { quiet }) => chooseQuiet(house, quiet)),
    'target.choose': use((house, { role }) => chooseTarget(house, role)),
    'completion.log': use(async (house, input) => {
      const { key, noted } = await logByHand(house, input);
      // Logging again by hand what was undone by hand is meant.
      if (noted === 'removed') await restore(house, key);
      await settle(house);
      house.announce();
      alone(drain(house));
      return { ok: true, key, known: noted === 'known' };
    }),
    'badge.import': use((house, input) => followed(house, importBadge(house, input))),
    'completion.keepPrivate': use((house, input) => followed(house, keepPrivate(house, input))),
    'proposal.preview': use(previewProposal),
    'completion.propose': use((house, input) => followed(house, propose(house, input))),
    'completion.unpropose': use((house, { key }) => followed(house, unpropose(house, key))),
    'completion.remove': use((house, { key }) => followed(house, remove(house, key))),
    'completion.restore': use((house, { key }) => followed(house, restore(house, key))),
    'completion.split': use((house, input) => followed(house, splitCompletion(house, input))),
    'question.answer': use((house, input) => followed(house, answerQuestion(house, input))),
    'alignment.decide': use((house, input) => followed(house, decideAlignment(house, input))),
    'file.add': use((house, input) => followed(house, addFile(house, input))),
    'file.get': use(readFile),
    'file.share': use((house, input) => followed(house, shareFile(house, input))),
    'file.remove': use((house, input) => followed(house, removeFile(house, input))),
    'model.get': use(async (house, { shown }) => (shown ? shownModel(house) : (await currentModel(house)).model)),
    'model.replace': use((house, { text }) => followed(house, replaceModel(house, text))),
    'model.fetch': use((house) => followed(house, fetchModel(house))),
    'model.revert': use((house) => followed(house, revertModel(house))),
    'course.try': use(tryCourse),
    'matching.choose': use((house, { plainWords }) => followed(house, chooseMatching(house, plainWords))),
    'endpoint.connect': use((house, input) => followed(house, connectEndpoint(house, input))),
    'endpoint.disconnect': use((house) => followed(house, disconnectEndpoint(house))),
    'sending.preview': use(previewSending),
    'sending.agree': use((house, { agreed }) => followed(house, agree(house, agreed))),
    'sending.start': use(async (house) => {
      await sendNow(house);
      return { ok: true };
    }),
    'sending.list': use(listSent),
    'stray.withdraw': use((house, input) => followed(house, withdrawStray(house, input))),
    'stray.takeIn': use((house, input) => followed(house, takeStrayIn(house, input))),
    'course.standings': use(courseStandings),
    'signs.silence': use((house, input) => followed(house, silenceSigns(house, input))),
    'site.health': use(listSiteHealth),
    'site.told': use((house, { site }) => markTold(house, site)),
    'history.check': use(checkHistory),
    'history.import': use((house, input) => begun(house, importHistory(house, input))),
    'history.undo': use((house, input) => begun(house, undoImport(house, input))),
    'imports.list': use(listImports),
    'found.list': use(listFound),
    'found.import': use((house, input) => begun(house, importFound(house, input))),
    'found.dismiss': use(dismissFound),
    'data.export': use(exportData),
    'data.erase': use((house) => followed(house, eraseData(house))),
  };
}
