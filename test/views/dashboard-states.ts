import { page, usual } from './dashboard-page.ts';
import { daysAgo } from './days-ago.ts';
import { sampleModel } from './model-samples.ts';
import { completion, confirmed, everyKind, health, mappedCourse, overview, report, sending } from './samples.ts';
import type { State } from './states.ts';

const skill = { level: 2, levelName: 'Foundation', moreProofs: 0, stale: false };
const skills: State['skills'] = [
  {
    ...skill,
    competency: 'sql',
    label: 'SQL',
    level: 3,
    levelName: 'Practitioner',
    provenBy: ['Advanced SQL for Data Engineers', 'SQL for Data Work'],
    moreProofs: 2,
    staleAt: '2029-11-22T09:00:00Z',
  },
  {
    ...skill,
    competency: 'git',
    label: 'Version control',
    provenBy: ['Git in Teams'],
    stale: true,
    staleAt: '2026-10-01T00:00:00Z',
  },
  {
    ...skill,
    competency: 'long',
    label: 'Arbeitsplatzgestaltungsrichtlinienverantwortung',
    provenBy: ['Kafka in a day'],
  },
];

const row = { revision: 1, attempts: 1, tried: true, queuedAt: daysAgo(0, '09:10') };
const proposal = {
  key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
  eventId: '4401aadf-3769-5dcc-bb30-960f515dc5a3',
  revision: 1,
  course: { provider: 'bees.example.com', id: 'bees', title: 'Beekeeping for Beginners', language: 'en' },
  proposedAt: daysAgo(0, '09:12'),
  skill: 'Beekeeping',
  modelVersion: '2026-10',
};
const stray = { revision: 1, receivedAt: daysAgo(40), endpoint: 'https://hr.example.com/skills' };
const waitingProposal = {
  ...row,
  lane: 'proposals',
  completion: 'p',
  title: proposal.course.title,
  state: 'waiting',
  report: proposal,
} as const;
const sent: NonNullable<State['sent']> = {
  strays: [],
  queued: [
    {
      ...row,
      lane: 'completions',
      completion: 'a',
      title: 'Data modelling in depth',
      state: 'waiting',
      report: report(2, 'Data modelling'),
    },
    { ...row, lane: 'completions', completion: 'b', title: 'Withdrawn by me', state: 'waiting' },
    {
      ...row,
      lane: 'completions',
      completion: 'c',
      title: 'Kafka in a day',
      state: 'refused',
      report: report(3, 'Kafka in a day'),
      refusal: 'The course id is too long.',
    },
  ],
  receipts: [
    ...(['created', 'duplicate', 'updated', 'withdrawn'] as const).map((verdict, index) => ({
      lane: 'completions' as const,
      completion: `r${index}`,
      revision: 1,
      eventId: `e${index}`,
      verdict,
      receivedAt: daysAgo(index, '16:21'),
      endpoint: 'https://hr.example.com/skills',
      title: `Course number ${index + 1}`,
      ...(verdict !== 'withdrawn' && { report: report(index, `Course number ${index + 1}`) }),
    })),
  ],
};

const many = Array.from({ length: 120 }, (_, index) =>
  completion(index, `Course number ${index + 1} about this and that`, {
    alignments: index % 3 === 0 ? [confirmed('SQL', 0, 1 + (index % 4))] : [],
  }),
);

const notCounting = completion(0, 'Beekeeping for Beginners', { from: 'Bee Academy' });

const asked = { ...usual, sending: sending('not-agreed') };
const details = '[data-testid=details]';

export const dashboardStates: Record<string, State> = {
  'log-usual': page('log', { log: everyKind, steps: [details] }),
  'log-mapped': page('log', { log: [mappedCourse], steps: [details] }),
  'log-joined': page('log', {
    log: everyKind.map((view, at) =>
      at === 0
        ? {
            ...view,
            knownThrough: ['page', 'file'],
            joined: [
              {
                key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
                title: view.title,
                from: 'linkedin.com',
                via: 'file',
              },
            ],
          }
        : view,
    ),
    steps: [details],
  }),
  'log-imports': page('log', {
    log: everyKind,
    imports: [
      { at: '2026-11-03T09:12:00.000Z', from: 'linkedin.csv', courses: 14 },
      { at: '2026-10-01T18:40:00.000Z', from: 'learning.northwind.example', courses: 1 },
    ],
  }),
  'log-empty': page('log', { log: [], overview: overview({ sending: sending('not-connected'), model: sampleModel }) }),
  'log-many': page('log', { log: many, steps: ['[data-testid=page-on]'] }),
  'log-not-found': page('log', { log: everyKind, steps: ['[data-testid=log-search]=xyz'] }),
  'log-question': page('log', {
    log: everyKind,
    overview: { ...usual, setAside: 2, questions: [completion(9, 'Kafka in a day', { standing: 'asked' })] },
  }),
  'log-deciding': page('log', {
    log: everyKind,
    steps: [details, '[data-testid=other-level]', '[data-testid=choose-skill]', '[data-testid=skill-search]=data'],
  }),
  'log-proposing': page('log', {
    log: [notCounting],
    steps: [details, '[data-testid=propose]', '[data-testid=propose-skill]=Beekeeping'],
  }),
  'log-proposing-german': page('log', {
    log: [notCounting],
    language: 'de',
    steps: [details, '[data-testid=propose]'],
  }),
  'log-proposed': page('log', {
    log: (['noted', 'waiting', 'received'] as const).map((sent, index) =>
      completion(index, `Beekeeping ${index}`, { proposed: { at: daysAgo(1), sent, skill: 'Beekeeping' } }),
    ),
    steps: [details],
  }),
  'log-badge': page('log', {
    log: [
      completion(0, 'Databases with SQL', {
        evidence: 'E4',
        alignments: [confirmed('SQL', 0, 2)],
        files: [
          { id: 'b1', name: 'badge.json', type: 'application/json', size: 2048 },
          { id: 'b2', name: 'badge.jwt', type: 'application/jwt', size: 1024, shared: true },
          { id: 'b3', name: 'certificate.pdf', type: 'application/pdf', size: 204_800 },
        ],
      }),
    ],
    steps: [details, '[data-testid=badge-share-ask]'],
  }),
  'log-removed': page('log', { log: everyKind.slice(-1), steps: [details] }),
  'log-by-hand': page('log', { log: everyKind, steps: ['[data-testid=log-learning]'] }),
  'log-did': page('log', { log: everyKind, steps: [details, '[data-testid=confirm]'] }),
  'log-german': page('log', { log: everyKind, language: 'de', steps: [details] }),
  'log-rtl': page('log', { log: everyKind, direction: 'rtl', steps: [details] }),
  'log-long': page('log', {
    log: [completion(0, 'W'.repeat(60), { from: 'Q'.repeat(60), alignments: [confirmed('M'.repeat(60), 0, 1)] })],
    steps: [details],
  }),
  'welcome-new': page('welcome', { sites: [], steps: ['[data-testid=tick-coursera]', '[data-testid=tick-datacamp]'] }),
  'welcome-allowed': page('welcome', {
    sites: ['https://www.coursera.org/*', 'https://coursera.org/*'],
    steps: ['[data-testid=welcome-allow]'],
  }),
  'welcome-german': page('welcome', { sites: [], language: 'de', steps: ['[data-testid=welcome-search]=ud'] }),
  'sites-none': page('sites', { sites: [] }),
  'sites-some': page('sites', {
    sites: ['https://academy.localhost/*', 'https://*.coursera.org/*', '*://*/*'],
    platforms: { 'https://academy.localhost/*': 'moodle' },
    steps: ['[data-testid=site-address]=not a site', '[data-testid=allow-site]'],
  }),
  'skills-usual': page('skills', { skills }),
  'skills-none': page('skills'),
  'sites-health': page('sites', {
    sites: ['https://www.coursera.org/*', 'https://www.linkedin.com/*'],
    health,
    quietHosts: ['learn.example.com'],
  }),
  'sites-health-german': page('sites', { sites: ['https://www.linkedin.com/*'], health, language: 'de' }),
  'sites-known': page('sites', {
    sites: ['https://www.coursera.org/*', 'https://*.udemy.com/*'],
    steps: ['[data-testid=known-sites-search]=a'],
  }),
  'sites-known-german': page('sites', { sites: [], language: 'de' }),
  'sites-not-known': page('sites', { sites: [], steps: ['[data-testid=known-sites-search]=xyz'] }),
  'sent-usual': page('sent', {
    sent,
    overview: { ...usual, sending: sending('waiting', { waiting: 2, refused: 1, received: 4 }) },
    steps: ['[data-testid=receipt] summary'],
  }),
  'sent-proposals': page('sent', {
    sent: {
      strays: [],
      queued: [waitingProposal],
      receipts: [
        {
          lane: 'proposals',
          completion: 'q',
          revision: 1,
          eventId: proposal.eventId,
          verdict: 'created',
          receivedAt: daysAgo(1, '16:21'),
          endpoint: 'https://hr.example.com/skills',
          title: 'Running a Hackathon',
          report: proposal,
        },
      ],
    },
    overview: { ...usual, sending: sending('waiting', { waiting: 1, received: 4 }) },
    steps: ['[data-testid=receipt] summary'],
  }),
  'sent-proposals-stay': page('sent', {
    language: 'de',
    sent: { strays: [], queued: [waitingProposal], receipts: [] },
    overview: { ...usual, sending: sending('idle', { received: 4, proposalsNotTaken: 1 }) },
  }),
  'sent-strays': page('sent', {
    sent: {
      queued: [],
      receipts: [],
      strays: [
        { ...stray, lane: 'completions', key: 's1', eventId: 'e1', report: report(1, 'SQL for Data Work') },
        { ...stray, lane: 'completions', key: 's2', eventId: 'e2' },
        { ...stray, lane: 'proposals', key: 's3', eventId: 'e3', report: proposal },
      ],
    },
    overview: { ...usual, sending: sending('idle', { received: 0 }) },
    steps: ['[data-testid=stray] summary'],
  }),
  'sent-empty': page('sent', { overview: overview({ sending: sending('not-connected') }) }),
  'sent-stopped': page('sent', {
    sent,
    overview: { ...usual, sending: sending('stopped', { waiting: 2, refused: 1, problem: 'unauthorised' }) },
  }),
  'settings-connected': page('settings'),
  'settings-disconnected': page('settings', {
    overview: overview({ sending: sending('not-connected') }),
    steps: ['[data-testid=hr-address]=http://hr.example.com', '[data-testid=connect-submit]'],
  }),
  'settings-unauthorised': page('settings', {
    overview: overview({ sending: sending('not-connected') }),
    steps: [
      '[data-testid=hr-address]=https://hr.example.com',
      '[data-testid=hr-key]=secret',
      '[data-testid=connect-submit]',
    ],
  }),
  'settings-consent': page('settings', {
    overview: asked,
    preview: {
      reports: [
        report(1, 'SQL for Data Work'),
        report(2, 'Data modelling'),
        ...Array.from({ length: 6 }, (_, index) => report(3 + index, `Course ${index}`)),
      ],
      proposals: [proposal],
      held: { private: 1, undecided: 2, notInModel: 4 },
    },
    steps: ['[data-testid=consent-item] summary'],
  }),
  'settings-consent-german': page('settings', { overview: asked, language: 'de' }),
  'settings-not-now': page('settings', { overview: asked, steps: ['[data-testid=not-now]'] }),
  'settings-erase': page('settings', { steps: ['[data-testid=erase]', '[data-testid=erase-confirm]'] }),
  'dashboard-silent': page('log', { silent: true }),
};
