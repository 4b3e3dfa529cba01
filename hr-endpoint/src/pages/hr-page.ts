import { html } from 'hono/html';
import type { HrFilter, HrListing } from '../db/list-for-hr.ts';
import { rowsPerPage } from '../db/list-for-hr.ts';
import type { ModelNames } from '../model-names.ts';
import { completionTable } from './completion-table.ts';
import { type Html, layout } from './layout.ts';
import { counted, evidenceWords } from './words.ts';

type Content = { listing: HrListing; filter: HrFilter; names: ModelNames };

/** The page for HR: who finished what, what it counts for, how well it is shown, and when. */
export function hrPage({ listing, filter, names }: Content): Html {
  const filtered = filter.person !== '' || filter.competency !== '';
  if (listing.total === 0 && !filtered)
    return layout('Completions', 'completions', html`${nothingYet}${evidenceGuide}`);
  const { rows, total, people, page } = listing;
  const first = (page - 1) * rowsPerPage + 1;
  const shown = `${first} to ${first + rows.length - 1} of ${total.toLocaleString('en')}, newest first. Dates are UTC.`;
  const summary = `${counted(total, 'completion', 'completions')} by ${counted(people, 'person', 'people')}`;
  return layout(
    'Completions',
    'completions',
    html`<p class="muted">${summary}${filtered ? ' match' : ''}</p>
${filterForm(listing, filter, names, filtered)}
${total === 0 ? noMatch : completionTable(rows, names, shown)}
${pager(listing, filter)}
${evidenceGuide}`,
  );
}

function filterForm(listing: HrListing, filter: HrFilter, names: ModelNames, filtered: boolean): Html {
  const options = listing.competencies
    .map(({ uri, label }) => ({ uri, name: names.competency({ uri, level: 0, ...(label ? { label } : {}) }) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return html`<form method="get" role="search">
<label>Person<input name="person" type="search" value="${filter.person}" maxlength="255" placeholder="Name or number"></label>
<label>Competency<select name="competency"><option value="">All</option>${options.map(
    ({ uri, name }) => html`<option value="${uri}"${uri === filter.competency ? html` selected` : ''}>${name}</option>`,
  )}</select></label>
<button>Show</button>${filtered ? html`<a class="button" href="?">Show all</a>` : ''}
</form>`;
}

function pager({ page, pages }: HrListing, filter: HrFilter): Html | '' {
  if (pages === 1) return '';
  const to = (target: number, text: string, rel: string) => {
    const query = new URLSearchParams({ person: filter.person, competency: filter.competency, page: String(target) });
    return html`<a class="button" rel="${rel}" href="?${query.toString()}">${text}</a>`;
  };
  return html`<nav aria-label="Pages">${page > 1 ? to(page - 1, 'Newer', 'prev') : ''}<span class="muted">Page ${page} of ${pages}</span>${page < pages ? to(page + 1, 'Older', 'next') : ''}</nav>`;
}

const noMatch = html`<div class="card empty"><h2>Nothing matches</h2><p class="muted">No completion is held for this person and competency. Shorten the name, or choose another competency.</p><a class="button" href="?">Show all</a></div>`;

const nothingYet = html`<div class="card empty"><h2>Nothing has arrived yet</h2>
<p class="muted">People choose what they share, so this page fills as they do. To let somebody report:</p>
<ol>
<li>Make a key for them; it is shown once. (With the embedded database, stop the endpoint meanwhile.)<br><code>npm run key:add -w hr-endpoint -- --subject E-1001 --name "Ada Example"</code></li>
<li>Give them the key and the address of this page. They enter both in Skillmark, under Settings.</li>
<li>When they finish a course that counts and share it, it stands here with its skills and the evidence.</li>
</ol></div>`;

const evidenceGuide = html`<section class="guide"><h2>What the evidence is worth</h2>
<dl>${Object.entries(evidenceWords).map(
  ([level, { name, worth }]) => html`<dt>${level} · ${name}</dt><dd>${worth}</dd>`,
)}</dl>
<p class="small muted">The levels are what the person’s device reports. Only E3 and E4 are proof, and only once they have been checked again: badges are checked here, with their issuers, as they arrive.</p></section>`;
