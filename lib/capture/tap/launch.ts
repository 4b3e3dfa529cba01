import { formValue } from './form-text.ts';
import type { Picked } from './pick.ts';
import { agentShape, pick } from './pick.ts';
import { match, parse, quietly } from './primordials.ts';
import { hacpAddress } from './request-address.ts';

/**
 * How this content was started, from the address it was started with: `activity` as Tin Can's `activity_id` or cmi5's
 * `activityId`; `cmi5` when it came with cmi5's `fetch` too (cmi5 8.1); `hacp` from AICC_URL (CMI001 6.4.1); `learner` what
 * identifies the `actor` it was started for. The rest of such an address is not read.
 */
export type Launch = {
  readonly activity: string;
  readonly cmi5: boolean;
  readonly hacp: string;
  readonly learner: Picked;
};

const highest = 8;

/** Reads the nearest launch address of this window and the same-origin ones around it. Call it before the page's scripts. */
export function readLaunch(window: Window): Launch {
  let found: Launch | undefined;
  climb(window, (frame) => {
    // Of this window from the document, since making `location` takes longer than all else here; nothing of the page can be in its
    // place yet.
    const search = frame === window ? match(/\?[^#]*/, frame.document.URL)?.[0] : frame.location.search;
    found ??= launchIn(search ?? '');
  });
  return found ?? { activity: '', cmi5: false, hacp: '', learner: pick('', agentShape) };
}

const launching = /aicc_url|activity_?id/i;

function launchIn(search: string): Launch | undefined {
  if (match(launching, search) === null) return undefined;
  const aicc = formValue(search, 'aicc_url');
  const unit = formValue(search, 'activityid');
  const activity = unit || formValue(search, 'activity_id');
  const cmi5 = unit !== '' && formValue(search, 'fetch') !== '';
  if (!aicc && !activity) return undefined;
  let learner = pick('', agentShape);
  // Throws where it is no JSON.
  quietly(() => {
    learner = pick(parse(formValue(search, 'actor')), agentShape);
  });
  return { activity, cmi5, hacp: hacpAddress(aicc), learner };
}

/**
 * The document of the outermost window that belongs to this origin, through frames and the window that opened this one.
 * What several parts of a course say comes together there, and it is still there when a part has gone.
 */
export function outermostDocument(window: Window): Document {
  const top = climb(window);
  let { document } = top;
  quietly(() => {
    // Throws, or is null, when another site opened this one.
    if (!top.opener.closed) document = climb(top.opener).document;
  });
  return document;
}

/** Visits this window and the ones around it for as long as they are of its origin; returns the outermost of them. */
function climb(window: Window, visit?: (frame: Window) => void): Window {
  let found = window;
  quietly(() => {
    visit?.(found);
    // The document of a window of another origin cannot be had: asking for it throws.
    for (let height = 0; height < highest && found.parent !== found && found.parent.document; height++) {
      found = found.parent;
      visit?.(found);
    }
  });
  return found;
}
