import { afterEach, beforeEach, vi } from 'vitest';

/** Silences what the code logs when things go wrong on purpose, and puts the globals back after each test. */
export function mutedAndRestored(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}
