import type { FrameTrace, SiteTrace, Trace } from '../../lib/domain/trace.ts';

/** A definition that read a finished course. */
export const siteTrace = (more: Partial<SiteTrace> = {}): SiteTrace => ({
  site: 'moodle',
  result: 'completed',
  kind: 'course',
  pattern: '\\/course\\/view(?:\\.php)?$',
  owner: 'viewer',
  level: 'course',
  unconfirmed: false,
  list: false,
  fields: [
    { name: 'id', there: true },
    { name: 'title', there: true },
    { name: 'done', there: true },
  ],
  courses: 1,
  finished: 1,
  ids: ['42'],
  told: 1,
  ...more,
});

/** The top frame of a page where the detector runs and nothing was found. */
export const frameTrace = (more: Partial<FrameTrace> = {}): FrameTrace => ({
  host: 'learn.example.com',
  top: true,
  running: true,
  apis: [],
  standards: [],
  sites: [],
  told: [],
  facts: ['title', 'url'],
  inner: [],
  title: 'SQL for Data Work',
  courseId: 'https://learn.example.com/course/view.php?id=42',
  ...more,
});

export const aTrace = (more: Partial<Trace> = {}, frame: Partial<FrameTrace> = {}): Trace => ({
  url: 'https://learn.example.com/course/view.php?id=42',
  host: 'learn.example.com',
  allowed: true,
  known: [],
  frames: [frameTrace(frame)],
  closed: [],
  held: [],
  ...more,
});
