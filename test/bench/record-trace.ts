import type { BrowserContext } from 'playwright-core';
import type { TraceEvent } from './trace.ts';

/** Everything that Chromium tells in these categories while `work` runs. Its events are Chromium's own, so not parsed. */
export async function recordTrace(
  context: BrowserContext,
  includedCategories: string[],
  work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Chromium cannot be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const traceConfig = { recordMode: 'recordUntilFull' as const, includedCategories, excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const lossy = new Promise<boolean>((resolve) =>
    session.once('Tracing.tracingComplete', ({ dataLossOccurred }) => resolve(dataLossOccurred)),
  );
  await session.send('Tracing.end');
  if (await lossy) throw new Error('Chromium lost a part of the trace.');
  await session.detach();
  return events;
}
