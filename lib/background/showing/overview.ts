import { inLanguage } from '../../domain/in-language.ts';
import type { ModelView, Overview, RequirementView, SendingView, TargetView } from '../../domain/overview.ts';
import type { Answers, Input } from '../../messaging/protocol.ts';
import { nextSteps } from '../../progress/next-step.ts';
import { readiness } from '../../progress/readiness.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import type { Settings } from '../../schema/settings.ts';
import type { StoredModel } from '../../schema/stored-model.ts';
import { currentModel, shownModel, storedModel } from '../aligning/models.ts';
import type { House } from '../house.ts';
import { askedBecauseOfSigns } from '../noticing/ask-signs.ts';
import { foreignAccounts } from '../recording/accounts.ts';
import { joinedTo } from '../recording/split.ts';
import { readLibrary } from './library.ts';
import { readSummary, type Summary } from './summary.ts';

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
function newlyLifted({ latest: [newest] }: Summary): Set<string> {
  const lifted = newest?.alignments ?? [];
  return new Set(
    lifted.filter(({ decision, from, to }) => decision === 'confirmed' && to > from).map((a) => a.competency),
  );
}

function targetView(role: string, model: CompetencyModel, summary: Summary): TargetView | undefined {
  const wanted = model.roles.find(({ id }) => id === role);
  if (wanted === undefined) return undefined;
  const { met, asked, requirements } = readiness(wanted, summary.held, model);
  const { steps, hoursToGo } = nextSteps(requirements, model);
  const courses = new Map(steps.map(({ competency, course }) => [competency, course]));
  const lifted = newlyLifted(summary);
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

async function sendingView(house: House, { endpoint, agreed }: Settings, summary: Summary): Promise<SendingView> {
  const { proposals, received, lastReceivedAt: last } = summary;
  const notTaken = endpoint?.proposals?.taken === false && proposals.waiting > 0;
  const waiting = summary.waiting + (notTaken ? 0 : proposals.waiting);
  const counts = {
    waiting,
    refused: summary.refused + proposals.refused,
    received,
    ...(notTaken && { proposalsNotTaken: proposals.waiting }),
    ...(last === undefined ? {} : { lastReceivedAt: last }),
  };
  if (endpoint === undefined) return { state: 'not-connected', ...counts };
  const { subject, name } = endpoint;
  const whom = { endpoint: endpoint.baseUrl, subject, ...(name === undefined ? {} : { name }) };
  if (agreed?.baseUrl !== endpoint.baseUrl) return { state: 'not-agreed', ...whom, ...counts };
  const pause = await house.settings.readPause('completions');
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
  const model = inLanguage(stored.model, house.language());
  const summary = await readSummary(house, model);
  // Counted last, since reading is what finds the rows to set aside.
  const setAside = await house.db.count('setAside');
  const guessed = summary.questions.length === 0 ? new Set<string>() : await askedBecauseOfSigns(house);
  const isForeign = await foreignAccounts(house);
  const { targetRole } = settings;
  const target = targetRole === undefined ? undefined : targetView(targetRole, model, summary);
  return {
    model: modelView({ ...stored, model }, previous),
    ...(target === undefined ? {} : { target }),
    latest: summary.latest,
    questions: summary.questions.map((view) => ({
      ...view,
      ...(guessed.has(view.key) && { looksFinished: true }),
      ...(isForeign(view.account ?? '') && { otherAccount: true }),
    })),
    recorded: summary.recorded,
    sending: await sendingView(house, settings, summary),
    setAside,
    ...(settings.quiet === true && { quiet: true }),
    ...(settings.plainWords === true && { plainWords: true }),
  };
}

/** One page of the learning log, newest first, what was undone included; search looks at title and provider. */
export async function listLog(
  house: House,
  { offset, limit, search = '' }: Input<'log.list'>,
): Promise<Answers['log.list']> {
  const model = await shownModel(house);
  const library = await readLibrary(house, model);
  const wanted = search.trim().toLowerCase();
  const found = library.completions.filter(({ course, provider }) =>
    `${course.title} ${course.publisher ?? ''} ${provider}`.toLowerCase().includes(wanted),
  );
  const rows = found.slice(offset, offset + limit).map(async (completion) => {
    const view = library.view(completion);
    const joined = view.knownThrough.length > 1 ? await joinedTo(house, view.key) : [];
    return joined.length === 0 ? view : { ...view, joined };
  });
  return { rows: await Promise.all(rows), total: found.length };
}
