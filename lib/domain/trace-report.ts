import { maskedAddress, maskedHost } from './masked-address.ts';
import { decidingSite, type FrameTrace, type SiteTrace, type Trace, verdictOf } from './trace.ts';

interface ReportOptions {
  version: string;
  /** Day of the report, `2026-11-22`. */
  day: string;
  /** Only where the person wants it in there. */
  title?: string;
}

const yes = (value: boolean): string => (value ? 'yes' : 'no');

function siteLines(site: SiteTrace): string[] {
  const { kind = '-', owner = '-', level = '-', missing, fields, courses, finished, told } = site;
  const names = fields.map(({ name, there }) => (there ? name : `${name} MISSING`)).join(', ');
  return [
    `definition: ${site.site}, page kind: ${kind}, result: ${site.result}${missing === undefined ? '' : ` (${missing})`}`,
    `  whose: ${owner}, level: ${level}, unconfirmed: ${yes(site.unconfirmed)}, list: ${yes(site.list)}`,
    `  courses: ${courses}, finished: ${finished}, told: ${told}, fields: ${names || '-'}`,
  ];
}

function frameLines(frame: FrameTrace, index: number): string[] {
  const said = frame.standards.map(
    ({ standard, heard, status = '-', forShow }) => `${standard} ${status}${forShow ? ' for show' : ''} (${heard} ×)`,
  );
  return [
    `frame ${index}: ${maskedHost(frame.host)}, detector: ${yes(frame.running)}, told: ${frame.told.length}`,
    `  API: ${frame.apis.join(', ') || '-'}, said: ${said.join(', ') || '-'}`,
    `  page facts: ${frame.facts.join(', ') || '-'}`,
    ...frame.sites.flatMap(siteLines),
  ];
}

/**
 * The trace as text for whoever mends a definition. It has only words of our own, counts, hosts and a masked address: no
 * names, no ids, and a title only if the person wanted it.
 */
export function traceReport(trace: Trace, { version, day, title }: ReportOptions): string {
  const site = decidingSite(trace);
  const where = site?.pattern === undefined ? maskedAddress(trace.url) : `${maskedHost(trace.host)} ${site.pattern}`;
  return [
    `Skillmark ${version}, ${day}`,
    `page: ${where}`,
    ...(title === undefined ? [] : [`title: ${title}`]),
    `verdict: ${verdictOf(trace)}`,
    `allowed: ${yes(trace.allowed)}, known here: ${trace.known.map(({ id }) => id).join(', ') || '-'}`,
    ...(trace.unsaid === undefined ? [] : [`looks like: ${trace.unsaid.id}`]),
    `in the log: ${trace.held.join(', ') || '-'}`,
    ...trace.frames.flatMap(frameLines),
    `frames not allowed: ${trace.closed.map(maskedHost).join(', ') || '-'}`,
  ].join('\n');
}
