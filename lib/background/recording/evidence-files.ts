import { evidenceFileType, isBadgeType, longestFile, mostFiles } from '../../domain/evidence-file.ts';
import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { change } from './decide.ts';

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** The bytes that a message carried as base64 (RFC 4648, 4); none where it is no base64, which then is no PDF either. */
function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function encoded(bytes: ArrayBuffer): string {
  const parts: string[] = [];
  // In pieces, since a function takes only so many arguments.
  for (let at = 0; at < bytes.byteLength; at += 0x8000)
    parts.push(String.fromCharCode(...new Uint8Array(bytes, at, Math.min(0x8000, bytes.byteLength - at))));
  return btoa(parts.join(''));
}

/** Keeps a PDF or picture that shows that a learning took place. It stays on this device. */
export async function addFile(
  house: House,
  { key, id, name, base64 }: Input<'file.add'>,
): Promise<Answers['file.add']> {
  const bytes = decoded(base64);
  if (bytes.length > longestFile) return { ok: false, code: 'file-too-large', detail: name };
  const type = evidenceFileType(bytes);
  if (type === undefined) return { ok: false, code: 'file-of-other-type', detail: name };
  const row = { id, completion: key, name, type, bytes: bytes.buffer, addedAt: isoNow(house) };
  try {
    // First the bytes: a name without them would promise what is not there.
    await house.db.put('evidenceFiles', row);
    let full = false;
    const outcome = await change(house, key, (held) => {
      if (held.files?.some((file) => file.id === id)) return held;
      full = (held.files?.length ?? 0) >= mostFiles;
      return full ? held : { ...held, files: [...(held.files ?? []), { id, name, type, size: bytes.length }] };
    });
    if (outcome.ok && !full) return { ok: true, id };
    await house.db.delete('evidenceFiles', id);
    return outcome.ok ? { ok: false, code: 'too-many-files', detail: String(mostFiles) } : outcome;
  } catch (error) {
    await house.db.delete('evidenceFiles', id);
    if (isFull(error)) return { ok: false, code: 'storage-full' };
    throw error;
  }
}

/** One file as it was given to us. */
export async function readFile({ db }: House, { id }: Input<'file.get'>): Promise<Answers['file.get']> {
  const row = await db.get('evidenceFiles', id);
  if (row === undefined) return { ok: false, code: 'no-such-file' };
  return { ok: true, name: row.name, type: row.type, base64: encoded(row.bytes) };
}

/** HR may have this badge, to check it, or no longer; what is no badge is never sent. */
export function shareFile(house: House, { key, id, shared }: Input<'file.share'>): Promise<Outcome> {
  return change(house, key, (held) => ({
    ...held,
    files: (held.files ?? []).map((file) => {
      const { shared: _before, ...rest } = file;
      return file.id !== id ? file : { ...rest, ...(shared && isBadgeType(file.type) && { shared }) };
    }),
  }));
}

/** Forgets one file, name and bytes. */
export async function removeFile(house: House, { key, id }: Input<'file.remove'>): Promise<Outcome> {
  const outcome = await change(house, key, (held) => ({
    ...held,
    files: (held.files ?? []).filter((file) => file.id !== id),
  }));
  if (outcome.ok) await house.db.delete('evidenceFiles', id);
  return outcome;
}
