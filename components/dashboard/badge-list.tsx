import { useState } from 'preact/hooks';
import type { BadgeProblem } from '../../lib/badges/badge.ts';
import type { Examination } from '../../lib/badges/examination.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { BadgeCard } from './badge-card.tsx';
import { badgeProblemWords } from './badge-words.ts';

/** What a chosen file came to so far. */
export type BadgeState =
  | { kind: 'reading' }
  | { kind: 'unreadable'; problem: BadgeProblem }
  | { kind: 'broken' }
  | { kind: 'looked-at'; examination: Examination; content: string };

export interface BadgeListProps {
  badges: { file: string; state: BadgeState }[];
  /** The address is handed over to be compared, and kept by nobody. */
  onCompare: (mail: string) => Promise<unknown>;
  onAgree: (host: string) => Promise<unknown>;
  onImport: (file: string) => Promise<unknown>;
  onLeave: (file: string) => void;
}

const asksForMail = ({ state }: BadgeListProps['badges'][number]) =>
  state.kind === 'looked-at' &&
  state.examination.checks.some(({ why }) => ['mail-not-given', 'names-another', 'names-you'].includes(why));

/** The badges among the chosen files. */
export function BadgeList({ badges, onCompare, onAgree, onImport, onLeave }: BadgeListProps) {
  return (
    <div class="stack" data-testid="badges">
      {badges.some(asksForMail) && <MailForm onCompare={onCompare} />}
      {badges.map(({ file, state }) => {
        if (state.kind === 'reading') return <p key={file}>{text('badgeReading', file)}</p>;
        if (state.kind === 'looked-at') {
          const deeds = { onAgree, onImport: () => onImport(file), onLeave: () => onLeave(file) };
          return <BadgeCard key={file} file={file} examination={state.examination} {...deeds} />;
        }
        return (
          <Notice
            key={file}
            tone="wrong"
            testId="badge-unreadable"
            actions={
              <div class="acts">
                <Button onPress={() => onLeave(file)}>{text('badgeLeave')}</Button>
              </div>
            }
          >
            {state.kind === 'broken' ? text('badgeBroken') : badgeProblemWords(file, state.problem)}
          </Notice>
        );
      })}
    </div>
  );
}

function MailForm({ onCompare }: Pick<BadgeListProps, 'onCompare'>) {
  const [mail, setMail] = useState('');
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onCompare(mail);
      }}
    >
      <p class="muted small">{text('badgeMailHint')}</p>
      <div class="choose-bar">
        <Field label={text('badgeMail')} value={mail} onInput={setMail} testId="badge-mail" />
        <Button type="submit" testId="badge-compare">
          {text('badgeCompare')}
        </Button>
      </div>
    </form>
  );
}
