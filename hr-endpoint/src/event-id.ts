import canonicalize from 'canonicalize';
import { v5 as uuidV5 } from 'uuid';

const eventNamespace = '4c7f0d1e-6a0b-5b52-9c2f-5d1f7a3e8b10';

/**
 * The id that this content must carry: UUIDv5 (RFC 9562, section 5.5) over its canonical JSON (RFC 8785), without the id
 * itself and the signature. Takes a parsed item, whose strings are known to be well-formed.
 */
export function eventIdOf(item: Record<string, unknown>): string {
  const { eventId: _, signature: __, ...content } = item;
  return uuidV5(canonicalize(content) ?? '', eventNamespace);
}
