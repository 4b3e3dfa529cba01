import { useState } from 'preact/hooks';
import { createFileDeeds } from '../../components/completion/file-deeds.ts';
import { logCompletion } from '../../components/completion/log-completion.ts';
import { LogPage } from '../../components/dashboard/log-page.tsx';
import { Silence } from '../../components/silence.tsx';
import { skillOptions } from '../../components/skill-options.ts';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';
import { takeBack } from './history-import.ts';
import { saveFile } from './save-file.ts';

const perPage = 50;

/** The learning log, fifty at a time. */
export function LogScreen({ desk }: { desk: Desk }) {
  const { client, overview, perform, deeds } = desk;
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const query = { offset, limit: perPage, ...(search.trim() !== '' && { search: search.trim().slice(0, 200) }) };
  const files = createFileDeeds(client.ask, perform, saveFile);
  const list = useLive(() => client.read('log.list', query), onChange, JSON.stringify(query));
  const imports = useLive(() => client.read('imports.list', {}), onChange);
  if (list.value === undefined) return list.failed && <Silence onRetry={list.reload} />;
  return (
    <LogPage
      overview={overview}
      rows={list.value.rows}
      total={list.value.total}
      offset={offset}
      limit={perPage}
      search={search}
      deeds={deeds}
      loadSkills={async () => skillOptions(await client.read('model.get', { shown: true }))}
      onSearch={(words) => {
        setSearch(words);
        setOffset(0);
      }}
      onMove={(to) => {
        setOffset(to);
        window.scrollTo(0, 0);
      }}
      files={files}
      onSplit={({ key }, { key: alias, title }) =>
        perform(() => client.ask('completion.split', { key, alias }), text('didSplit', title))
      }
      imports={imports.value?.imports ?? []}
      onUndoImport={({ at }) => perform(() => takeBack(client, at), text('historyUndone'))}
      onLog={async (input, chosen) => {
        const key = await logCompletion(client, perform, input);
        if (key !== undefined) await files.add(key, chosen);
        await list.reload();
        return key !== undefined;
      }}
    />
  );
}
