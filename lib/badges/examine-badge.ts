import type { OpenBadge } from './badge.ts';
import type { Examination } from './examination.ts';
import { examineAddress, examineAssertion } from './examine-assertion.ts';
import { examineCredential } from './examine-credential.ts';
import { createInquiry, type GetText } from './inquiry.ts';

export interface ExaminedBy {
  /** Milliseconds since 1970. */
  now: number;
  /** As the person typed it, to compare with whom the badge names; never kept. */
  mail?: string | undefined;
  get: GetText;
  /** Hosts that the person agreed to ask. */
  agreedHosts: ReadonlySet<string>;
}

/**
 * Checks a badge as far as that can be done on this device, and asks nobody the person has not agreed to: what would need
 * a request comes back in `requests`. Look again with more hosts agreed to, or with a mail address.
 */
export function examineBadge(badge: OpenBadge, by: ExaminedBy): Promise<Examination> {
  const inquiry = createInquiry(by);
  if (badge.kind === 'credential') return examineCredential(badge, inquiry);
  if (badge.kind === 'assertion') return examineAssertion(badge.assertion, badge.jws, inquiry);
  return examineAddress(badge.address, inquiry);
}
