import { providerOf } from '../../domain/claim.ts';
import type { FramePlace } from '../../domain/late-script.ts';
import type { Input, Outcome } from '../../messaging/protocol.ts';
import { type SignsReport, type SiteHealth, siteHealthSchema } from '../../schema/site-health.ts';
import { type House, isoNow } from '../house.ts';
import { answerQuestion } from '../recording/decide.ts';
import { completionKeyOf } from '../recording/identity.ts';
import { heldCompletion } from '../recording/record.ts';
import { recordSighting } from '../recording/record-sighting.ts';
import { rowOf } from './site-health.ts';

const day = 86_400_000;
/** More than this is a nuisance. */
const mostADay = 2;
const mostRemembered = 500;

const nameOf = (host: string): string => `signs ${host}`;

/** Host and path; what follows may be about the person. */
const pageOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`.slice(0, 2048);

/** Whether one more question may be asked on this page: never twice about one page, and only so many a day. */
function mayAsk({ silent, questions = [] }: SiteHealth, page: string, now: number): boolean {
  const today = questions.filter(({ at }) => now - Date.parse(at) < day);
  return silent !== true && today.length < mostADay && !questions.some((question) => question.page === page);
}

/**
 * A page that no definition reads looks finished: asks the person, never records. The provider is the sender's host. A course that is
 * known in any way, logged, asked about or refused, is not asked about again. True when there is a new question.
 */
export function askBecauseOfSigns(house: House, { course }: SignsReport, frameUrl: string): Promise<boolean> {
  return house.exclusive('signs', async () => {
    const provider = providerOf(frameUrl);
    if (provider === undefined || (await house.sitesAt(frameUrl)).length > 0) return false;
    const name = nameOf(provider);
    const row = rowOf(await house.db.get('siteHealth', name), name);
    const page = pageOf(new URL(frameUrl));
    if (!mayAsk(row, page, house.now())) return false;
    const key = completionKeyOf({ provider, account: '', course: course.id, attempt: '' });
    if ((await heldCompletion(house, key)) !== undefined) return false;
    const recorded = await recordSighting(house, { course, status: 'completed', scope: 'part', via: 'page' }, frameUrl);
    // Under another key it may have been known before.
    if (recorded === undefined || recorded.key !== key || recorded.noted !== 'asked') return false;
    const question = { key, page, at: isoNow(house) };
    await house.db.put('siteHealth', {
      ...row,
      questions: [...(row.questions ?? []), question].slice(-mostRemembered),
    });
    house.announce();
    return true;
  });
}

/** Puts the script that looks for signs into the page, unless the person does not want to be asked there. */
export async function lookForSigns(house: House, frameUrl: string, place: FramePlace | undefined): Promise<boolean> {
  const name = nameOf(providerOf(frameUrl) ?? '');
  if (place === undefined || rowOf(await house.db.get('siteHealth', name), name).silent === true) return false;
  return house.putIntoFrame(place, 'signs-look.js');
}

/** Never asks at this host because of signs, or asks again; the question that was open is closed with it, or opened again. */
export async function silenceSigns(house: House, { host, silent, key }: Input<'signs.silence'>): Promise<Outcome> {
  const name = nameOf(host);
  const row = rowOf(await house.db.get('siteHealth', name), name);
  await house.db.put('siteHealth', { ...row, silent });
  house.announce();
  if (key === undefined) return { ok: true };
  return answerQuestion(house, silent ? { key, finished: false } : { key });
}

/** Keys of completions that are asked about because of signs. */
export async function askedBecauseOfSigns({ db }: Pick<House, 'db'>): Promise<Set<string>> {
  const rows = await db.getAll('siteHealth', IDBKeyRange.bound(nameOf(''), nameOf('\uffff')));
  const read = rows.flatMap((row) => siteHealthSchema.safeParse(row).data ?? []);
  return new Set(read.flatMap(({ questions = [] }) => questions.map(({ key }) => key)));
}
