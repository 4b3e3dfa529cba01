import { BadgeList, type BadgeState } from '../../components/dashboard/badge-list.tsx';
import { text } from '../../lib/text/text.ts';
import type { BadgeFile } from './badge-files.ts';
import type { Desk } from './desk.ts';
import { keepBadge } from './keep-badge.ts';
import { useBadges } from './use-badges.ts';

interface BadgeImportProps {
  files: BadgeFile[];
  desk: Desk;
  /** The file was imported or left out. */
  onDone: (name: string) => void;
}

/** Reads, checks and imports the badges among the chosen files. */
export function BadgeImport({ files, desk, onDone }: BadgeImportProps) {
  const { states, compare, agree } = useBadges(files);
  const stateOf = ({ file }: BadgeFile): BadgeState => states.get(file) ?? { kind: 'reading' };
  const record = async (name: string) => {
    const badge = files.find((one) => one.name === name);
    const state = badge && stateOf(badge);
    if (state?.kind !== 'looked-at') return;
    const { content } = state;
    const { facts, proof } = state.examination;
    if (facts === undefined || proof === 'refused') return;
    const { title } = facts.course;
    const outcome = await desk.client.ask('badge.import', { ...facts, proof });
    const kept = outcome.ok ? await keepBadge(desk.client.ask, outcome.key, content) : outcome;
    const words = text(outcome.ok && outcome.known ? 'badgeKnown' : 'badgeImported', title);
    const undo =
      outcome.ok && !outcome.known ? () => desk.client.ask('completion.remove', { key: outcome.key }) : undefined;
    // That it could not be kept is told, but it is imported all the same.
    if ((await desk.perform(async () => kept, words, undo)) || outcome.ok) onDone(name);
  };
  return (
    <BadgeList
      badges={files.map((badge) => ({ file: badge.name, state: stateOf(badge) }))}
      onCompare={compare}
      onAgree={agree}
      onImport={record}
      onLeave={onDone}
    />
  );
}
