import { answerEvent } from '../../lib/capture/tap/answer-limits.ts';
import { openChannel } from '../../lib/capture/tap/channel.ts';
import { type Wanted, watchAnswers } from '../../lib/capture/tap/watch-answers.ts';

/** Hears, in the page's own world, the answers that one definition wants; the site's script reads them. */
export function runAnswers(wanted: readonly Wanted[]): void {
  watchAnswers(window, wanted, openChannel(window, undefined, answerEvent));
}
