import { browser } from 'wxt/browser';
import { SettingsPage } from '../../components/dashboard/settings-page.tsx';
import { refusalText } from '../../components/refusal-text.ts';
import { useLive } from '../../components/use-live.ts';
import { requestDataCollection } from '../../lib/access/data-collection.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';
import { saveFile } from './save-file.ts';

/** Connection to HR, the role aimed at, and the person's own data. */
export function SettingsScreen({ desk }: { desk: Desk }) {
  const { client, overview, perform } = desk;
  const { sending, target } = overview;
  const preview = useLive(
    async () => (sending.state === 'not-agreed' ? client.read('sending.preview', {}) : undefined),
    onChange,
    sending.state,
  );
  const start = () => client.ask('sending.start', {});
  const connect = async (baseUrl: string, key: string) => {
    const outcome = await client.ask('endpoint.connect', { baseUrl, key });
    if (!outcome.ok) return refusalText(outcome);
    await perform(async () => outcome, text('didConnect', outcome.name ?? outcome.subject));
    return undefined;
  };
  const agree = (agreed: boolean) => {
    // Asked before anything is awaited: the browser takes it only straight from the click.
    const allowed = agreed ? requestDataCollection() : Promise.resolve(true);
    return perform(
      async () => {
        if (!(await allowed)) return { ok: false, code: 'data-collection-refused' };
        const outcome = await client.ask('sending.agree', { agreed });
        return outcome.ok && agreed ? start() : outcome;
      },
      text(agreed ? 'didAgree' : 'didStop'),
      () => client.ask('sending.agree', { agreed: !agreed }),
    );
  };
  const chooseTarget = (role: string | undefined) => {
    const put = (id: string | undefined) => client.ask('target.choose', id === undefined ? {} : { role: id });
    return perform(
      () => put(role),
      text(role === undefined ? 'didDropTarget' : 'didChooseTarget'),
      () => put(target?.role),
    );
  };
  const exportData = async () => {
    try {
      const { fileName, json } = await client.read('data.export', {});
      saveFile(fileName, json);
      await perform(async () => ({ ok: true }), text('didExport', fileName));
    } catch (error) {
      console.error('Skillmark could not export:', error);
      await perform(async () => ({ ok: false, code: 'no-answer' }), '');
    }
  };
  return (
    <SettingsPage
      overview={overview}
      preview={preview.value}
      version={browser.runtime.getManifest().version}
      onConnect={connect}
      onDisconnect={() => perform(() => client.ask('endpoint.disconnect', {}), text('didDisconnect'))}
      onAgree={agree}
      onSendNow={() => perform(start, text('didTrySending'))}
      onChooseTarget={chooseTarget}
      onNotes={(quiet) =>
        perform(
          () => client.ask('notes.choose', { quiet }),
          text(quiet ? 'didNotesOff' : 'didNotesOn'),
          () => client.ask('notes.choose', { quiet: !quiet }),
        )
      }
      onExport={exportData}
      onErase={() => perform(() => client.ask('data.erase', {}), text('didErase'))}
    />
  );
}
