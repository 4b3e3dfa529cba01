import { html } from 'hono/html';
import type { Completion } from '../completion.ts';
import type { HrRow } from '../db/list-for-hr.ts';
import type { ModelNames } from '../model-names.ts';
import type { Html } from './layout.ts';
import { link } from './link.ts';
import { checkWords, clockOf, dateSourceWords, dayOf, evidenceWords, resultOf } from './words.ts';

/** One row a completion: who, what, which skills, how well shown, when. */
export function completionTable(rows: HrRow[], names: ModelNames, caption: string): Html {
  return html`<div class="card scroll" role="region" aria-label="Completions" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Person</th><th scope="col">Course</th><th scope="col">Competency and level</th><th scope="col">Evidence</th><th scope="col">Finished</th><th scope="col">Received</th></tr></thead>
<tbody>${rows.map((row) => completionRow(row, names))}</tbody>
</table></div>`;
}

function completionRow({ name, subject, item, receivedAt, checked }: HrRow, names: ModelNames): Html {
  return html`<tr>
<th scope="row">${name}<span class="sub">${subject}</span></th>
<td>${link(item.course.url, item.course.title)}<span class="sub">${item.course.provider} · ${resultOf(item)}</span></td>
<td>${claims(item, names)}</td>
<td>${evidence(item)}${verdict(checked)}</td>
<td>${finished(item)}</td>
<td>${day(receivedAt)}<span class="sub">${clockOf(receivedAt)} UTC</span></td>
</tr>`;
}

function claims({ competencies = [] }: Completion, names: ModelNames): Html {
  if (competencies.length === 0) return html`<span class="muted">none named</span>`;
  return html`<ul>${competencies.map((claim) => {
    const level = names.level(claim);
    return html`<li>${names.competency(claim)} <span class="level">${level ? `${claim.level} · ${level}` : `level ${claim.level}`}</span></li>`;
  })}</ul>`;
}

function evidence({ evidence: { level, url } }: Completion): Html {
  const check = url === undefined ? '' : html`<span class="sub">${link(url, 'Check it yourself')}</span>`;
  return html`${evidenceWords[level].name} <span class="muted small">(${level})</span>${check}`;
}

/** What this receiver found itself, which is worth more than what the device says. */
function verdict(checked: HrRow['checked']): Html | '' {
  if (checked === null) return '';
  const { level, why, checkedAt } = checked;
  if (level === null)
    return html`<span class="sub">Not confirmed here: ${checkWords(why)} (${dayOf(checkedAt)})</span>`;
  return html`<span class="sub"><span class="level">Confirmed here: ${level}</span> ${day(checkedAt)}</span>`;
}

function finished({ completedAt, dateSource }: Completion): Html {
  if (completedAt === undefined) return html`<span class="muted">date unknown</span>`;
  return html`${day(new Date(completedAt))}<span class="sub">${dateSourceWords[dateSource]}</span>`;
}

const day = (moment: Date): Html => html`<time datetime="${moment.toISOString()}">${dayOf(moment)}</time>`;
