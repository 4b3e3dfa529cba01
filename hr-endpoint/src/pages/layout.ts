import { html, raw } from 'hono/html';
import { stylesheet } from './stylesheet.ts';

/** A piece of HTML whose inserted text was escaped by the `html` tag. */
export type Html = ReturnType<typeof html>;

const mark = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 2h14a1.5 1.5 0 0 1 1.5 1.5V22L12 17.2 3.5 22V3.5A1.5 1.5 0 0 1 5 2Z"/><path d="M7 11.8h2.6V9.2h2.6V6.6h4.4" fill="none" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

type Shown = 'completions' | 'proposals';

/** The frame around every page. */
export function layout(title: string, shown: Shown, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Skillmark HR</title>
<link rel="icon" href="data:,">
<style>${raw(stylesheet)}</style>
</head>
<body>
<header class="brand">${mark}<span>Skillmark HR</span><nav aria-label="Lists">${tab('completions', shown)}${tab('proposals', shown)}</nav></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

// By query alone, so that it holds behind any path prefix.
const tabs = {
  completions: { href: '?', name: 'Completions' },
  proposals: { href: '?show=proposals', name: 'Proposals' },
} as const;

function tab(one: Shown, shown: Shown): Html {
  const { href, name } = tabs[one];
  return html`<a href="${href}"${one === shown ? html` aria-current="page"` : ''}>${name}</a>`;
}
