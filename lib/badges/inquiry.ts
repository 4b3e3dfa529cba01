import { isPublicAddress } from '../domain/public-address.ts';
import { hostOf } from './host-of.ts';
import { mostTextBytes } from './limits.ts';

/** What a request would be for: the badge itself and who issued it, the issuer's key, or whether it was taken back. */
export type RequestPurpose = 'badge' | 'key' | 'revocation';

/** Gets a text; undefined when nobody answered, answered elsewhere (redirects), or not to programs of others (CORS). */
export type GetText = (address: string) => Promise<{ status: number; text: string } | undefined>;

export type Answer =
  | { ok: true; status: number; text: string; host: string }
  | { ok: false; why: 'needs-request' | 'unreachable' | 'too-big' | 'unsafe'; host: string };

/** One look at a badge: what may be asked of whom, and what could not be asked yet. */
export interface Inquiry {
  /** Milliseconds since 1970. */
  now: number;
  /** As the person typed it; compared and forgotten. */
  mail?: string | undefined;
  /** Never asks a host the person has not agreed to, nor the same address twice. */
  ask(address: string, why: RequestPurpose): Promise<Answer>;
  /** What was not asked, for want of the person's yes. */
  requests: { host: string; why: RequestPurpose }[];
}

interface InquiryBy {
  now: number;
  mail?: string | undefined;
  get: GetText;
  agreedHosts: ReadonlySet<string>;
}

/** Starts a look at one badge. */
export function createInquiry({ now, mail, get, agreedHosts }: InquiryBy): Inquiry {
  const requests: Inquiry['requests'] = [];
  const answers = new Map<string, Promise<Answer>>();
  const ask = async (address: string, host: string): Promise<Answer> => {
    const answer = await get(address);
    if (answer === undefined) return { ok: false, why: 'unreachable', host };
    return answer.text.length > mostTextBytes ? { ok: false, why: 'too-big', host } : { ok: true, host, ...answer };
  };
  return {
    now,
    mail,
    requests,
    async ask(name, why) {
      const [address = ''] = name.split('#');
      const host = hostOf(address) ?? '';
      // A badge must not be able to make us knock at doors inside the person's own network.
      if (!isPublicAddress(address)) return { ok: false, why: 'unsafe', host };
      if (!agreedHosts.has(host)) {
        if (!requests.some((one) => one.host === host && one.why === why)) requests.push({ host, why });
        return { ok: false, why: 'needs-request', host };
      }
      const answer = answers.get(address) ?? ask(address, host);
      answers.set(address, answer);
      return answer;
    },
  };
}
