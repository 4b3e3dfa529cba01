import { parsed } from '../../lib/capture/sites/state.ts';

const longest = 512 * 1024;
const patience = 5_000;

/** What was answered, unless it is too long; the rest is not even fetched then. */
async function readShort({ body }: Response): Promise<string> {
  // Piece by piece, since Firefox refuses to pipe a content script's stream through the page's TextDecoderStream.
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= longest) continue;
    await reader?.cancel();
    return '';
  }
}

/**
 * Asks this very site, in the person's session: GET, or POST of JSON. It happens in our own world, where no script of the page can put
 * an answer in its place. Undefined where the site refuses or answers anything but short JSON; rejects without a network.
 */
export async function askOwnSite(path: string, send?: unknown): Promise<unknown> {
  const url = new URL(path, location.href);
  if (url.origin !== location.origin) return undefined;
  const headers = { accept: 'application/json' };
  const post = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(send),
  };
  const response = await fetch(url, {
    ...(send === undefined ? { headers } : post),
    credentials: 'include',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return response.ok && isJson ? parsed(await readShort(response)) : undefined;
}
