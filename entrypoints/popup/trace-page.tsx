import { browser } from 'wxt/browser';
import type { Client } from '../../components/client.ts';
import type { ShowTrace } from '../../components/popup/popup-view.tsx';
import { TraceView } from '../../components/popup/trace-view.tsx';
import { activePage } from '../../lib/access/active-page.ts';
import { traceActivePage } from '../../lib/access/trace-active-page.ts';
import type { Trace } from '../../lib/domain/trace.ts';
import { traceReport } from '../../lib/domain/trace-report.ts';
import { localDay } from '../../lib/text/dates.ts';

const mostCourses = 400;

/** Ids of courses with the host that speaks of them: those that were told of, then what the pages are about. */
const coursesOf = ({ frames }: Trace): { host: string; id: string }[] =>
  frames
    .flatMap(({ host, told, sites, courseId }) =>
      [...told, ...sites.flatMap(({ ids }) => ids), courseId].map((id) => ({ host, id })),
    )
    .filter(({ host, id }) => host !== '' && id.trim() !== '')
    .slice(0, mostCourses);

/** The trace as text that names nobody. */
function reportOf(trace: Trace, withTitle: boolean): string {
  const { version } = browser.runtime.getManifest();
  const title = trace.frames[0]?.title ?? '';
  return traceReport(trace, { version, day: localDay(new Date()), ...(withTitle && title !== '' ? { title } : {}) });
}

/** Puts text into the clipboard; false where the browser does not let us. */
async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch (error) {
    console.info('Skillmark may not write to the clipboard:', error);
    return false;
  }
}

/** What became of these courses; where the background is silent, the page alone has to explain it. */
async function heldOf(client: Client, trace: Trace): Promise<Trace['held']> {
  try {
    return (await client.read('course.standings', { courses: coursesOf(trace) })).standings;
  } catch (error) {
    console.info('Skillmark could not look into the log:', error);
    return [];
  }
}

/** Looks, in this moment, why a course on the page in front was not logged. Undefined where there is no web page. */
export async function tracePage(client: Client): Promise<ShowTrace | undefined> {
  const page = await activePage();
  if (page === undefined) return undefined;
  const found = await traceActivePage(page);
  const trace: Trace = { ...found, held: await heldOf(client, found) };
  return (ways) => (
    <TraceView {...ways} trace={trace} report={(withTitle) => reportOf(trace, withTitle)} onCopy={copyText} />
  );
}
