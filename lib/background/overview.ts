import type { ModelView, Overview, RequirementView, SendingView, TargetView } from '../domain/overview.ts';
import type { Answers, Input } from '../messaging/protocol.ts';
import { attainments } from '../progress/attainment.ts';
import { nextSteps } from '../progress/next-step.ts';
import { readiness } from '../progress/readiness.ts';
import type { CompetencyModel } from '../schema/model.ts';
import type { Settings } from '../schema/settings.ts';
import type { StoredModel } from '../schema/stored-model.ts';
import type { House } from './house.ts';
import { type Library, readLibrary } from './library.ts';
import { currentModel, storedModel } from './models.ts';

const latestShown = 5;
const questionsShown = 20;

function modelView(stored: StoredModel, previous: StoredModel | undefined): ModelView {
  const { model, source, loadedAt } = stored;
  return {
    title: model.title,
    version: model.version,
    ...(model.publisher === undefined ? {} : { publisher: model.publisher }),
    source,
    loadedAt,
    competencies: model.competencies.length,
    courses: model.courses?.length ?? 0,
    levels: model.scale.levels.map(({ level, name }) => ({ level, name })),
    roles: model.roles.map(({ id, title, family, grade }) => ({ id, title, family, ...(grade ? { grade } : {}) })),
    ...(previous === undefined ? {} : { previous: { title: previous.model.title, version: previous.model.version } }),
  };
}

/** Competencies that the newest recorded completion lifted. */
function newlyLifted({ completions, view }: Library): Set<string> {
  const newest = completions.find(({ standing }) => standing === 'recorded');
  const lifted = newest === undefined ? [] : view(newest).alignments;
  return new Set(
    lifted.filter(({ decision, from, to }) => decision === 'confirmed' && to > from).map((a) => a.competency),
  );
}

function targetView(role: string, model: CompetencyModel, library: Library, now: number): TargetView | undefined {
  const wanted = model.roles.find(({ id }) => id === role);
  if (wanted === undefined) return undefined;
  const held = attainments(library.alignments, library.completions, model, now);
  const { met, asked, requirements } = readiness(wanted, held, model);
  const { steps, hoursToGo } = nextSteps(requirements, model);
  const courses = new Map(steps.map(({ competency, course }) => [competency, course]));
  const lifted = newlyLifted(library);
  return {
    role,
    title: wanted.title,
    met,
    asked,
    requirements: requirements.map((requirement): RequirementView => {
      const course = courses.get(requirement.competency);
      const newest = lifted.has(requirement.competency);
      if (course === undefined) return { ...requirement, newest };
      const { title, provider, url, hours } = course;
      const next = {
        title,
        provider,
        ...(url === undefined ? {} : { url }),
        ...(hours === undefined ? {} : { hours }),
      };
      return { ...requirement, newest, next };
    }),
    ...(met < asked ? { hoursToGo } : {}),
  };
}

async function sendingView(house: House, { endpoint, agreed }: Settings, library: Library): Promise<SendingView> {
  const rows = [...library.queued.values()];
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  const received = [...library.receipts.values()].filter(({ verdict }) => verdict !== 'withdrawn');
  const last = received
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1);
  const counts = {
    waiting,
    refused: rows.length - waiting,
    received: received.length,
    ...(last === undefined ? {} : { lastReceivedAt: last }),
  };
  if (endpoint === undefined) return { state: 'not-connected', ...counts };
  const { subject, name } = endpoint;
  const whom = { endpoint: endpoint.baseUrl, subject, ...(name === undefined ? {} : { name }) };
  if (agreed?.baseUrl !== endpoint.baseUrl) return { state: 'not-agreed', ...whom, ...counts };
  const pause = await house.settings.readPause();
  if (waiting === 0) return { state: 'idle', ...whom, ...counts };
  if (pause.failures === 0) return { state: 'waiting', ...whom, ...counts };
  const stopped = pause.problem === 'unauthorised' || pause.problem === 'forbidden' || pause.problem === 'not-found';
  return {
    state: stopped ? 'stopped' : 'retrying',
    ...whom,
    ...counts,
    nextTryAt: new Date(pause.notBefore).toISOString(),
    ...(pause.problem === undefined ? {} : { problem: pause.problem }),
    ...(pause.detail === undefined ? {} : { detail: pause.detail }),
  };
}

/** The one view model of popup and dashboard. */
export async function overview(house: House): Promise<Overview> {
  const settings = await house.settings.read();
  const stored = await currentModel(house);
  const previous = await storedModel(house, 'previous');
  const library = await readLibrary(house, stored.model);
  // Counted last, since reading is what finds the rows to set aside.
  const setAside = await house.db.count('setAside');
  const target =
    settings.targetRole === undefined ? undefined : targetView(settings.targetRole, stored.model, library, house.now());
  const recorded = library.completions.filter(({ standing }) => standing === 'recorded');
  const asked = library.completions.filter(({ standing }) => standing === 'asked');
  return {
    model: modelView(stored, previous),
    ...(target === undefined ? {} : { target }),
    latest: recorded.slice(0, latestShown).map(library.view),
    questions: asked.slice(0, questionsShown).map(library.view),
    recorded: recorded.length,
    sending: await sendingView(house, settings, library),
    setAside,
  };
}

/** One page of the learning log, newest first, what was undone included; search looks at title and provider. */
export async function listLog(
  house: House,
  { offset, limit, search = '' }: Input<'log.list'>,
): Promise<Answers['log.list']> {
  const { model } = await currentModel(house);
  const library = await readLibrary(house, model);
  const wanted = search.trim().toLowerCase();
  const found = library.completions.filter(({ course, provider }) =>
    `${course.title} ${course.publisher ?? ''} ${provider}`.toLowerCase().includes(wanted),
  );
  return { rows: found.slice(offset, offset + limit).map(library.view), total: found.length };
}
