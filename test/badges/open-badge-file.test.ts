import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isBadgeFile } from '../../lib/badges/is-badge-file.ts';
import { iTXt, png, svg, svgVerify, tEXt } from './bake.ts';
import { credential, signer, token } from './credentials.ts';
import { bytesOf, example, look, opened } from './look.ts';

const second = [
  '1_0_basic_assertion',
  '1_1_basic_assertion',
  '2_0_basic_assertion',
  'ob2-spec-example-1-Assertion',
  'ob2-spec-example-3-Assertion',
];
const third = [
  'ob3-achievementAlignmentCase',
  'ob3-basicOpenBadgeCredential',
  'ob3-fullOpenBadge',
  'ob3-skillAssertionCase',
];

describe('the examples of the specifications', () => {
  for (const name of [...second, ...third]) {
    const version = third.includes(name) ? 3 : 2;
    const keyword = version === 3 ? 'openbadgecredential' : 'openbadges';
    test(`${name} says the same as a file, in a PNG, packed in a PNG, and in an SVG`, async () => {
      const json = example(name);
      const plain = await opened(json);
      expect(plain.kind).toBe(version === 3 ? 'credential' : 'assertion');
      expect(await opened(`\uFEFF${json}\n`)).toEqual(plain);
      expect(await opened(png(iTXt(keyword, json)))).toEqual(plain);
      expect(await opened(png(iTXt(keyword, json, deflateSync(json))))).toEqual(plain);
      expect(await opened(svg(version, json))).toEqual(plain);
    });
  }

  test('the full example of 3.0 gives title, issuer, date, skills and description', async () => {
    const { facts, issuer, proof } = await look(example('ob3-fullOpenBadge'));
    expect(facts).toMatchObject({
      provider: '1edtech.edu',
      via: 'open-badges-3.0',
      completedAt: '2010-01-01T00:00:00.000Z',
      course: {
        id: 'https://1edtech.edu/achievements/degree',
        url: 'https://1edtech.edu/achievements/degree',
        title: '1EdTech University Degree',
        publisher: '1EdTech University',
        teaches: ['1EdTech University Degree'],
      },
    });
    expect([issuer, proof]).toEqual(['1EdTech University', 'declared']);
  });

  test('an alignment to a framework becomes a skill the badge teaches', async () => {
    const { facts } = await look(example('ob3-skillAssertionCase'));
    expect(facts?.course.teaches).toEqual(['Robot Programming']);
    expect(facts?.course.description).toMatch(/^This achievement represents .*\n\nLearners must present/);
  });
});

describe('what bakers and wallets do', () => {
  test('a signed form is read from a file, in quotation marks, and from the verify attribute', async () => {
    const jws = await token(await signer('EdDSA'), credential());
    const plain = await opened(jws);
    expect(plain).toMatchObject({ kind: 'credential', jws });
    expect(await opened(`"${jws}"\n`)).toEqual(plain);
    expect(await opened(svgVerify(3, jws))).toEqual(plain);
    expect(await opened(png(iTXt('openbadgecredential', jws)))).toEqual(plain);
  });

  test('an address alone is kept as one, from a first baker’s tEXt too', async () => {
    const address = 'https://badges.example.org/assertions/1';
    for (const content of [
      address,
      png(iTXt('openbadges', address)),
      png(tEXt('openbadges', address)),
      svgVerify(2, address),
    ])
      expect(await opened(content)).toEqual({ kind: 'address', address });
  });

  test('of both versions in one picture the newer is taken', async () => {
    const both = png(
      iTXt('openbadges', example('2_0_basic_assertion')),
      iTXt('openbadgecredential', JSON.stringify(credential())),
    );
    expect((await opened(both)).kind).toBe('credential');
  });

  test('a credential of VC 1.1 inside `vc` takes from its claims what it leaves out', async () => {
    const { id: _id, issuer: _issuer, validFrom: _from, ...vc } = credential();
    const claims = {
      iss: 'https://badges.example.edu/issuers/1',
      jti: 'urn:uuid:1',
      nbf: 1_772_359_200,
      exp: 1_803_895_200,
    };
    const { facts } = await look(await token(await signer('ES256'), { ...claims, vc }));
    expect(facts).toMatchObject({ provider: 'badges.example.edu', completedAt: '2026-03-01T10:00:00.000Z' });
  });

  test('the day it was first awarded counts, not the day it was issued again', async () => {
    const { facts } = await look(JSON.stringify(credential({ awardedDate: '2024-05-01T00:00:00Z' })));
    expect(facts?.completedAt).toBe('2024-05-01T00:00:00.000Z');
  });

  test('an SVG with the usual document type and comments is read, entities of XML and all', async () => {
    const inText = JSON.stringify(credential())
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;');
    const document = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- <openbadges:credential> --><svg xmlns="http://www.w3.org/2000/svg"><ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0">${inText}</ob:credential></svg>`;
    expect((await opened(document)).kind).toBe('credential');
  });
});

test('files are told apart by a glance', async () => {
  const jws = await token(await signer('EdDSA'), credential());
  for (const name of [...second, ...third]) expect(isBadgeFile(bytesOf(example(name)))).toBe(true);
  for (const content of [jws, png(), svg(3, '{}')]) expect(isBadgeFile(bytesOf(content))).toBe(true);
  const others = [
    '',
    'a,b\n1,2',
    '{"actor":{},"verb":{},"object":{}}\n',
    '%PDF-1.7',
    'PK\u0003\u0004',
    '<html></html>',
    '[]',
  ];
  for (const content of others) expect(isBadgeFile(bytesOf(content))).toBe(false);
});
