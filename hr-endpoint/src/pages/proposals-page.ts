import { html } from 'hono/html';
import type { ProposedCourse, ProposedListing } from '../db/list-proposals.ts';
import { type Html, layout } from './layout.ts';
import { link } from './link.ts';
import { counted, dayOf } from './words.ts';

/** What people propose that the model should count, by course. */
export function proposalsPage({ courses, total, page, pages }: ProposedListing): Html {
  if (total === 0) return layout('Proposals', 'proposals', nothingYet);
  return layout(
    'Proposals',
    'proposals',
    html`<p class="muted">${counted(total, 'course', 'courses')} that people took and the model does not count. Who proposed them is not shown.</p>
<div class="card scroll" role="region" aria-label="Proposals" tabindex="0"><table class="proposals">
<caption>What most people propose comes first. Dates are UTC.</caption>
<thead><tr><th scope="col">Course</th><th scope="col">People</th><th scope="col">Missing skill, in their words</th><th scope="col">Model</th><th scope="col">Newest</th></tr></thead>
<tbody>${courses.map(row)}</tbody>
</table></div>
${pager(page, pages)}`,
  );
}

function row({ title, provider, url, people, skills, languages, modelVersions, newestAt }: ProposedCourse): Html {
  const words = skills.length === 0 ? html`<span class="muted">not said</span>` : items(skills);
  return html`<tr>
<th scope="row">${link(url ?? undefined, title)}<span class="sub">${[provider, ...languages].join(' · ')}</span></th>
<td>${people}</td>
<td>${words}</td>
<td>${modelVersions.join(', ')}</td>
<td><time datetime="${newestAt.toISOString()}">${dayOf(newestAt)}</time></td>
</tr>`;
}

const items = (texts: string[]): Html => html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

function pager(page: number, pages: number): Html | '' {
  if (pages === 1) return '';
  const to = (target: number, text: string, rel: string) =>
    html`<a class="button" rel="${rel}" href="?show=proposals&amp;page=${target}">${text}</a>`;
  return html`<nav aria-label="Pages">${page > 1 ? to(page - 1, 'Before', 'prev') : ''}<span class="muted">Page ${page} of ${pages}</span>${page < pages ? to(page + 1, 'More', 'next') : ''}</nav>`;
}

const nothingYet = html`<div class="card empty"><h2>Nobody has proposed anything yet</h2>
<p class="muted">When somebody finishes a course that the competency model does not count, Skillmark lets them propose it, with the skill that they miss. Each course then stands here once, with how many people proposed it.</p></div>`;
