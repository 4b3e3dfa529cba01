/** A body as text; or that it is too large, and whether all of it was taken off the wire; or that it is no UTF-8. */
export type Body = { kind: 'text'; text: string } | { kind: 'too-large'; drained: boolean } | { kind: 'not-text' };

/**
 * Reads a request body of at most `limit` bytes. A larger one is read on and thrown away, up to 16 times the limit, because
 * a sender that is still sending would see a broken connection instead of the answer.
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    size += value.length;
    if (size <= limit) chunks.push(value);
    else chunks.length = 0;
    if (size > limit * 16) return { kind: 'too-large', drained: false };
  }
  return size > limit ? { kind: 'too-large', drained: true } : decode(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): Body {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'not-text' };
  }
}
