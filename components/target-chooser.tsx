import { useState } from 'preact/hooks';
import type { ModelView } from '../lib/domain/overview.ts';
import { text } from '../lib/text/text.ts';
import { Button } from './button.tsx';
import { Combobox } from './combobox.tsx';
import { byFamily, roleName, roleOptions } from './role-options.ts';
import { Select } from './select.tsx';

/** More roles than this are searched rather than scrolled. */
const mostToScroll = 15;

interface TargetChooserProps {
  roles: ModelView['roles'];
  current?: string | undefined;
  onChoose: (role: string) => unknown;
  onCancel?: (() => void) | undefined;
  /** Gives the target up again. */
  onDrop?: (() => unknown) | undefined;
}

/** Choose the role to work toward: a list grouped by family, or a search where there are many. */
export function TargetChooser({ roles, current, onChoose, onCancel, onDrop }: TargetChooserProps) {
  const [role, setRole] = useState(current ?? '');
  const label = text('targetRole');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (role !== '') onChoose(role);
      }}
    >
      {roles.length > mostToScroll ? (
        <Combobox
          label={label}
          options={roleOptions(roles)}
          onPick={({ id }) => setRole(id)}
          placeholder={text('targetSearch')}
          testId="target-select"
        />
      ) : (
        <Select label={label} value={role} onChange={setRole} testId="target-select">
          <option value="">{text('targetNone')}</option>
          {byFamily(roles).map(([family, members]) => (
            <optgroup key={family} label={family}>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {roleName(member)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
      <div class="field-actions">
        <Button type="submit" {...(current === undefined && { tone: 'primary' as const })} testId="target-choose">
          {text('targetChoose')}
        </Button>
        {onDrop !== undefined && (
          <Button onPress={onDrop} testId="target-none">
            {text('targetDrop')}
          </Button>
        )}
        {onCancel !== undefined && <Button onPress={onCancel}>{text('cancel')}</Button>}
      </div>
    </form>
  );
}
