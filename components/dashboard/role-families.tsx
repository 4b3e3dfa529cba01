import type { TargetView } from '../../lib/domain/overview.ts';
import type { Role } from '../../lib/schema/model.ts';
import { plural, text } from '../../lib/text/text.ts';
import { LevelPips } from '../level-pips.tsx';
import { byFamily, roleName } from '../role-options.ts';

interface RoleFamiliesProps {
  roles: Role[];
  /** Competency id → its name. */
  labels: ReadonlyMap<string, string>;
  /** Steps of the scale. */
  levels: number;
  target: TargetView | undefined;
}

/** The roles by family, each with what it asks for. */
export function RoleFamilies({ roles, labels, levels, target }: RoleFamiliesProps) {
  if (roles.length === 0) return <p class="muted">{text('modelNoRoles')}</p>;
  return (
    <div class="stack fold-body">
      {byFamily(roles).map(([family, members]) => (
        <section key={family} aria-label={family}>
          <p class="family">{family}</p>
          {members.map((role) => (
            <RoleFold
              key={role.id}
              role={role}
              labels={labels}
              levels={levels}
              target={target?.role === role.id ? target : undefined}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface RoleFoldProps extends Omit<RoleFamiliesProps, 'roles'> {
  role: Role;
}

function RoleFold({ role, labels, levels, target }: RoleFoldProps) {
  const held = new Map(target?.requirements.map((requirement) => [requirement.competency, requirement.held]));
  return (
    <details class="role" data-testid="role">
      <summary>
        <h3>{roleName(role)}</h3>
        {target !== undefined && <span class="chip">{text('yourTarget')}</span>}
        <span class="muted small">{plural('requirementsAsked', role.requirements.length)}</span>
      </summary>
      {role.summary !== undefined && <p class="muted small">{role.summary}</p>}
      <ul class="requirements">
        {role.requirements.map(({ competency, level, essential }) => {
          const has = held.get(competency);
          return (
            <li key={competency} class="between">
              <span>
                {labels.get(competency) ?? competency}{' '}
                {essential === true && <span class="essential">{text('essential')}</span>}
              </span>
              <LevelPips needed={level} levels={levels} {...(has !== undefined && { held: has })} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
