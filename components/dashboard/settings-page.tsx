import { useState } from 'preact/hooks';
import type { Overview } from '../../lib/domain/overview.ts';
import type { Answers } from '../../lib/messaging/protocol.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { TargetChooser } from '../target-chooser.tsx';
import { TargetProgress } from '../target-progress.tsx';
import { AboutCard } from './about-card.tsx';
import { ConnectForm } from './connect-form.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { ConsentCard } from './consent-card.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { NotesCard } from './notes-card.tsx';
import { PageHead } from './page-head.tsx';

export interface SettingsPageProps {
  overview: Overview;
  /** What would be sent; undefined until it is there. */
  preview: Answers['sending.preview'] | undefined;
  version: string;
  /** Resolves what went wrong, in words, or undefined when connected. */
  onConnect: (baseUrl: string, key: string) => Promise<string | undefined>;
  onDisconnect: () => Promise<unknown>;
  onAgree: (agreed: boolean) => Promise<unknown>;
  onSendNow: () => Promise<unknown>;
  onChooseTarget: (role: string | undefined) => Promise<boolean>;
  onNotes: (quiet: boolean) => Promise<unknown>;
  onExport: () => Promise<unknown>;
  onErase: () => Promise<boolean>;
}

/** Who gets to know what; the role aimed at; the person's own data. */
export function SettingsPage(props: SettingsPageProps) {
  const { sending } = props.overview;
  const [later, setLater] = useState(false);
  return (
    <>
      <PageHead title={text('navSettings')} lead={text('settingsLead')} />
      {sending.state === 'not-connected' ? (
        <ConnectForm onConnect={props.onConnect} />
      ) : (
        <ConnectionCard
          sending={sending}
          onStop={() => props.onAgree(false)}
          onDisconnect={props.onDisconnect}
          onSendNow={props.onSendNow}
          onAsk={later ? () => setLater(false) : undefined}
        />
      )}
      {sending.state === 'not-agreed' && !later && props.preview !== undefined && (
        <ConsentCard
          preview={props.preview}
          sending={sending}
          onAgree={() => props.onAgree(true)}
          onLater={() => setLater(true)}
        />
      )}
      <TargetCard overview={props.overview} onChoose={props.onChooseTarget} />
      <NotesCard quiet={props.overview.quiet === true} onChoose={props.onNotes} />
      <DataCard onExport={props.onExport} onErase={props.onErase} />
      <AboutCard version={props.version} />
    </>
  );
}

function TargetCard({ overview, onChoose }: { overview: Overview; onChoose: SettingsPageProps['onChooseTarget'] }) {
  const { target, model } = overview;
  return (
    <Card title={text('targetRole')} class="stack">
      <p class="muted small">{text('targetPrivate')}</p>
      {target !== undefined && (
        <div data-testid="target">
          <h3>{target.title}</h3>
          <TargetProgress target={target} />
        </div>
      )}
      {model.roles.length === 0 ? (
        <p class="muted">{text('modelNoRoles')}</p>
      ) : (
        <TargetChooser
          key={target?.role ?? ''}
          roles={model.roles}
          current={target?.role}
          onChoose={onChoose}
          onDrop={target === undefined ? undefined : () => onChoose(undefined)}
        />
      )}
    </Card>
  );
}

function DataCard({ onExport, onErase }: Pick<SettingsPageProps, 'onExport' | 'onErase'>) {
  const [erasing, setErasing] = useState(false);
  return (
    <Card title={text('yourData')}>
      <p class="muted small">{text('yourDataWhere')}</p>
      <div class="acts">
        <Button onPress={onExport} testId="export">
          {text('exportData')}
        </Button>
        <Button tone="careful" onPress={() => setErasing(true)} testId="erase">
          {text('eraseData')}
        </Button>
      </div>
      {erasing && (
        <EraseDialog
          onClose={() => setErasing(false)}
          onErase={async () => {
            if (await onErase()) setErasing(false);
          }}
        />
      )}
    </Card>
  );
}
