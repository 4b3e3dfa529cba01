import { type Live, useLive } from '../../components/use-live.ts';
import { knownSites } from '../../lib/access/known-sites.ts';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';

// The list is part of the build and never changes while a page is open.
const never = () => () => {};

/** All sites that have a definition. */
export const useKnownSites = (): Live<KnownSite[]> => useLive(knownSites, never);
