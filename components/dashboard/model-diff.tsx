import type { ModelDiff, RequirementChange, RoleChange } from '../../lib/model/report/model-diff.ts';
import { amount, plural, type TextName, text } from '../../lib/text/text.ts';
import { Notice } from '../notice.tsx';
import { Lines } from './model-loose-ends.tsx';

interface ModelDiffProps {
  diff: ModelDiff;
  target: string | undefined;
}

const mostRoles = 50;

/** What the new model changes against the one in use; first for this person's own target. */
export function ModelDiffView({ diff, target }: ModelDiffProps) {
  const mine = diff.requirements.find(({ id }) => id === target);
  return (
    <section class="stack" aria-label={text('diffTitle')} data-testid="model-diff">
      <h3>{text('diffTitle')}</h3>
      {diff.scale !== undefined && (
        <p class="small">{text('diffScale', diff.scale.before.join(', '), diff.scale.after.join(', '))}</p>
      )}
      {diff.renumbered > 0 && <Notice tone="calm">{plural('diffRenumbered', diff.renumbered)}</Notice>}
      <table class="diff">
        <thead>
          <tr>
            <td />
            <th scope="col">{text('diffAdded')}</th>
            <th scope="col">{text('diffRemoved')}</th>
            <th scope="col">{text('diffChanged')}</th>
          </tr>
        </thead>
        <tbody>
          <Counts name="modelSkills" {...countsOf(diff.competencies)} />
          <Counts name="modelRoles" {...countsOf(diff.roles)} />
          <Counts name="modelCourses" {...diff.courses} />
        </tbody>
      </table>
      {mine !== undefined && (
        <div class="diff-mine" data-testid="diff-mine">
          <b>{text('diffMine', mine.title)}</b>
          <Lines lines={mine.changes.map(changeWords)} />
        </div>
      )}
      <Details title={text('diffSkillsRemoved')} lines={diff.competencies.removed} />
      <Details title={text('diffSkillsAdded')} lines={diff.competencies.added} />
      <Details title={text('diffSkillsChanged')} lines={diff.competencies.changed} />
      <Details title={text('diffRolesRemoved')} lines={diff.roles.removed} />
      <Details title={text('diffRolesAdded')} lines={diff.roles.added} />
      <RoleChanges roles={diff.requirements} />
    </section>
  );
}

const countsOf = ({ added, removed, changed }: ModelDiff['roles']) => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
});

function Counts({
  name,
  added,
  removed,
  changed,
}: {
  name: TextName;
  added: number;
  removed: number;
  changed?: number;
}) {
  return (
    <tr>
      <th scope="row">{text(name)}</th>
      <td>{amount(added)}</td>
      <td>{amount(removed)}</td>
      <td>{changed === undefined ? '–' : amount(changed)}</td>
    </tr>
  );
}

function Details({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="exact">
      <summary>{`${title} (${amount(lines.length)})`}</summary>
      <Lines lines={lines} />
    </details>
  );
}

function RoleChanges({ roles }: { roles: RoleChange[] }) {
  if (roles.length === 0) return null;
  return (
    <details class="exact">
      <summary>{plural('diffRoles', roles.length)}</summary>
      <ul class="plain-list diff-roles">
        {roles.slice(0, mostRoles).map(({ id, title, changes }) => (
          <li key={id}>
            <h4>{title}</h4>
            <Lines lines={changes.map(changeWords)} />
          </li>
        ))}
      </ul>
      {roles.length > mostRoles && <p class="muted small">{plural('andMore', roles.length - mostRoles)}</p>}
    </details>
  );
}

function changeWords({ label, before, after }: RequirementChange): string {
  if (before === undefined) return text('diffGains', label, after ?? 0);
  return after === undefined ? text('diffLoses', label, before) : text('diffOtherLevel', label, before, after);
}
