import { createHash } from 'node:crypto';
import { mail } from './credentials.ts';
import type { Web } from './look.ts';

/** A badge of Open Badges 2.0 as its issuer hosts it. */
export const origin = 'https://badges.example.org';
export const at = `${origin}/assertions/1`;
export const identity = (address = mail, salt = 'deadsea') => ({
  type: 'email',
  hashed: true,
  salt,
  identity: `sha256$${createHash('sha256')
    .update(address + salt)
    .digest('hex')}`,
});
export const assertion = (more: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: at,
  recipient: identity(),
  badge: `${origin}/classes/sql`,
  issuedOn: '2026-03-01T10:00:00Z',
  verification: { type: 'HostedBadge' },
  ...more,
});
export const badgeClass = (more: object = {}) => ({
  type: 'BadgeClass',
  id: `${origin}/classes/sql`,
  name: 'Databases with SQL',
  description: 'Tables, joins and indexes.',
  criteria: { narrative: 'Pass the exam.' },
  issuer: `${origin}/issuer`,
  alignment: [{ targetName: 'SQL', targetUrl: 'https://skills.example.org/sql' }],
  ...more,
});
export const profile = (more: object = {}) => ({
  type: 'Issuer',
  id: `${origin}/issuer`,
  name: 'Example Academy',
  url: origin,
  ...more,
});
export const web = (more: Web = {}): Web => ({
  [at]: assertion(),
  [`${origin}/classes/sql`]: badgeClass(),
  [`${origin}/issuer`]: profile(),
  ...more,
});
export const file = JSON.stringify(assertion());
