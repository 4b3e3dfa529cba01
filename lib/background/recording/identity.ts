import canonicalize from 'canonicalize';
import { v5 as uuidV5 } from 'uuid';

// Both namespaces are part of the contract: changing one would make every completion look new to every receiver.
const completionNamespace = '0d0f6a52-7f3e-5c1b-8a54-2b9f6f1c7d10';
const eventNamespace = '4c7f0d1e-6a0b-5b52-9c2f-5d1f7a3e8b10';

/** The same learning has the same key on every device and after a reinstall: UUIDv5 (RFC 9562, 5.5). */
export function completionKeyOf(of: { provider: string; account: string; course: string; attempt: string }): string {
  return uuidV5(JSON.stringify([of.provider, of.account, of.course, of.attempt]), completionNamespace);
}

/** Same eventId means same content: UUIDv5 over the canonical JSON (RFC 8785) of what is sent without its eventId. */
export function withEventId<T extends object>(content: T, revision: number): T & { revision: number; eventId: string } {
  const report = { ...content, revision };
  const canonical = canonicalize(report);
  if (canonical === undefined) throw new TypeError('A report must be JSON.');
  return { ...report, eventId: uuidV5(canonical, eventNamespace) };
}
