import { useMemo, useState } from 'preact/hooks';
import { modelNews } from '../../components/dashboard/model-news.ts';
import { ModelPage } from '../../components/dashboard/model-page.tsx';
import { Silence } from '../../components/silence.tsx';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { exportModel } from '../../lib/model/export/export-model.ts';
import { withHeader, withKind } from '../../lib/model/formats/table/matching.ts';
import { fieldsOf } from '../../lib/model/formats/table/table-fields.ts';
import { withNames } from '../../lib/model/report/model-report.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';
import { saveFile } from './save-file.ts';
import { TryCourseScreen } from './try-course-screen.tsx';
import { useImport } from './use-import.ts';
import { usePreparation } from './use-preparation.ts';

/** The competency model: what is in it, and how to load another. */
export function ModelScreen({ desk }: { desk: Desk }) {
  const { client, overview, perform } = desk;
  const [news, setNews] = useState<string>();
  const importing = useImport();
  const [accepting, setAccepting] = useState<'preparing' | 'using'>();
  const { view } = importing;
  const reviewed = view.state === 'review' ? view : undefined;
  const next = useMemo(
    () => reviewed && withNames(reviewed.model, reviewed.accepted),
    [reviewed?.model, reviewed?.accepted],
  );
  const preparation = usePreparation(next, overview.plainWords !== true);
  const model = useLive(() => client.read('model.get', {}), onChange, `${overview.model.loadedAt}`);
  const before = overview.model;

  const tell = async () => {
    const after = await client.read('overview.get', {}).catch(() => undefined);
    if (after !== undefined) setNews(modelNews(before, after.model));
  };
  const revert = () => client.ask('model.revert', {});
  const withInUse = async (go: (inUse: CompetencyModel) => Promise<void>) => {
    setNews(undefined);
    await go(model.value ?? (await client.read('model.get', {})));
  };
  const accept = async () => {
    if (next === undefined) return;
    setAccepting('preparing');
    try {
      if ((await preparation.keep(next)) === 'stopped') return;
      setAccepting('using');
      const words = JSON.stringify(next);
      const undo = before.source === 'sample' ? undefined : revert;
      if (!(await perform(() => client.ask('model.replace', { text: words }), text('didLoadModel'), undo))) return;
      importing.end();
    } finally {
      setAccepting(undefined);
    }
    await tell();
  };
  const fetchModel = async () => {
    importing.end();
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
        importing={importing.view}
        news={news}
        onFiles={(files) => withInUse((inUse) => importing.start(files, inUse))}
        onCancel={importing.end}
        fields={fieldsOf}
        onMatching={importing.match}
        onKind={withKind}
        onHeader={withHeader}
        onRead={() => withInUse(importing.read)}
        onNames={importing.name}
        onAccept={accept}
        accepting={accepting}
        onStop={preparation.stop}
        onExport={async (form) => {
          const inUse = model.value ?? (await client.read('model.get', {}));
          const { name, content, type, lost } = exportModel(inUse, form, new Date().toISOString());
          saveFile(name, new Blob([content], { type }));
          return lost;
        }}
        onFetch={overview.sending.state === 'not-connected' ? undefined : fetchModel}
        onRevert={bringBack}
        trial={<TryCourseScreen desk={desk} />}
      />
      {model.failed && model.value === undefined && <Silence onRetry={model.reload} />}
    </>
  );
}
