import { expect, test } from 'vitest';
import { evidenceFileType } from '../../lib/domain/evidence-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['{"type":"Assertion"}', 'application/json'],
  ['eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'application/jwt'],
])('%j is %s', (start, type) => {
  expect(evidenceFileType(bytes(start))).toBe(type);
});

test.each([
  '',
  '%PDF',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '<html>',
  'MZ',
  'PK\x03\x04',
  'RIFF\x00\x00\x00\x00WAVE',
])('%j is no evidence file', (start) => {
  expect(evidenceFileType(bytes(start))).toBeUndefined();
});

test('a badge is a small thing: what is larger than 256 kB is none', () => {
  expect(evidenceFileType(bytes(`{${' '.repeat(256_000)}}`))).toBeUndefined();
});
