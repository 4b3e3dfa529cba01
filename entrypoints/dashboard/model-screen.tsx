import { useState } from 'preact/hooks';
import type { ModelFileProblem } from '../../components/dashboard/model-loader.tsx';
import { modelNews } from '../../components/dashboard/model-news.ts';
import { ModelPage } from '../../components/dashboard/model-page.tsx';
import { Silence } from '../../components/silence.tsx';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { readModelFile } from '../../lib/model/read-model-file.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';
import { prepareIndex } from './prepare-index.ts';

/** The competency model: what is in it, and how to load another. */
export function ModelScreen({ desk }: { desk: Desk }) {
  const { client, overview, perform } = desk;
  const [problems, setProblems] = useState<{ file: string; list: ModelFileProblem[] }>();
  const [news, setNews] = useState<string>();
  const model = useLive(() => client.read('model.get', {}), onChange, `${overview.model.loadedAt}`);
  const before = overview.model;
  /** A model that is being made ready; cancelling changes nothing. */
  const [preparing, setPreparing] = useState<AbortController>();

  const tell = async () => {
    const after = await client.read('overview.get', {}).catch(() => undefined);
    if (after !== undefined) setNews(modelNews(before, after.model));
  };
  const makeReady = async (next: CompetencyModel) => {
    const abort = new AbortController();
    setPreparing(abort);
    const prepared = await prepareIndex(next, overview.plainWords !== true, abort.signal);
    setPreparing(undefined);
    return prepared !== 'cancelled';
  };
  const revert = () => client.ask('model.revert', {});
  const load = async (file: File) => {
    const words = await file.text();
    const read = readModelFile(words);
    setNews(undefined);
    setProblems(read.ok ? undefined : { file: file.name, list: read.problems });
    if (!read.ok || !(await makeReady(read.model))) return;
    const undo = before.source === 'sample' ? undefined : revert;
    if (await perform(() => client.ask('model.replace', { text: words }), text('didLoadModel'), undo)) await tell();
  };
  const fetchModel = async () => {
    setProblems(undefined);
    const outcome = await client.ask('model.fetch', {});
    const words = text(outcome.ok && !outcome.changed ? 'didFetchSame' : 'didLoadModel');
    if ((await perform(async () => outcome, words)) && outcome.ok && outcome.changed) await tell();
  };
  const bringBack = async () => {
    setNews(undefined);
    await perform(revert, text('didRevert'), revert);
  };

  return (
    <>
      <ModelPage
        overview={overview}
        model={model.value}
        problems={problems}
        news={news}
        onCancel={preparing && (() => preparing.abort())}
        onFile={load}
        onFetch={overview.sending.state === 'not-connected' ? undefined : fetchModel}
        onRevert={bringBack}
      />
      {model.failed && model.value === undefined && <Silence onRetry={model.reload} />}
    </>
  );
}
