import type { EvidenceLevel, Sighting, Via } from '../schema/completion.ts';
import type { Claim } from './merge.ts';

/** The host as a provider's name, or undefined for an address that has none: `www.` says nothing and goes. */
export function providerOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const name = hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .slice(-64)
    .replace(/^[^a-z0-9]+/, '');
  return /^[a-z0-9.-]+$/.test(name) ? name : undefined;
}

/** What a page, through whatever standard, can prove at most: it was seen there, and a page can be forged. */
const pageLevel: EvidenceLevel = 'E1';

/**
 * What the site's own API confirmed when our script asked it. That word can be had from our isolated world alone: sightings come by
 * `runtime.sendMessage`, which no page can call, and the one script that sets `confirmed` (lib/capture/sites/confirm.ts) does so from an
 * answer it asked for itself. What pages put into events never gets to that field. It still is the person's own browser speaking, and so
 * is no proof to anybody else.
 */
const confirmedLevel: EvidenceLevel = 'E2';

/** What only the person, or a file of theirs that was read here, can say. */
const notForPages: readonly Via[] = ['person', 'file', 'open-badges-2.0', 'open-badges-3.0', 'confirmation'];

/** A course's address counts only on the site that spoke; a page cannot claim another site's course. */
function ownAddress(url: string | undefined, provider: string): { url: string } | undefined {
  return url !== undefined && providerOf(url) === provider ? { url } : undefined;
}

const clocksDiffer = 24 * 3600 * 1000;

/** Nothing is finished in the future; a device whose clock is that wrong does not know when it was. */
export function believed(completedAt: string | undefined, now: string): string | undefined {
  return completedAt !== undefined && Date.parse(completedAt) <= Date.parse(now) + clocksDiffer
    ? completedAt
    : undefined;
}

/**
 * Turns what a page said into what we are ready to believe. The provider is the host of the frame that spoke, as the
 * browser tells it; the evidence level is ours. Undefined when the sender has no host.
 */
export function claimFromSighting(sighting: Sighting, frameUrl: string, now: string): Omit<Claim, 'key'> | undefined {
  const provider = providerOf(frameUrl);
  if (provider === undefined) return undefined;
  const { url, ...course } = sighting.course;
  const seen: Via = notForPages.includes(sighting.via) ? 'page' : sighting.via;
  const { confirmed = false } = sighting;
  const own = ownAddress(url, provider);
  const completedAt = believed(sighting.completedAt, now);
  return {
    provider,
    account: '',
    attempt: '',
    course: { ...course, ...own },
    status: sighting.status,
    scope: sighting.scope,
    completedAt: completedAt ?? now,
    dateSource: completedAt === undefined ? 'observed' : 'site',
    observedAt: now,
    ...(sighting.score === undefined ? {} : { score: sighting.score }),
    evidence: {
      ...(confirmed ? { level: confirmedLevel, via: 'confirmation' } : { level: pageLevel, via: seen }),
      at: now,
      ...own,
    },
  };
}
