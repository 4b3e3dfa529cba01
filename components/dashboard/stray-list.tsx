import type { Answers } from '../../lib/messaging/protocol.ts';
import { when } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { ExactJson } from '../exact-json.tsx';

export type Stray = Answers['sending.list']['strays'][number];

export interface StrayDeeds {
  takeIn(stray: Stray): Promise<unknown>;
  withdraw(stray: Stray): Promise<unknown>;
}

interface StrayListProps {
  strays: Stray[];
  deeds: StrayDeeds;
}

/** What HR has from this person although this device does not know it: from before a reinstall, or from another device. */
export function StrayList({ strays, deeds }: StrayListProps) {
  return (
    <Card title={text('straysTitle')} testId="strays">
      <p class="muted small">{text('straysWhy')}</p>
      <ul class="plain-list">
        {strays.map((stray) => (
          <StrayItem key={`${stray.lane} ${stray.key}`} stray={stray} deeds={deeds} />
        ))}
      </ul>
    </Card>
  );
}

function StrayItem({ stray, deeds }: { stray: Stray; deeds: StrayDeeds }) {
  const { lane, report, receivedAt, endpoint } = stray;
  const title = report?.course.title ?? text('strayUnknown');
  return (
    <li data-testid="stray">
      <h3>{lane === 'proposals' ? text('sentProposal', title) : title}</h3>
      <p class="muted small">{text('receivedBy', when(receivedAt), new URL(endpoint).host)}</p>
      {report !== undefined && <ExactJson summary={text('exactlySent')} value={report} />}
      <div class="acts">
        {lane === 'completions' && report !== undefined && (
          <Button onPress={() => deeds.takeIn(stray)} label={text('strayTakeInOf', title)} testId="stray-take-in">
            {text('strayTakeIn')}
          </Button>
        )}
        <Button
          tone="careful"
          onPress={() => deeds.withdraw(stray)}
          label={text('strayWithdrawOf', title)}
          testId="stray-withdraw"
        >
          {text('strayWithdraw')}
        </Button>
      </div>
    </li>
  );
}
