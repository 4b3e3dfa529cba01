import { frameTrace, siteTrace } from '../domain/a-trace.ts';
import { daysAgo } from './days-ago.ts';
import { companyModel, manyRoles, model, requirement, requirements, sampleModel } from './model-samples.ts';
import {
  alignment,
  allSent,
  completion,
  confirmed,
  driftedSite,
  earlier,
  mappedCourse,
  overview,
  sending,
  sqlCourse,
  target,
} from './samples.ts';
import type { State } from './states.ts';

const allowed = { host: 'academy.localhost', title: 'SQL for Data Work', allowed: true };
const strange = { ...allowed, allowed: false };
const usual = overview({ target: target(requirements), latest: [sqlCourse, ...earlier], recorded: 3 });
const popup = (more: Partial<State>): State => ({ surface: 'popup', overview: usual, model, page: allowed, ...more });

const manyRequirements = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    requirement(`Requirement number ${index + 1}`, index % 4, 1 + (index % 3), { newest: index === 3 }),
  );

const longGerman = 'Arbeitsplatzgestaltungsrichtlinienverantwortung';
const sixty = 'An introduction to everything one ever wanted to know, part 1';

export const popupStates: Record<string, State> = {
  'popup-proposing': popup({
    overview: overview({
      target: target(requirements),
      latest: [completion(0, 'Beekeeping for Beginners')],
      recorded: 1,
    }),
    steps: ['[data-testid=propose]', '[data-testid=propose-skill]=Beekeeping'],
  }),
  'popup-proposed': popup({
    overview: overview({
      target: target(requirements),
      latest: [
        completion(0, 'Beekeeping for Beginners', {
          proposed: { at: daysAgo(0), sent: 'received', skill: 'Beekeeping' },
        }),
      ],
      recorded: 1,
    }),
  }),
  'popup-first-run': popup({
    overview: overview({ model: sampleModel, sending: sending('not-connected') }),
    page: strange,
  }),
  'popup-noticed-first': popup({
    overview: overview({
      model: sampleModel,
      latest: [
        completion(0, 'SQL for Data Work', {
          observedAt: new Date().toISOString(),
          alignments: [confirmed('SQL', 0, 2)],
        }),
      ],
      recorded: 1,
      sending: sending('not-connected'),
    }),
  }),
  'popup-many-roles': popup({
    overview: overview({ model: { ...companyModel, roles: manyRoles } }),
    steps: ['[data-testid=target-select]=eng'],
  }),
  'popup-no-roles': popup({ overview: overview({ model: { ...companyModel, roles: [] } }) }),
  'popup-usual': popup({}),
  'popup-mapped': popup({ overview: { ...usual, latest: [mappedCourse, ...earlier] } }),
  'popup-mapped-german': popup({ language: 'de', overview: { ...usual, latest: [mappedCourse, ...earlier] } }),
  'popup-other-level': popup({
    overview: { ...usual, latest: [mappedCourse] },
    steps: ['[data-testid=other-level]'],
  }),
  'popup-confirmed': popup({
    overview: {
      ...usual,
      latest: [completion(0, 'Advanced SQL', { alignments: [confirmed('SQL', 2, 3)], sent: 'waiting' })],
    },
  }),
  'popup-unaligned': popup({
    overview: { ...usual, latest: [completion(0, 'Cooking for beginners', { dateSource: 'observed' }), ...earlier] },
    page: strange,
  }),
  'popup-picking': popup({ steps: ['[data-testid=other-skill]', '[data-testid=skill-search]=data'] }),
  'popup-several-skills': popup({
    overview: {
      ...usual,
      latest: [
        completion(0, 'Data work with SQL and Python', {
          alignments: [
            alignment('SQL', 2, 3),
            confirmed('Python', 1, 2),
            alignment('Data modelling', 2, 2, {
              level: 4,
              reason: { kind: 'name', name: 'modelling', where: 'teaches' },
            }),
          ],
        }),
      ],
    },
  }),
  'popup-question': popup({
    overview: { ...usual, questions: [completion(9, 'Kafka in a day', { standing: 'asked' })], setAside: 2 },
  }),
  'popup-drift': popup({ page: { ...allowed, host: 'www.linkedin.com' }, health: [driftedSite] }),
  'popup-drift-german': popup({
    page: { ...allowed, host: 'www.linkedin.com' },
    health: [driftedSite],
    language: 'de',
    steps: ['[data-testid=drift-read]'],
  }),
  'popup-trace-drifted': popup({
    page: { ...allowed, host: 'www.linkedin.com' },
    steps: ['[data-testid=trace]', '[data-testid=trace-copy]'],
    frames: [
      frameTrace({
        sites: [
          siteTrace({
            site: 'linkedin-learning',
            result: 'drifted',
            missing: 'title',
            fields: [
              { name: 'id', there: true },
              { name: 'title', there: false },
              { name: 'done', there: true },
            ],
          }),
        ],
      }),
    ],
  }),
  'popup-trace-standard': popup({
    steps: ['[data-testid=trace]', 'summary', '[data-testid=trace-title]'],
    frames: [
      frameTrace({
        inner: ['content.example.net'],
        standards: [{ standard: 'scorm-1.2', heard: 3, status: 'incomplete', forShow: false }],
      }),
      frameTrace({ top: false, host: 'player.example.com', apis: ['scorm-2004'] }),
    ],
  }),
  'popup-trace-not-allowed': popup({
    page: strange,
    steps: ['[data-testid=trace]'],
    frames: [frameTrace({ running: false })],
  }),
  'popup-trace-german': popup({
    language: 'de',
    steps: ['[data-testid=trace]'],
    held: ['asked'],
    frames: [
      frameTrace({ title: longGerman, sites: [siteTrace({ level: 'part', owner: 'unknown', unconfirmed: true })] }),
    ],
  }),
  'popup-trace-forbidden': popup({ steps: ['[data-testid=trace]'], frames: [] }),
  'popup-looks-finished': popup({
    overview: {
      ...usual,
      questions: [
        completion(9, 'Safe Lifting', {
          standing: 'asked',
          looksFinished: true,
          from: 'learn.example.com',
          dateSource: 'observed',
        }),
      ],
    },
  }),
  'popup-other-account': popup({
    overview: {
      ...usual,
      questions: [
        completion(9, 'Safe Lifting', {
          standing: 'asked',
          otherAccount: true,
          account: '0123456789abcdef0123456789abcdef',
          from: 'learn.example.com',
          dateSource: 'observed',
        }),
      ],
    },
  }),
  'popup-looks-finished-german': popup({
    language: 'de',
    overview: {
      ...usual,
      questions: [
        completion(9, longGerman, {
          standing: 'asked',
          looksFinished: true,
          from: 'learn.example.com',
          dateSource: 'observed',
        }),
      ],
    },
    steps: ['[data-testid=question-never]'],
  }),
  'popup-private': popup({
    overview: {
      ...usual,
      latest: [
        completion(0, 'Leading', { private: true, sent: 'private', alignments: [confirmed('Leadership', 0, 1)] }),
      ],
    },
  }),
  'popup-all-met': popup({
    overview: { ...usual, target: target([requirement('SQL', 3, 3), requirement('Git', 2, 2)]) },
  }),
  'popup-asks-nothing': popup({ overview: { ...usual, target: target([]) } }),
  'popup-40-requirements': popup({
    overview: { ...usual, target: target(manyRequirements(40), { hoursToGo: { hours: 312.5, atLeast: true } }) },
    steps: ['[data-testid=gaps-all]'],
  }),
  'popup-150-requirements': popup({ overview: { ...usual, target: target(manyRequirements(150)) } }),
  'popup-log-form': popup({
    page: {
      ...allowed,
      course: { id: 'sql', title: 'SQL for Data Work', url: 'https://academy.localhost/course', hours: 3 },
    },
    steps: ['[data-testid=log-page]'],
  }),
  'popup-log-form-wrong': popup({
    steps: [
      '[data-testid=log-page]',
      '[data-testid=log-title]= ',
      '[data-testid=log-url]=javascript:alert(1)',
      '[data-testid=log-hours]=many',
      '[data-testid=log-save]',
    ],
  }),
  'popup-logged': popup({ steps: ['[data-testid=log-page]', '[data-testid=log-save]', '[data-testid=undo]'] }),
  'popup-did': popup({ steps: ['[data-testid=confirm]'] }),
  'popup-refusal': popup({
    refuses: { 'alignment.decide': { ok: false, code: 'storage-full' } },
    steps: ['[data-testid=confirm]'],
  }),
  'popup-not-agreed': popup({ overview: { ...usual, sending: sending('not-agreed') } }),
  'popup-retrying': popup({
    overview: {
      ...usual,
      sending: sending('retrying', { waiting: 2, nextTryAt: daysAgo(0, '16:40'), problem: 'unreachable' }),
    },
  }),
  'popup-refused': popup({ overview: { ...usual, sending: { ...allSent, refused: 1 } } }),
  'popup-stopped': popup({ overview: { ...usual, sending: sending('stopped', { problem: 'unauthorised' }) } }),
  'popup-silent': popup({ silent: true }),
  'popup-german': popup({
    language: 'de',
    page: { ...strange, host: 'lernplattform.konzernweiterbildung.example.com' },
    overview: {
      ...usual,
      target: target(
        [
          requirement(longGerman, 1, 3, { essential: true, next: { title: longGerman, provider: longGerman } }),
          ...requirements,
        ],
        { title: 'Rechtsschutzversicherungsgesellschaftsangestellte' },
      ),
      latest: [
        completion(0, `${longGerman} für alle`, { from: longGerman, alignments: [alignment(longGerman, 1, 2)] }),
      ],
      sending: sending('waiting', { waiting: 2 }),
    },
  }),
  'popup-long-titles': popup({
    overview: {
      ...usual,
      latest: [
        completion(0, sixty, { alignments: [alignment(sixty, 1, 2)] }),
        completion(1, 'W'.repeat(60), { alignments: [confirmed('M'.repeat(60), 0, 1)] }),
      ],
    },
  }),
  'popup-rtl': popup({ direction: 'rtl', page: strange }),
};
