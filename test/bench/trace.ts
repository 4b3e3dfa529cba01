/** The part of a Chromium trace event that is read here; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Wall time, and time on a processor, of a complete event (`ph` X). */
  dur?: number;
  tdur?: number;
  id?: string;
  args: { fileName?: string; data?: EventData };
}

interface EventData {
  url?: string;
  startTime?: number;
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
  timeDeltas?: number[];
  /** Where in its source the innermost function with a script was, sample by sample. */
  lines?: number[];
  columns?: number[];
}

export interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string };
}

export interface Thread {
  pid: number;
  tid: number;
}

/** Time that one script of an extension took on a page's main thread. */
export interface ScriptTime {
  url: string;
  /** How often it was evaluated: once for each frame. */
  evaluated: number;
  milliseconds: number;
}

// RunMicrotasks has no script of its own; inside one of these it is part of it.
const scriptEvents = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);

const isOn =
  ({ pid, tid }: Thread) =>
  (event: TraceEvent) =>
    event.pid === pid && event.tid === tid;
export const isExtensionUrl = (url: string | undefined) => url?.startsWith('chrome-extension://') === true;

/** The main thread of the renderer that showed this page; undefined if the trace does not have its start. */
export function threadOfPage(events: readonly TraceEvent[], url: string): Thread | undefined {
  return events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
}

/**
 * Time in extension scripts on one thread, script by script: evaluating, compiling, and calls of what they registered.
 * Time on a processor, since wall time also counts other programs. What lies inside an event counted already is not
 * counted again.
 */
export function extensionScripts(events: readonly TraceEvent[], thread: Thread): ScriptTime[] {
  const found = new Map<string, ScriptTime>();
  let countedUntil = Number.NEGATIVE_INFINITY;
  const complete = events.filter(isOn(thread)).filter(({ name, ph }) => ph === 'X' && scriptEvents.has(name));
  // At equal starts the longer one is the outer one.
  for (const event of complete.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const url = event.args.data?.url ?? event.args.fileName;
    if (url === undefined || !isExtensionUrl(url) || event.ts < countedUntil) continue;
    countedUntil = event.ts + (event.dur ?? 0);
    const script = found.get(url) ?? { url, evaluated: 0, milliseconds: 0 };
    if (event.name === 'EvaluateScript') script.evaluated += 1;
    script.milliseconds += (event.tdur ?? event.dur ?? 0) / 1000;
    found.set(url, script);
  }
  return [...found.values()];
}
