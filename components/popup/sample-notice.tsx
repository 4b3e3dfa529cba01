import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';

/** Says calmly that the company's own model is not there yet. */
export function SampleNotice({ onOpen }: { onOpen: (hash: string) => void }) {
  return (
    <p class="strip" data-testid="sample-notice">
      <span>{text('sampleModel')}</span>
      <Button onPress={() => onOpen('#/model')}>{text('loadModel')}</Button>
    </p>
  );
}
