import type { Client } from '../../components/client.ts';
import { base64Of } from '../../components/completion/file-deeds.ts';
import type { Outcome } from '../../lib/messaging/protocol.ts';

/** The same id for the same badge, so that importing it twice keeps it once: a UUID made of its SHA-256 (RFC 9562, 5.8). */
async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((start, index, all) => hex.slice(start, all[index + 1])).join('-');
}

/** Keeps the badge itself with its completion, as it was, so that it can be checked again. A bare address is kept as evidence already. */
export async function keepBadge(ask: Client['ask'], key: string, content: string): Promise<Outcome> {
  if (!/^(\{|eyJ)/.test(content)) return { ok: true };
  const bytes = new TextEncoder().encode(content);
  const name = content.startsWith('{') ? 'badge.json' : 'badge.jwt';
  return ask('file.add', { key, id: await idOf(bytes), name, base64: await base64Of(new Blob([bytes])) });
}
