import { SentPage } from '../../components/dashboard/sent-page.tsx';
import { Silence } from '../../components/silence.tsx';
import { useLive } from '../../components/use-live.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';

/** What was sent to HR, and what was not. */
export function SentScreen({ desk }: { desk: Desk }) {
  const { client, overview, perform } = desk;
  const list = useLive(() => client.read('sending.list', {}), onChange);
  if (list.value === undefined) return list.failed && <Silence onRetry={list.reload} />;
  return (
    <SentPage
      sending={overview.sending}
      strays={list.value.strays}
      queued={list.value.queued}
      receipts={list.value.receipts}
      onSendNow={() => perform(() => client.ask('sending.start', {}), text('didTrySending'))}
      strayDeeds={{
        takeIn: ({ key, report }) =>
          perform(
            () => client.ask('stray.takeIn', { key }),
            text('didTakeIn', report?.course.title ?? text('strayUnknown')),
          ),
        withdraw: ({ lane, key }) =>
          perform(() => client.ask('stray.withdraw', { lane, key }), text('didWithdrawStray')),
      }}
    />
  );
}
