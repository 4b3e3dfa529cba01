import { isExtensionUrl, type ProfileNode, type Thread, type TraceEvent } from './trace.ts';

/** Shares (0…1) of the samples in which a main thread was at work. */
export interface CpuShare {
  /** In the extension's functions, and in browser functions that only the extension asked for. */
  own: number;
  /** In browser functions that the page called and the extension handed on: the page would pay for them anyway. */
  handedOn: number;
  /** Samples at work, of which the shares are. */
  samples: number;
}

/** One tick of the profiler: what ran, innermost first in `leaf`, and where in the source its script was. */
interface Sample {
  leaf: ProfileNode;
  place: string;
}
type Nodes = ReadonlyMap<number, ProfileNode>;
type Whose = 'own' | 'handedOn' | 'other';

const hasScript = ({ callFrame }: ProfileNode) => callFrame.url !== undefined && callFrame.url !== '';
const isOurs = ({ callFrame }: ProfileNode) => isExtensionUrl(callFrame.url);

/** The nearest function at or above `node` that passes. */
function outward(node: ProfileNode, nodes: Nodes, passes: (node: ProfileNode) => boolean): ProfileNode | undefined {
  let at: ProfileNode | undefined = node;
  while (at !== undefined && !passes(at)) at = at.parent === undefined ? undefined : nodes.get(at.parent);
  return at;
}

/** Where the extension hands a call of the page on: the function and the place in it. Undefined for other samples. */
function handingOn({ leaf, place }: Sample, nodes: Nodes): string | undefined {
  const script = outward(leaf, nodes, hasScript);
  if (script === undefined || script === leaf || !isOurs(script)) return undefined;
  const caller = outward(script, nodes, (node) => hasScript(node) && !isOurs(node));
  return caller === undefined ? undefined : `${script.id} ${place}`;
}

function whose(sample: Sample, nodes: Nodes, handedOn: ReadonlySet<string>): Whose {
  const script = outward(sample.leaf, nodes, hasScript);
  if (script === undefined || !isOurs(script)) return 'other';
  // Going into a browser function and coming back is seen as the caller's own time, at the very place of the call.
  return handedOn.has(`${script.id} ${sample.place}`) ? 'handedOn' : 'own';
}

/** Samples at work on one thread, from one moment to another, in microseconds as the trace has them. */
function readSamples(events: readonly TraceEvent[], { pid, tid }: Thread, from: number, to: number) {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  // Its chunks are written by another thread of the same process.
  const chunks = events.filter(({ name, ...of }) => name === 'ProfileChunk' && of.pid === pid && of.id === profile?.id);
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let at = profile?.args.data?.startTime ?? 0;
  for (const { args } of chunks.toSorted((a, b) => a.ts - b.ts)) {
    const { cpuProfile, timeDeltas, lines, columns } = args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas?.[index] ?? 0;
      const leaf = nodes.get(id);
      if (leaf === undefined || leaf.callFrame.functionName === '(idle)' || at < from || at > to) continue;
      samples.push({ leaf, place: `${lines?.[index]}:${columns?.[index]}` });
    }
  }
  return { samples, nodes };
}

/**
 * Shares of the CPU profile inside a trace, from one moment to another. Samples are counted and not weighed by the time
 * between them: on a busy machine that time belongs to other programs.
 */
export function cpuShare(events: readonly TraceEvent[], thread: Thread, from: number, to: number): CpuShare {
  const { samples, nodes } = readSamples(events, thread, from, to);
  if (samples.length === 0) throw new Error('The trace has no samples of the main thread.');
  const places = new Set(samples.map((sample) => handingOn(sample, nodes)).filter((place) => place !== undefined));
  const count = (wanted: Whose) => samples.filter((sample) => whose(sample, nodes, places) === wanted).length;
  return { own: count('own') / samples.length, handedOn: count('handedOn') / samples.length, samples: samples.length };
}
