import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Only addresses of the web become links: the contract lets no other in, and a link is where that matters. */
export function link(url: string | undefined, text: string): Html {
  if (url === undefined || !/^https?:\/\//.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer noopener">${text}</a>`;
}
