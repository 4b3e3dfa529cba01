import type {
  AlignmentView,
  CompletionView,
  Overview,
  RequirementView,
  SendingView,
  TargetView,
} from '../../lib/domain/overview.ts';
import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import type { Report } from '../../lib/schema/hr.ts';
import { daysAgo } from './days-ago.ts';
import { companyModel, levels } from './model-samples.ts';

const key = (index: number) => `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`;

export function alignment(label: string, from: number, to: number, more: Partial<AlignmentView> = {}): AlignmentView {
  return {
    competency: label.toLowerCase().replaceAll(' ', '-'),
    label,
    level: to,
    levelName: levels[to - 1]?.name ?? '',
    reason: { kind: 'name', name: label, where: 'title' },
    decision: 'proposed',
    from,
    to,
    ...more,
  };
}

export const confirmed = (label: string, from: number, to: number): AlignmentView =>
  alignment(label, from, to, { decision: 'confirmed', reason: { kind: 'listed' } });

export function completion(index: number, title: string, more: Partial<CompletionView> = {}): CompletionView {
  return {
    key: key(index),
    title,
    url: `https://academy.localhost/course/${index}`,
    from: 'Coursera',
    provider: 'coursera.org',
    status: 'completed',
    standing: 'recorded',
    private: false,
    completedAt: daysAgo(index),
    observedAt: daysAgo(index),
    dateSource: 'site',
    evidence: 'E1',
    knownThrough: ['page', 'scorm-2004'],
    files: [],
    alignments: [],
    sent: 'not-in-model',
    ...more,
  };
}

export function target(of: RequirementView[], more: Partial<TargetView> = {}): TargetView {
  const isMet = of.filter(({ state }) => state === 'met').length;
  return {
    role: 'data-engineer-2',
    title: 'Data Engineer II',
    met: isMet,
    asked: of.length,
    requirements: of,
    ...(isMet < of.length && { hoursToGo: { hours: 21, atLeast: false } }),
    ...more,
  };
}

export function sending(state: SendingView['state'], more: Partial<SendingView> = {}): SendingView {
  const connected = { endpoint: 'https://hr.example.com/skills', subject: 'e-1042', name: 'Alex Meyer' };
  const counts = { waiting: 0, refused: 0, received: 0 };
  return { state, ...(state === 'not-connected' ? {} : connected), ...counts, ...more };
}

export const allSent = sending('idle', { received: 7, lastReceivedAt: daysAgo(0, '16:21') });

export function overview(more: Partial<Overview> = {}): Overview {
  return { model: companyModel, latest: [], questions: [], recorded: 0, sending: allSent, setAside: 0, ...more };
}

export const sqlCourse = completion(0, 'Advanced SQL for Data Engineers', {
  kind: 'workshop',
  note: 'With the data team, two days.',
  files: [
    { id: '3f0c8a52-6a1e-4f0b-9a53-2d9c1b7c4d10', name: 'certificate.pdf', type: 'application/pdf', size: 1_234_567 },
    {
      id: '3f0c8a52-6a1e-4f0b-9a53-2d9c1b7c4d11',
      name: 'photo-of-the-whiteboard-with-a-long-name.jpg',
      type: 'image/jpeg',
      size: 432_000,
    },
  ],
  alignments: [alignment('SQL', 2, 3)],
  sent: 'undecided',
});

const described = 'You will tune slow queries and learn query optimisation in relational databases.';

/** As the engine proposes it, with everything it may say. */
export const mappedCourse = completion(0, 'PostgreSQL for Data Analysts', {
  alignments: [
    alignment('SQL', 0, 1, {
      confidence: 0.94,
      levelFrom: 'usual',
      reason: { kind: 'related', spans: [], share: 0.4 },
      also: [
        { kind: 'named', name: 'PostgreSQL', spans: [], share: 0.3 },
        { kind: 'named', name: 'query optimisation', spans: [], share: 0.2 },
        {
          kind: 'alike',
          courses: ['SQL for Data Work', 'Joins in depth'].map((title, index) => ({ key: key(40 + index), title })),
          share: 0.1,
        },
        { kind: 'described', share: 0.1 },
      ],
      quotes: [
        { reason: 0, place: 'description', match: 'slow queries', start: 14, end: 26 },
        { reason: 1, place: 'title', match: 'PostgreSQL', start: 0, end: 10 },
        { reason: 2, place: 'description', match: 'query optimisation', start: 37, end: 55 },
      ],
      passages: [
        {
          start: 14,
          text: described,
          marks: [
            { start: 14, end: 26 },
            { start: 37, end: 55 },
          ],
        },
      ],
    }),
    alignment('Data modelling', 1, 2, {
      confidence: 0.61,
      levelFrom: 'provider',
      reason: { kind: 'words', name: 'relational data modelling', spans: [], share: 0.9 },
      quotes: [{ reason: 0, place: 'description', match: 'relational', start: 59, end: 69 }],
      passages: [{ start: 59, text: described, marks: [{ start: 59, end: 69 }] }],
    }),
  ],
  sent: 'undecided',
});

export const earlier: CompletionView[] = [
  completion(1, 'Git for everyone', { alignments: [confirmed('Git', 1, 2)], sent: 'received', receivedAt: daysAgo(1) }),
  completion(40, 'Introduction to statistics', {
    alignments: [confirmed('Statistics', 0, 2), confirmed('Data quality', 1, 2)],
    completedAt: daysAgo(40, '00:00'),
    sent: 'received',
    receivedAt: daysAgo(39),
  }),
];

export const everyKind: CompletionView[] = [
  sqlCourse,
  ...earlier,
  completion(3, 'Cooking for beginners', { dateSource: 'observed', evidence: 'E2', hours: 1.5, scaledScore: 0.86 }),
  completion(4, 'Leading without authority', {
    private: true,
    sent: 'private',
    alignments: [confirmed('Leadership', 0, 1)],
  }),
  completion(5, 'Kafka in a day', {
    sent: 'refused',
    refusal: 'The course id is longer than this receiver allows.',
    alignments: [confirmed('Stream processing', 0, 1)],
  }),
  completion(6, 'A talk about dbt at the meetup', {
    from: 'manual',
    provider: 'manual',
    evidence: 'E0',
    dateSource: 'unknown',
    alignments: [alignment('Data modelling', 2, 2, { level: 4, reason: { kind: 'person' }, decision: 'confirmed' })],
    sent: 'waiting',
  }),
  completion(7, 'Watched by mistake', { standing: 'removed', alignments: [confirmed('SQL', 0, 1)] }),
];

export function report(index: number, title: string): Report {
  return {
    key: key(index),
    eventId: key(100 + index),
    revision: 1,
    course: { provider: 'academy.localhost', id: `course-${index}`, title, url: 'https://academy.localhost/sql' },
    status: 'completed',
    observedAt: daysAgo(index),
    completedAt: daysAgo(index),
    dateSource: 'site',
    hours: 3,
    competencies: [{ uri: 'https://models.example.com/digital#sql', level: 2, label: 'SQL' }],
    evidence: { level: 'E1', kind: 'scorm-2004' },
  };
}

/** A site of which two kinds of pages have changed. */
export const driftedSite: SiteHealthView = {
  key: 'linkedin-learning www.linkedin.com',
  site: 'linkedin-learning',
  name: 'LinkedIn Learning',
  host: 'www.linkedin.com',
  completedAt: daysAgo(12),
  drifts: [{ kind: 'course', missing: 'title', at: daysAgo(10) }],
};

/** Sites that can be read, one of them in part. */
export const health: SiteHealthView[] = [
  { key: 'coursera www.coursera.org', site: 'coursera', name: 'Coursera', host: 'www.coursera.org', drifts: [] },
  driftedSite,
  {
    key: 'moodle learn.example.com',
    site: 'moodle',
    name: 'Moodle',
    host: 'learn.example.com',
    completedAt: daysAgo(1),
    drifts: [
      { kind: 'badge', missing: 'done', at: daysAgo(3) },
      { kind: 'transcript', missing: 'answer', at: daysAgo(2) },
    ],
  },
];
