import { useState } from 'preact/hooks';
import type { ModelView, TargetView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { TargetChooser } from '../target-chooser.tsx';
import { TargetProgress } from '../target-progress.tsx';

interface TargetSectionProps {
  target: TargetView | undefined;
  roles: ModelView['roles'];
  onChoose: (role: string) => Promise<boolean>;
  onOpen: (hash: string) => void;
}

/** The role aimed at and how near it is; without one, the choice of it. */
export function TargetSection({ target, roles, onChoose, onOpen }: TargetSectionProps) {
  const [changing, setChanging] = useState(false);
  if (roles.length === 0) return <NoRoles onOpen={onOpen} />;
  const choose = async (role: string) => {
    if (await onChoose(role)) setChanging(false);
  };
  if (target === undefined || changing) {
    return (
      <section class="stack" aria-labelledby="target" tabIndex={-1}>
        <div>
          <h1 id="target">{text('targetQuestion')}</h1>
          <p class="muted small">{text('targetPrivate')}</p>
        </div>
        <TargetChooser
          roles={roles}
          current={target?.role}
          onChoose={choose}
          onCancel={target === undefined ? undefined : () => setChanging(false)}
        />
      </section>
    );
  }
  return (
    <section aria-labelledby="target" tabIndex={-1} data-testid="target">
      <div class="target-head">
        <p class="eyebrow">{text('yourTarget')}</p>
        <Button tone="quiet" onPress={() => setChanging(true)} label={text('targetChangeLong')} testId="target-change">
          {text('change')}
        </Button>
      </div>
      <h1 id="target">{target.title}</h1>
      {target.asked === 0 ? <p class="muted small">{text('targetAsksNothing')}</p> : <TargetProgress target={target} />}
      {target.asked > 0 && target.met === target.asked && <p class="all-met small">{text('targetAllMet')}</p>}
    </section>
  );
}

function NoRoles({ onOpen }: { onOpen: (hash: string) => void }) {
  return (
    <section class="stack" tabIndex={-1}>
      <h1 class="unseen">{text('yourTarget')}</h1>
      <p class="muted small">{text('modelNoRoles')}</p>
      <div class="field-actions">
        <Button onPress={() => onOpen('#/model')}>{text('loadModel')}</Button>
      </div>
    </section>
  );
}
