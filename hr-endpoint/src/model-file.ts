import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** The competency model as HR keeps it: the bytes to serve, what they say, and a strong ETag over them. */
type LoadedModel = { bytes: Uint8Array<ArrayBuffer>; content: unknown; etag: string };

export type ModelFile = { read: () => Promise<LoadedModel | undefined> };

/**
 * The model file at `path`, read again when it changes. A file that is missing or half-written is said once on the console,
 * and the last good content is served on; undefined until there was one.
 */
export function openModelFile(path: string | undefined): ModelFile {
  let loaded: LoadedModel | undefined;
  let stamp = '';
  const read = async () => {
    if (path === undefined) return undefined;
    const current = await stampOf(path);
    if (current === stamp) return loaded;
    stamp = current;
    try {
      loaded = await load(path);
    } catch (error) {
      console.error(`Cannot read the competency model ${path}: ${error instanceof Error ? error.message : error}`);
    }
    return loaded;
  };
  return { read };
}

async function load(path: string): Promise<LoadedModel> {
  const bytes = Uint8Array.from(await readFile(path));
  const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return { bytes, content, etag: `"${createHash('sha256').update(bytes).digest('hex')}"` };
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'missing';
}
