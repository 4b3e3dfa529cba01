import { cpus } from 'node:os';
import type { Chromium } from '../e2e/browsers/chromium.ts';

/** What it was measured on, in one line. */
export function machineLine({ context }: Chromium): string {
  const [first] = cpus();
  const cores = `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}`;
  return `${cores} · Chromium ${context.browser()?.version() ?? '?'} · Node ${process.versions.node}`;
}
