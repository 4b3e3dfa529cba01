import { type Html, html } from '../html.ts';

export const SITE_NAME = 'Northwind Academy';

type Shell = {
  readonly title: string;
  /** Extra elements for the head: canonical, og tags, JSON-LD, scripts. */
  readonly head?: Html;
  readonly body: Html;
  readonly bodyClass?: string;
};

export const pageStyle = html`<link rel="stylesheet" href="/lms/pages.css">`;

/** A whole HTML document in the academy's look. */
export function shell({ title, head, body, bodyClass }: Shell): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/lms/mark.svg">
<link rel="stylesheet" href="/lms/academy.css">
${head ?? html``}
</head>
<body class="${bodyClass ?? 'site'}">
${body}
</body>
</html>
`;
}

/** A page of the site itself, with its header, main landmark and footer. */
export function sitePage(title: string, main: Html, head?: Html): Html {
  const body = html`<a class="skip" href="#main">Skip to content</a>
<header class="site-header">
<a class="brand" href="/"><img src="/lms/mark.svg" alt="" width="28" height="28">${SITE_NAME}</a>
<nav aria-label="Site"><a href="/">Courses</a><a href="/article">Reader</a></nav>
</header>
<main id="main">
${main}
</main>
<footer class="site-footer"><p>${SITE_NAME} is a training site for demonstrations. Its courses are real SCORM packages.</p></footer>`;
  return shell({ title, body, head: html`${pageStyle}${head ?? html``}` });
}

export function notFoundPage(origin: string): Html {
  return sitePage(
    `Page not found | ${SITE_NAME}`,
    html`<h1>Page not found</h1>
<p>There is nothing at this address. <a href="${origin}/">See all courses</a>.</p>`,
  );
}
