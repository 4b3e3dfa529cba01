import type { FoundOffer } from '../../lib/domain/history.ts';
import { when } from '../../lib/text/dates.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';

export interface HistoryOffersProps {
  offers: FoundOffer[];
  onLook: (offer: FoundOffer) => void;
  onDismiss: (offer: FoundOffer) => Promise<unknown>;
}

/** What the person's own history pages showed, and how to let more of them show something. */
export function HistoryOffers({ offers, onLook, onDismiss }: HistoryOffersProps) {
  return (
    <Card title={text('offersTitle')} class="stack">
      <p class="muted small">{text('offersHow')}</p>
      {offers.length > 0 && (
        <ul class="plain-list">
          {offers.map((offer) => (
            <li key={offer.page} class="between" data-testid="offer">
              <div>
                <b>{plural('offerFound', offer.courses.length, offer.host)}</b>
                <p class="muted small">{text('offerSeen', when(offer.foundAt))}</p>
              </div>
              <div class="row">
                <Button tone="primary" onPress={() => onLook(offer)} testId="offer-look">
                  {text('offerLook')}
                </Button>
                <Button
                  tone="quiet"
                  onPress={() => onDismiss(offer)}
                  label={text('offerDismissLong', offer.host)}
                  testId="offer-dismiss"
                >
                  {text('offerDismiss')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
