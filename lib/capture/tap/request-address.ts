import { match, toLowerCase } from './primordials.ts';

/** Why a request is looked at: for what was sent, for what was answered, or for both. */
export type Interest = 'imsmanifest.xml' | 'cmi5.xml' | 'statements' | 'activities/state' | 'hacp';

/** All that most requests pay for: whether one of the names is there at all. */
const named = /statements|manifest\.xml|cmi5\.xml|activities\/state/i;
const ending = /^(?:[^?#]*\/)?(statements|imsmanifest\.xml|cmi5\.xml|activities\/state)\/?(?:$|[?#])/i;
const launchData = /[?&]stateId=LMS\.LaunchData/i;
const withoutScheme = /^(?:[a-z]*:?\/\/)?([^?#]*)/i;
/**
 * Why a request to this address is of interest, by how its path ends; `hacp` is the address the LMS gave AICC content to
 * talk to, '' if there is none. `/activities/state` holds what content keeps for itself, so only the one document that
 * the LMS writes is of interest (cmi5 10.2).
 */
export function interestIn(address: string, hacp: string): Interest | undefined {
  if (hacp === '' && match(named, address) === null) return undefined;
  const name = toLowerCase(match(ending, address)?.[1] ?? '') as Interest | '';
  if (name === 'activities/state') return match(launchData, address) ? name : undefined;
  return name || (hacp !== '' && hacpAddress(address) === hacp ? 'hacp' : undefined);
}

/** AICC_URL may come without a scheme (CMI001 6.4.1), so addresses are compared without it. */
export const hacpAddress = (address: string): string => match(withoutScheme, address)?.[1] ?? '';
