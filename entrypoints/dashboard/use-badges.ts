import { useEffect, useRef, useState } from 'preact/hooks';
import type { BadgeState } from '../../components/dashboard/badge-list.tsx';
import type { GetText } from '../../lib/badges/inquiry.ts';
import type { BadgeFile } from './badge-files.ts';

/** Loaded only for badges: the cryptography weighs more than the rest of the page. */
async function library() {
  const [{ openBadgeFile }, { examineBadge }, { createGetText }] = await Promise.all([
    import('../../lib/badges/open-badge-file.ts'),
    import('../../lib/badges/examine-badge.ts'),
    import('../../lib/badges/get-text.ts'),
  ]);
  return { openBadgeFile, examineBadge, createGetText };
}

/** Asks every address once, however often a badge is looked at again; only answers are kept, so that silence is retried. */
function remembering(get: GetText, answers: Map<string, Awaited<ReturnType<GetText>>>): GetText {
  return async (address) => {
    const answer = answers.get(address) ?? (await get(address));
    if (answer !== undefined) answers.set(address, answer);
    return answer;
  };
}

interface Asked {
  mail: string;
  agreedHosts: ReadonlySet<string>;
}

/** The chosen badges, each looked at with the address that was typed and the hosts that were agreed to. */
export function useBadges(files: BadgeFile[]) {
  const [states, setStates] = useState<ReadonlyMap<File, BadgeState>>(new Map());
  const asked = useRef<Asked>({ mail: '', agreedHosts: new Set() });
  const answers = useRef(new Map<string, Awaited<ReturnType<GetText>>>());
  const round = useRef(0);

  const lookAt = async ({ file }: BadgeFile): Promise<BadgeState> => {
    try {
      const { openBadgeFile, examineBadge, createGetText } = await library();
      const read = await openBadgeFile(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) return { kind: 'unreadable', problem: read.problem };
      const get = remembering(createGetText(fetch), answers.current);
      const examination = await examineBadge(read.badge, { now: Date.now(), get, ...asked.current });
      return { kind: 'looked-at', examination, content: read.text.trim() };
    } catch (error) {
      console.error('Skillmark could not check a badge:', error);
      return { kind: 'broken' };
    }
  };
  const lookAtAll = async () => {
    round.current += 1;
    const mine = round.current;
    await Promise.all(
      files.map(async (badge) => {
        const state = await lookAt(badge);
        // What was asked meanwhile makes this look an old one.
        if (mine === round.current) setStates((known) => new Map(known).set(badge.file, state));
      }),
    );
  };
  // The list of files is new with every choice; a file that was done with changes nothing for the others.
  const chosen = files.map(({ file }) => `${file.name} ${file.size} ${file.lastModified}`).join('\n');
  useEffect(() => void lookAtAll(), [chosen]);
  return {
    states,
    compare(mail: string) {
      asked.current = { ...asked.current, mail };
      return lookAtAll();
    },
    agree(host: string) {
      asked.current = { ...asked.current, agreedHosts: new Set([...asked.current.agreedHosts, host]) };
      return lookAtAll();
    },
  };
}
