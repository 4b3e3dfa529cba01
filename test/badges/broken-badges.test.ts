import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { BadgeProblem } from '../../lib/badges/badge.ts';
import { openBadgeFile } from '../../lib/badges/open-badge-file.ts';
import { chunk, iTXt, png, svg, svgVerify } from './bake.ts';
import { credential } from './credentials.ts';
import { bytesOf, example } from './look.ts';

type Content = string | Uint8Array<ArrayBuffer>;
const bytes = (...values: number[]) => Uint8Array.from(values);
const json = (value: unknown) => JSON.stringify(value);
const good = json(credential());
const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : json(value)).toString('base64url');
const jwt = (header: unknown, payload: unknown) => `${part(header)}.${part(payload)}.AAAA`;
const cut = (whole: Uint8Array<ArrayBuffer>, end: number) => whole.subarray(0, whole.length + end);
const subject = (more: object) =>
  json(credential({ credentialSubject: { ...credential().credentialSubject, ...more } }));
const achievement = (more: Record<string, unknown>) => json(credential({}, more));
const assertion = (more: object) => json({ ...JSON.parse(example('2_0_basic_assertion')), ...more });
const svgWith = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`;
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const broken: [what: string, content: Content, code: BadgeProblem['code'], detail?: string][] = [
  ['an empty file', '', 'empty'],
  ['a file of spaces', ' \n\t ', 'empty'],
  ['eleven megabytes', new Uint8Array(11 * 1024 * 1024), 'file-too-big'],
  ['three megabytes of text', `{"a":"${'x'.repeat(3_000_000)}"}`, 'text-too-big'],
  ['bytes that are no text', bytes(0xff, 0xfe, 0x00, 0x01), 'not-text'],
  ['half a UTF-8 sign', bytes(0x7b, 0xc3), 'not-text'],
  ['a sentence', 'I finished the course, honestly.', 'not-a-badge'],
  ['a web page', '<html><body>Congratulations</body></html>', 'not-a-badge'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'not-a-badge'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'not-text'],
  ['an address without https', 'http://badges.example.org/1', 'address-unsafe'],
  ['an address inside the network', 'https://192.168.0.1/badge', 'address-unsafe'],
  ['an address with a password', 'https://a:b@example.org/badge', 'address-unsafe'],
  ['a script as address', 'javascript:alert(1)', 'not-a-badge'],
  ['JSON cut short', good.slice(0, -5), 'not-json'],
  ['JSON with a comment', `${good}// bye`, 'not-json'],
  ['two documents', `${good}\n${good}`, 'not-json'],
  ['a list of two badges', `[${good},${good}]`, 'several-badges'],
  ['a list of one badge', `[${good}]`, 'not-a-badge'],
  ['a hundred levels', deep(100), 'too-deep'],
  ['a hundred thousand levels', deep(100_000), 'too-deep'],
  ['brackets without end', '['.repeat(1_000_000), 'too-deep'],
  ['an xAPI statement', json({ actor: {}, verb: { id: 'x' }, object: { id: 'y' } }), 'not-a-badge'],
  ['types that are numbers', json({ type: [1, null, {}] }), 'not-a-badge'],
  ['a prototype trick', '{"__proto__":{"type":"Assertion"},"constructor":{"prototype":{}}}', 'not-a-badge'],
  ['a badge class', example('2_0_basic_badgeclass'), 'badge-class'],
  ['a badge class of 1.0', example('1_0_basic_badgeclass'), 'badge-class'],
  ['an issuer', example('2_0_basic_issuer'), 'issuer'],
  ['a key', example('ob2-spec-example-4-CryptographicKey'), 'issuer'],
  ['a revocation list', example('ob2-spec-example-5-RevocationList'), 'issuer'],
  ['an endorsement of 2.0', example('ob2-spec-example-15-Endorsement'), 'endorsement'],
  [
    'an endorsement of 3.0',
    json(credential({ type: ['VerifiableCredential', 'EndorsementCredential'] })),
    'endorsement',
  ],
  ['a learner record', json(credential({ type: ['VerifiableCredential', 'ClrCredential'] })), 'collection'],
  ['a presentation', json({ type: 'VerifiablePresentation', verifiableCredential: [credential()] }), 'collection'],
  ['a driving licence', example('eddsa-jcs-2022'), 'other-credential'],
  ['a badge of 0.5', example('0_5_assertion'), 'too-old'],
  ['a course that was failed', subject({ result: [{ status: 'Failed' }] }), 'not-finished', 'Failed'],
  ['a course under way', subject({ result: { status: 'InProgress' } }), 'not-finished', 'InProgress'],
  [
    'a credential without subject',
    json(credential({ credentialSubject: undefined })),
    'field-missing',
    'credentialSubject',
  ],
  [
    'a credential of two subjects',
    json(credential({ credentialSubject: [credential().credentialSubject, credential().credentialSubject] })),
    'field-wrong',
    'credentialSubject',
  ],
  [
    'a credential without achievement',
    subject({ achievement: undefined }),
    'field-missing',
    'credentialSubject.achievement',
  ],
  [
    'an achievement without name',
    achievement({ name: undefined }),
    'field-missing',
    'credentialSubject.achievement.name',
  ],
  [
    'an achievement whose name is a number',
    achievement({ name: 7 }),
    'field-wrong',
    'credentialSubject.achievement.name',
  ],
  ['an achievement without id', achievement({ id: undefined }), 'field-missing', 'credentialSubject.achievement.id'],
  [
    'a title of a megabyte',
    achievement({ name: 'x'.repeat(1_000_000) }),
    'field-wrong',
    'credentialSubject.achievement.name',
  ],
  [
    'a thousand and one alignments',
    achievement({ alignment: Array(1001).fill({ targetName: 'a' }) }),
    'field-wrong',
    'credentialSubject.achievement.alignment',
  ],
  ['a credential without issuer', json(credential({ issuer: undefined })), 'field-missing', 'issuer'],
  ['an issuer without id', json(credential({ issuer: { name: 'University' } })), 'field-missing', 'issuer.id'],
  ['a date in words', json(credential({ validFrom: 'last spring' })), 'field-wrong', 'validFrom'],
  ['a date that does not exist', json(credential({ validFrom: '2026-13-45T99:99:99Z' })), 'field-wrong', 'validFrom'],
  ['a date in the year 30000', json(credential({ validFrom: 99_999_999_999_999 })), 'field-wrong', 'validFrom'],
  [
    'an assertion without recipient',
    assertion({ recipient: undefined, type: 'Assertion' }),
    'field-missing',
    'recipient',
  ],
  ['an assertion without badge', assertion({ badge: undefined }), 'field-missing', 'badge'],
  ['an assertion whose badge is a number', assertion({ badge: 7 }), 'field-wrong', 'badge'],
  [
    'an assertion whose recipient has no identity',
    assertion({ recipient: { type: 'email' } }),
    'field-missing',
    'recipient.identity',
  ],
  ['a JWT of two parts', `${part({ alg: 'ES256' })}.${part(credential())}`, 'jwt-broken'],
  ['a JWT whose header is no JSON', `eyJub3Q.${part(credential())}.AAAA`, 'jwt-broken'],
  ['a JWT whose payload is no JSON', jwt({ alg: 'ES256' }, 'hello'), 'jwt-broken'],
  ['a JWT whose payload is no base64', `${part({ alg: 'ES256' })}.!!!.AAAA`, 'not-a-badge'],
  ['a JWT whose payload is a list', jwt({ alg: 'ES256' }, [credential()]), 'jwt-broken'],
  ['a JWT whose payload is too deep', jwt({ alg: 'ES256' }, deep(1000)), 'too-deep'],
  [
    'a JWT for signing in',
    jwt({ alg: 'RS256' }, { iss: 'https://login.example.com', sub: 'me', exp: 1 }),
    'not-a-badge',
  ],
  ['an encrypted JWT', 'eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d', 'jwt-encrypted'],
  ['a selective-disclosure JWT', `${jwt({ alg: 'ES256' }, credential())}~WyJzYWx0Il0~`, 'jwt-selective'],
  ['a PNG without a badge', png(), 'png-without-badge'],
  ['a PNG with somebody else’s text', png(iTXt('Comment', good)), 'png-without-badge'],
  ['a PNG signature alone', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png-broken'],
  ['a PNG cut in its badge', cut(png(iTXt('openbadges', good)), -100), 'png-broken'],
  ['a PNG whose chunk claims 4 GB', png(chunk('iTXt', bytes(0), 0xffffffff)), 'png-broken'],
  ['a PNG whose chunk claims a byte too many', cut(png(chunk('tEXt', bytes(97, 0, 98), 200)), 0), 'png-broken'],
  ['a PNG of twenty thousand chunks', png(...Array(20_000).fill(chunk('tEXt', bytes(97, 0)))), 'png-broken'],
  [
    'a PNG with two badges',
    png(iTXt('openbadgecredential', good), iTXt('openbadgecredential', good)),
    'several-badges',
  ],
  ['a PNG whose iTXt ends in its keyword', png(chunk('iTXt', Buffer.from('openbadges\0'))), 'png-broken'],
  [
    'a PNG whose text is no UTF-8',
    png(chunk('iTXt', Buffer.from([...Buffer.from('openbadges\0\0\0\0\0'), 0xff]))),
    'not-text',
  ],
  ['a PNG whose badge is empty', png(iTXt('openbadges', '')), 'empty'],
  ['a PNG with a bomb', png(iTXt('openbadges', '', deflateSync(Buffer.alloc(100_000_000, 32)))), 'packed-wrong'],
  ['a PNG with gzip for zlib', png(iTXt('openbadges', '', gzipSync(good))), 'packed-wrong'],
  ['a PNG with packed rubbish', png(iTXt('openbadges', '', bytes(1, 2, 3))), 'packed-wrong'],
  ['a PNG with three megabytes of text', png(iTXt('openbadges', `{"a":"${'x'.repeat(3_000_000)}"}`)), 'text-too-big'],
  ['a PNG of a badge class', png(iTXt('openbadges', example('2_0_basic_badgeclass'))), 'badge-class'],
  ['an SVG without a badge', svgWith('<circle r="1"/>'), 'svg-without-badge'],
  [
    'an SVG that laughs a billion times',
    `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svgWith('&b;')}`,
    'svg-entities',
  ],
  [
    'an SVG that reads a file',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svgWith(`<openbadges:credential>&x;</openbadges:credential>`)}`,
    'svg-entities',
  ],
  [
    'an SVG with another’s namespace',
    svg(3, good).replaceAll('purl.imsglobal.org', 'evil.example'),
    'svg-without-badge',
  ],
  [
    'an SVG without any namespace',
    `<svg><openbadges:credential>${good}</openbadges:credential></svg>`,
    'svg-without-badge',
  ],
  [
    'an SVG with two badges',
    svgWith('<openbadges:credential verify="a"/><openbadges:credential verify="b"/>'),
    'several-badges',
  ],
  ['an SVG with an empty badge', svgWith('<openbadges:credential> </openbadges:credential>'), 'svg-without-badge'],
  [
    'an SVG with a badge in a comment',
    svgWith(`<!-- <openbadges:credential verify="${part({})}"/> -->`),
    'svg-without-badge',
  ],
  ['an SVG cut in a tag', svg(3, good).slice(0, 130), 'svg-broken'],
  ['an SVG cut in its badge', svg(3, good).slice(0, 300), 'svg-broken'],
  ['an SVG that is nothing but tags', `<svg>${'<g>'.repeat(200_000)}`, 'svg-without-badge'],
  ['an SVG with an address inside the network', svgVerify(2, 'https://localhost/badge'), 'address-unsafe'],
  ['an SVG with a broken badge', svg(3, good.slice(0, -9)), 'not-json'],
];

for (const [what, content, code, detail] of broken) {
  test(`${what} is refused and says why`, async () => {
    const read = await openBadgeFile(bytesOf(content));
    const problem = { code, ...(detail === undefined ? {} : { detail }) };
    expect(read).toMatchObject({ ok: false, problem });
  });
}
