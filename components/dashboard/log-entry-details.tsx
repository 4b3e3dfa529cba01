import type { CompletionView, LevelName } from '../../lib/domain/overview.ts';
import { when } from '../../lib/text/dates.ts';
import { amount, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { AlignmentDecision } from '../completion/alignment-decision.tsx';
import type { CompletionDeeds } from '../completion/completion-deeds.ts';
import { isTakenOut } from '../completion/completion-words.ts';
import { EvidenceFiles } from '../completion/evidence-files.tsx';
import type { FileDeeds } from '../completion/file-deeds.ts';
import { JoinedList, type Split } from '../completion/joined-list.tsx';
import { kindWords } from '../completion/kind-words.ts';
import { ProposeButton } from '../completion/propose-button.tsx';
import { proposedWords } from '../completion/proposed-words.ts';
import { useAdding } from '../completion/use-adding.tsx';
import { knownThrough } from '../completion/via-words.ts';
import type { Option } from '../find-options.ts';

export interface LogEntryProps {
  view: CompletionView;
  levels: LevelName[];
  loadSkills: () => Promise<Option[]>;
  deeds: CompletionDeeds;
  files: FileDeeds;
  onSplit: Split;
}

/** The facts of one completion beyond its line. */
function facts(view: CompletionView): [name: string, value: string][] {
  return [
    [text('factNoticed'), when(view.observedAt)],
    [text('factKnownThrough'), knownThrough(view.knownThrough)],
    ...(view.kind === undefined ? [] : ([[text('factKind'), kindWords(view.kind)]] as [string, string][])),
    ...(view.note === undefined ? [] : ([[text('factNote'), view.note]] as [string, string][])),
    ...(view.hours === undefined
      ? []
      : ([[text('factTime'), text('hours', amount(view.hours))]] as [string, string][])),
    ...(view.scaledScore === undefined
      ? []
      : ([[text('factScore'), text('scoreOf', amount(view.scaledScore * 100))]] as [string, string][])),
    ...(view.proposed === undefined
      ? []
      : ([[text('factProposed'), proposedFacts(view.proposed)]] as [string, string][])),
    ...(view.refusal === undefined ? [] : ([[text('factRefusal'), view.refusal]] as [string, string][])),
  ];
}

function proposedFacts(proposed: NonNullable<CompletionView['proposed']>): string {
  const { skill } = proposed;
  return skill === undefined ? proposedWords(proposed) : `${proposedWords(proposed)} · ${text('proposedSkill', skill)}`;
}

/** Why it counts, each decision to change, and the ways to keep it private or take it back. */
export function LogEntryDetails({ view, levels, loadSkills, deeds, files, onSplit }: LogEntryProps) {
  const { add, form } = useAdding({ view, levels, loadSkills, deeds });
  return (
    <div class="details">
      <dl class="facts">
        {facts(view).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {view.url !== undefined && (
          <div>
            <dt>{text('factPage')}</dt>
            <dd>
              <a href={view.url} target="_blank" rel="noreferrer">
                {new URL(view.url).hostname}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {!isTakenOut(view) &&
        view.alignments.map((alignment) => (
          <AlignmentDecision
            key={alignment.competency}
            view={view}
            alignment={alignment}
            levels={levels}
            loadSkills={loadSkills}
            deeds={deeds}
            full
          />
        ))}
      {!isTakenOut(view) && view.joined !== undefined && <JoinedList view={view} onSplit={onSplit} />}
      {!isTakenOut(view) && <EvidenceFiles view={view} files={files} />}
      {form ?? <EntryActions view={view} deeds={deeds} onAdd={() => add('picker')} onPropose={() => add('proposal')} />}
    </div>
  );
}

type EntryActionsProps = Pick<LogEntryProps, 'view' | 'deeds'> & { onAdd: () => void; onPropose: () => void };

function EntryActions({ view, deeds, onAdd, onPropose }: EntryActionsProps) {
  if (isTakenOut(view)) {
    return (
      <div class="acts">
        <Button tone="primary" onPress={() => deeds.restore(view)} testId="restore">
          {text('restore')}
        </Button>
      </div>
    );
  }
  const counts = view.alignments.some(({ decision }) => decision !== 'rejected');
  return (
    <div class="acts">
      <Button onPress={onAdd} testId="choose-skill">
        {text(counts ? 'addSkill' : 'chooseSkill')}
      </Button>
      <ProposeButton view={view} deeds={deeds} onPropose={onPropose} />
      <Button onPress={() => deeds.keepPrivate(view, !view.private)} testId="keep-private">
        {text(view.private ? 'unkeepPrivate' : 'keepPrivate')}
      </Button>
      <Button tone="quiet" onPress={() => deeds.remove(view)} testId="remove">
        {text('remove')}
      </Button>
    </div>
  );
}
