import { HistoryPage } from '../../components/dashboard/history-page.tsx';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { text } from '../../lib/text/text.ts';
import { BadgeImport } from './badge-import.tsx';
import type { Desk } from './desk.ts';
import { useHistory } from './use-history.ts';

/** Bring my history: from files, and from what the person's own history pages showed. */
export function HistoryScreen({ desk }: { desk: Desk }) {
  const { client, perform } = desk;
  const history = useHistory(desk);
  const found = useLive(() => client.read('found.list', {}), onChange, history.stage.kind === 'start' ? 'start' : 'on');
  return (
    <HistoryPage
      stage={history.stage}
      reports={history.reports}
      badges={
        history.badges.length > 0 && <BadgeImport files={history.badges} desk={desk} onDone={history.badgeDone} />
      }
      offers={found.value?.offers.filter(({ dismissed }) => !dismissed) ?? []}
      onFiles={history.read}
      onStop={history.stop}
      onImport={(places) => void history.record(places)}
      onUndo={history.undo}
      onStartAnew={history.startAnew}
      onLook={history.look}
      onDismiss={({ page }) => perform(() => client.ask('found.dismiss', { page }), text('offerDismissed'))}
    />
  );
}
