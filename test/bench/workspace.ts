import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Closable {
  close(): Promise<void>;
}

/** A folder for temporary files, and everything that was started and has to be ended. */
export interface Workspace {
  folder: string;
  /** Ends it when the work is over, well or not. */
  use<T extends Closable>(starting: Promise<T>): Promise<T>;
  /** Ends everything that is still in use, the last one first. */
  closeAll(): Promise<void>;
}

function createWorkspace(folder: string): Workspace {
  const used: Closable[] = [];
  return {
    folder,
    async use(starting) {
      const started = await starting;
      used.push(started);
      return started;
    },
    async closeAll() {
      for (let last = used.pop(); last !== undefined; last = used.pop()) await last.close();
    },
  };
}

/**
 * Runs `work` with a folder of its own, which is gone afterwards, whatever happens. It is also the place for temporary
 * files of all that is started meanwhile, browsers' profiles included.
 */
export async function inWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'skillmark-bench-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const stop = () => {
    // Registered now, so that it runs after Playwright's own farewell, which ends the browsers.
    process.once('exit', remove);
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const workspace = createWorkspace(folder);
  try {
    return await work(workspace);
  } finally {
    await workspace.closeAll();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    remove();
  }
}
