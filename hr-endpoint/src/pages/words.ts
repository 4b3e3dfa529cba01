import type { Completion } from '../completion.ts';

/** The evidence levels in words, and what each is worth. */
export const evidenceWords: Record<Completion['evidence']['level'], { name: string; worth: string }> = {
  E0: { name: 'self-reported', worth: 'The person says so.' },
  E1: {
    name: 'seen in the page',
    worth: 'The extension read it on the course page. A page can be altered by its reader.',
  },
  E2: {
    name: 'confirmed by the site',
    worth: 'The site said so when the extension asked it for the signed-in person.',
  },
  E3: { name: 'public verification page', worth: 'Anybody can open the page and check. Proof once you have.' },
  E4: {
    name: 'verified credential',
    worth: 'Signed by the issuer and naming the person. Proof once you have checked it.',
  },
};

/** Where the date comes from, in words. */
export const dateSourceWords: Record<Completion['dateSource'], string> = {
  site: 'as the site says',
  observed: 'when it was noticed',
  declared: 'as the person says',
  unknown: '',
};

const checkNames: Record<string, string> = {
  unreachable: 'its issuer did not answer; asked again tomorrow',
  'other-course': 'it is a badge for another course',
  revoked: 'its issuer took it back',
  expired: 'it has expired',
  'hosted-gone': 'its issuer no longer has it',
  'hosted-differs': 'its issuer shows another one',
  'signature-wrong': 'it was changed after it was signed',
  'names-another': 'it names somebody else',
  'mail-not-given': 'whom it names can be checked once the person’s mail address is known here (key:add --mail)',
  'suite-unknown': 'it is signed in a way that cannot be checked here',
};

/** Why a badge was not confirmed. */
export function checkWords(why: string): string {
  return checkNames[why] ?? `what its issuer says does not prove it (${why})`;
}

/** `20 Nov 2026`, in UTC like every date of the page. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}

/** `18:04`, in UTC. */
export function clockOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(moment);
}

/** `1 completion`, `2 completions`, `1,200 completions`. */
export function counted(amount: number, one: string, many: string): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
}

// Keeps a number and its unit on one line.
const joint = '\u00a0';

/** Status, score and length of a course, such as `passed, 94 of 100 points · 33 h`. */
export function resultOf({ status, score, hours }: Completion): string {
  const points = scoreOf(score);
  return `${status}${points ? `, ${points}` : ''}${hours ? ` · ${number(hours)}${joint}h` : ''}`;
}

function scoreOf(score: Completion['score']): string {
  if (score?.raw !== undefined && score.max !== undefined) return `${number(score.raw)} of ${number(score.max)} points`;
  if (score?.scaled !== undefined) return `scored ${number(score.scaled * 100)}${joint}%`;
  return score?.raw === undefined ? '' : `${number(score.raw)} points`;
}

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
