import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes a data folder for this process, and returns how to give it back. The embedded database has one process only, and a
 * second one on the same files would damage them. Throws with advice when a living process holds the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'endpoint.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const owner = readOwner(path);
      if (isAlive(owner)) throw new Error(advice(folder, owner));
      rmSync(path, { force: true });
    }
  }
  throw new Error(`Cannot lock ${folder}. Start again when no other endpoint is starting on it.`);
}

const advice = (folder: string, owner: number): string =>
  `${folder} is in use by process ${owner}. Stop that one first, or use PostgreSQL (DATABASE_URL), which serves many.`;

function readOwner(path: string): number {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return Number.NaN;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
