import type { Tab } from './browsers/browser.ts';

/** How a learner goes through a course: to the end with right or wrong answers, or away after the first slide. */
export type Way = 'pass' | 'fail' | 'leave';

/** Runs in the course's page: finds the lesson, however deep its frame, and presses one button. Returns what it pressed. */
function step(way: Way | 'look'): string {
  const lessonIn = (frame: Window): Document | undefined => {
    if (frame.document.getElementById('sco-data')) return frame.document;
    for (let at = 0; at < frame.frames.length; at++) {
      const inner = frame.frames[at];
      const found = inner ? lessonIn(inner) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const lesson = lessonIn(window);
  const screen = lesson?.body.dataset.screen;
  if (!lesson || !screen || screen === 'closed') return 'none';
  if (way === 'look') return screen;
  const pressed = (action: string) => {
    const button = lesson.querySelector<HTMLButtonElement>(`[data-action="${action}"]:not(:disabled)`);
    if (button) Reflect.set(window, 'pressedAt', { ...Reflect.get(window, 'pressedAt'), [action]: Date.now() });
    button?.click();
    return button ? action : '';
  };
  if (way === 'leave') return pressed('exit');
  if (screen === 'quiz') {
    const wanted = `input[data-correct="${way === 'pass'}"]`;
    for (const set of lesson.querySelectorAll('fieldset')) set.querySelector<HTMLInputElement>(wanted)?.click();
    return pressed('submit');
  }
  return pressed('next') || pressed('quiz') || pressed('finish') || 'none';
}

/** When that button was pressed last in this tab, by the page's own clock; milliseconds since 1970. */
export function pressedAt(tab: Tab, action: string): Promise<number> {
  return tab.evaluate(`window.pressedAt[${JSON.stringify(action)}]`);
}

/** What the lesson in this tab shows: `slide`, `quiz`, `result`, or `none` while there is no lesson. */
export function lessonScreen(tab: Tab): Promise<string> {
  return press(tab, 'look');
}

function press(tab: Tab, way: Way | 'look'): Promise<string> {
  return tab.evaluate(`(${step.toString()})(${JSON.stringify(way)})`);
}

/**
 * Plays until the course has nothing to press any more for a second and a half (players load the next part meanwhile).
 * `parts` ends it after so many finished parts. Returns all presses.
 */
export async function playCourse(tab: Tab, way: Way, parts = Number.POSITIVE_INFINITY): Promise<string[]> {
  const presses: string[] = [];
  const finished = () => presses.filter((press) => press === 'finish' || press === 'exit').length;
  // Before the first press the player itself has to load, and some take their time.
  for (let idle = 0; idle < (presses.length === 0 ? 60 : 15) && finished() < parts; ) {
    const pressed = await press(tab, way);
    idle = pressed === 'none' ? idle + 1 : 0;
    if (pressed !== 'none') presses.push(pressed);
    if (presses.length > 200) throw new Error(`The course does not end: ${presses.slice(-10).join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, pressed === 'none' ? 100 : 20));
  }
  return presses;
}
