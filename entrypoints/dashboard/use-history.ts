import { useEffect, useRef, useState } from 'preact/hooks';
import type { Matched } from '../../components/dashboard/history-columns.tsx';
import type { FileReport } from '../../components/dashboard/history-files.tsx';
import type { HistoryStage } from '../../components/dashboard/history-page.tsx';
import { knownSites } from '../../lib/access/known-sites.ts';
import type { FoundOffer } from '../../lib/domain/history.ts';
import { guessColumns } from '../../lib/history/columns.ts';
import type { Table } from '../../lib/history/csv-table.ts';
import type { Pace } from '../../lib/history/history-file.ts';
import { orderOf } from '../../lib/history/table-courses.ts';
import { language, text } from '../../lib/text/text.ts';
import { type BadgeFile, sortBadges } from './badge-files.ts';
import type { Desk } from './desk.ts';
import { type Draft, draftOfFiles, draftOfOffer, importTicked, takeBack } from './history-import.ts';
import { readFiles } from './history-reading.ts';

const start: HistoryStage = { kind: 'start' };

/** A pace that shows how far the work is, lets the page breathe, and ends with the signal. */
function createPace(signal: AbortSignal, told: (share: number) => void): Pace {
  return {
    async breathe(share) {
      signal.throwIfAborted();
      told(share);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    },
  };
}

/** Names of the sites Skillmark knows, and where they are. */
async function hostsByName(): Promise<Map<string, string>> {
  const sites = await knownSites();
  return new Map(
    sites.flatMap(({ name, hosts: [host] }) =>
      host === undefined ? [] : [[name.toLowerCase(), host.replace(/^\*\./, '')]],
    ),
  );
}

/** File names on one line, as short as a message wants them. */
const namesOf = (files: File[]): string =>
  (
    files
      .map(({ name }) => name)
      .join(', ')
      .replace(/\p{C}/gu, ' ')
      .trim() || text('importFromFile')
  ).slice(0, 200);

/** The way from files, or from what a page showed, through the preview into the log. */
export function useHistory({ client, perform }: Desk) {
  const [stage, setStage] = useState<HistoryStage>(start);
  const [reports, setReports] = useState<FileReport[]>([]);
  const [badges, setBadges] = useState<BadgeFile[]>([]);
  const work = useRef(new AbortController());
  const draft = useRef<Draft>({ rows: [], record: async () => ({ ok: true, added: 0, known: 0 }) });
  const importedAt = useRef('');
  // Who leaves the page has had enough; what is recorded by then stays.
  useEffect(() => () => work.current.abort(), []);

  const begin = (label: string) => {
    work.current = new AbortController();
    const told = (share: number) => setStage({ kind: 'working', label, share });
    told(0);
    return { signal: work.current.signal, told };
  };
  const ask = (table: Table) =>
    new Promise<Matched | undefined>((resolve) => {
      setStage({
        kind: 'matching',
        columns: {
          table,
          guess: guessColumns(table),
          orderOf: (matching) => orderOf(table, matching),
          onMatched: resolve,
          onSkip: () => resolve(undefined),
        },
      });
    });
  const preview = (next: Draft) => {
    draft.current = next;
    setStage(next.rows.length === 0 ? start : { kind: 'preview', rows: next.rows });
  };
  const read = async (chosen: File[]) => {
    setReports([]);
    const { badges, others: files } = await sortBadges(chosen);
    setBadges(badges);
    if (files.length === 0) return;
    const { signal, told } = begin(text('historyReading'));
    const pace = createPace(signal, told);
    try {
      const hosts = await hostsByName();
      const { courses, reports: read } = await readFiles(files, { language: language(), hosts, pace, ask });
      setReports(read);
      preview(await draftOfFiles(client, { courses, from: namesOf(files) }, pace));
    } catch (error) {
      setStage(start);
      if (!signal.aborted) await perform(async () => ({ ok: false, code: 'no-answer', detail: String(error) }), '');
    }
  };
  const record = async (places: number[]) => {
    const { signal, told } = begin(text('historyImporting'));
    importedAt.current = new Date().toISOString();
    const summary = await importTicked(draft.current, places, importedAt.current, { signal, told });
    setStage({ kind: 'done', summary, undone: false });
  };
  const undo = async () => {
    const at = importedAt.current;
    if (!(await perform(() => takeBack(client, at), text('historyUndone')))) return;
    setStage((now) => (now.kind === 'done' ? { ...now, undone: true } : now));
  };
  const startAnew = () => {
    setReports([]);
    setBadges([]);
    setStage(start);
  };
  return {
    stage,
    reports,
    badges,
    badgeDone: (name: string) => setBadges((left) => left.filter((badge) => badge.name !== name)),
    read,
    record,
    undo,
    startAnew,
    stop: () => work.current.abort(),
    look: (offer: FoundOffer) => preview(draftOfOffer(client, offer)),
  };
}
