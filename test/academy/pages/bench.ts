import { type Course, catalogue } from '../catalogue.ts';
import { glossary } from '../glossary.ts';
import { type Html, html } from '../html.ts';
import { type Block, type Question, readSco, type Slide } from '../sco-text.ts';
import { pageStyle, SITE_NAME, shell, sitePage } from './layout.ts';

/** A single-page app that works hard when told to. See lms/busy.js. */
export function busyPage(origin: string): Html {
  return shell({
    title: `Operations board | ${SITE_NAME}`,
    head: html`${pageStyle}<link rel="canonical" href="${origin}/busy"><script src="/lms/busy.js" defer></script>`,
    body: html`<header class="site-header"><a class="brand" href="/">${SITE_NAME}</a></header>
<main id="main">
<h1 id="busy-title">Operations board</h1>
<p><button class="button" data-action="run">Run the board</button> <output id="busy-result"></output></p>
<ul id="busy-list" class="busy-list"></ul>
</main>`,
  });
}

function block(part: Block): Html {
  if ('text' in part) return html`<p>${part.text}</p>`;
  if ('code' in part) return html`<pre tabindex="0"><code>${part.code}</code></pre>`;
  return html`<ul>${part.list.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

function section(slide: Slide): Html {
  return html`<section>
<h3>${slide.title}</h3>
${slide.blocks.map(block)}
</section>
`;
}

function answers({ text, options }: Question): Html {
  const rows = options.map(
    (option) => html`<li>${option.text}${option.correct ? html` <strong>(right)</strong>` : ''}</li>`,
  );
  return html`<section>
<h4>${text}</h4>
<ol type="a">${rows}</ol>
</section>
`;
}

async function chapter(course: Course): Promise<Html> {
  const scos = await Promise.all(course.scos.map((sco) => readSco(course.id, sco.href)));
  const questions = scos.flatMap((sco) => sco.quiz?.questions ?? []);
  return html`<h2>${course.name}</h2>
<p>${course.description}</p>
${scos.flatMap((sco) => sco.slides).map(section)}
${questions.length > 0 ? html`<h3>Questions and answers</h3>${questions.map(answers)}` : ''}`;
}

function entry([term, meaning]: readonly [string, string]): Html {
  return html`<dt id="${term.toLowerCase().replaceAll(' ', '-')}"><strong>${term}</strong></dt>
<dd>${meaning}</dd>
`;
}

/** The text of all courses as one plain page without any script. */
export async function articlePage(origin: string): Promise<Html> {
  const chapters = await Promise.all(catalogue.map(chapter));
  return sitePage(
    `The reader | ${SITE_NAME}`,
    html`<article class="prose"><h1>The reader</h1>
<p>The text of our courses on one page, to look things up or to print.</p>
${chapters}<h2>Glossary</h2>
<dl>
${glossary.map(entry)}</dl></article>`,
    html`<link rel="canonical" href="${origin}/article">`,
  );
}
