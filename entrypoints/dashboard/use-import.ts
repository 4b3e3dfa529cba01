import { useRef, useState } from 'preact/hooks';
import type { ImportView } from '../../components/dashboard/import-view.ts';
import { note } from '../../lib/model/formats/foreign-text.ts';
import type { Matching } from '../../lib/model/formats/table/table-match.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import type { ImportResult } from './import-messages.ts';
import { importModel, type Reading } from './import-model.ts';

/** An import from the choice of files to the last look; what is accepted is up to the caller. */
export interface Import {
  view: ImportView;
  start: (files: File[], inUse: CompetencyModel) => Promise<void>;
  /** Reads the same files again with the matching that is shown. */
  read: (inUse: CompetencyModel) => Promise<void>;
  match: (matching: Matching) => void;
  name: (competency: string, names: string[]) => void;
  end: () => void;
}

const nameOf = (files: File[]) => files.map(({ name }) => name).join(', ');

export function useImport(): Import {
  const [view, setView] = useState<ImportView>({ state: 'none' });
  const files = useRef<File[]>([]);
  // Kept when an import is ended: a mended file need not be matched again.
  const matching = useRef<Matching>(undefined);
  const reading = useRef<Reading>(undefined);

  const run = async (inUse: CompetencyModel, isConfirmed: boolean) => {
    reading.current?.cancel();
    const file = nameOf(files.current);
    setView({ state: 'reading', file, stage: 'open' });
    const job = {
      files: files.current,
      today: new Date().toISOString().slice(0, 10),
      isConfirmed,
      inUse,
      ...(matching.current !== undefined && { matching: matching.current }),
    };
    const mine = importModel(job, (stage) => {
      if (reading.current === mine) setView({ state: 'reading', file, stage });
    });
    reading.current = mine;
    const result = await mine.result.catch(brokenDown);
    if (reading.current !== mine || result === undefined) return;
    if (result.kind === 'match') matching.current = result.matching;
    setView(viewOf(file, result));
  };
  return {
    view,
    async start(chosen, inUse) {
      files.current = chosen;
      await run(inUse, false);
    },
    read: (inUse) => run(inUse, true),
    match(next) {
      matching.current = next;
      setView((held) => (held.state === 'matching' ? { ...held, matching: next } : held));
    },
    name: (competency, names) =>
      setView((held) =>
        held.state === 'review' ? { ...held, accepted: new Map(held.accepted).set(competency, names) } : held,
      ),
    end() {
      reading.current?.cancel();
      reading.current = undefined;
      setView({ state: 'none' });
    },
  };
}

function viewOf(file: string, result: ImportResult): ImportView {
  if (result.kind === 'match') return { state: 'matching', file, matching: result.matching, problems: result.problems };
  if (result.kind === 'problems') return { ...result, state: 'broken', file };
  const { format, model, warnings, report } = result;
  return { state: 'review', file, format, model, warnings, report, accepted: new Map() };
}

function brokenDown(error: unknown): ImportResult {
  console.error('Skillmark: a model could not be read:', error);
  return { kind: 'problems', problems: [note('remarkBrokeDown')] };
}
