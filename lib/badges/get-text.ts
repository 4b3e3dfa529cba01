import type { GetText } from './inquiry.ts';
import { mostTextBytes } from './limits.ts';
import { utf8 } from './utf8.ts';

const patience = 15_000;

/** Reads a body up to one byte over the bound: enough to know that it is too big. */
async function bounded(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: number[] = [];
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  for (let length = 0; length <= mostTextBytes; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    parts.push(length);
    length += value.length;
  }
  await reader.cancel();
  const last = chunks.at(-1);
  const whole = new Uint8Array(last === undefined ? 0 : (parts.at(-1) ?? 0) + last.length);
  chunks.forEach((chunk, index) => {
    whole.set(chunk, parts[index]);
  });
  return whole;
}

/**
 * Asks an issuer's server without cookies, without saying where from, and without following it elsewhere: the person
 * agreed to one host.
 */
export function createGetText(fetch: typeof globalThis.fetch): GetText {
  return async (address) => {
    try {
      const response = await fetch(address, {
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: { accept: 'application/json, application/ld+json, text/plain;q=0.5' },
        signal: AbortSignal.timeout(patience),
      });
      const text = response.body === null ? '' : utf8(await bounded(response.body));
      return text === undefined ? undefined : { status: response.status, text };
    } catch {
      return undefined;
    }
  };
}
