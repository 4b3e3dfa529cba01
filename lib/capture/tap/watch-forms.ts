import { always, follow, reader } from './follow.ts';
import type { Callable } from './primordials.ts';
import { apply, quietly, toLowerCase } from './primordials.ts';
import { longestBody } from './watch-requests.ts';

type Web = Window & typeof globalThis;
type Commanded = (command: string, data: string) => void;

/**
 * Sees AICC content that speaks by posting a form (CMI001 6.4.2), most often into a hidden frame: sent by a button, or by
 * `form.submit()`, which tells no listener. The fields `command` and `aicc_data` are read, and no others.
 */
export function watchForms(window: Window, commanded: Commanded): void {
  const web = window as Web;
  const elements = reader(() => web.HTMLFormElement?.prototype, 'elements');
  const prevented = reader(() => web.Event?.prototype, 'defaultPrevented');
  const target = reader(() => web.Event?.prototype, 'target');
  const later = web.setTimeout as Callable;
  const inputName = reader(() => web.HTMLInputElement?.prototype, 'name');
  const inputValue = reader(() => web.HTMLInputElement?.prototype, 'value');
  const areaName = reader(() => web.HTMLTextAreaElement?.prototype, 'name');
  const areaValue = reader(() => web.HTMLTextAreaElement?.prototype, 'value');

  /** Reads at once, for the page may change or remove its form; the answer is told by whoever knows that it was sent. */
  const read = (form: unknown): (() => void) | undefined => {
    const list = elements(form) as ArrayLike<unknown>;
    let command = '';
    let data = '';
    for (let i = 0; i < list.length; i++) {
      const name = toLowerCase(`${inputName(list[i]) ?? areaName(list[i])}`);
      const value = () => `${inputValue(list[i]) || areaValue(list[i]) || ''}`;
      if (name === 'command') command = value();
      if (name === 'aicc_data') data = value();
    }
    return command !== '' && data.length <= longestBody ? () => commanded(command, data) : undefined;
  };

  follow(web.HTMLFormElement?.prototype, 'submit', always, (form) => read(form)?.());
  const submitted = (event: Event) => {
    const tell = read(target(event));
    if (tell === undefined) return;
    // Scripts often stop the submission and send something else instead; that is known only when all have run.
    apply(later, window, [() => quietly(() => prevented(event) !== true && tell()), 0]);
  };
  window.addEventListener('submit', (event) => quietly(() => submitted(event)), true);
}
