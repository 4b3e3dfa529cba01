import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';

interface NotesCardProps {
  quiet: boolean;
  onChoose: (quiet: boolean) => Promise<unknown>;
}

/** Whether Skillmark says in the page what it noticed there. */
export function NotesCard({ quiet, onChoose }: NotesCardProps) {
  return (
    <Card title={text('notesTitle')} class="stack">
      <p class="muted small">{text('notesHow')}</p>
      <div class="acts">
        <Button onPress={() => onChoose(!quiet)} testId="notes">
          {text(quiet ? 'notesOn' : 'notesOff')}
        </Button>
      </div>
    </Card>
  );
}
