import { base64url, type JWK } from 'jose';
import { base58 } from './base58.ts';

/** The curve of P-256: y² = x³ − 3x + b (mod p), FIPS 186-4, D.1.2.3. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % p;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

const toNumber = (bytes: Uint8Array) => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const toBytes = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * (31 - at))) & 0xffn));

/** A P-256 point from its compressed form (SEC 1, 2.3.4), or undefined where it is not on the curve. */
function p256(compressed: Uint8Array): JWK | undefined {
  const sign = compressed[0];
  if (compressed.length !== 33 || (sign !== 2 && sign !== 3)) return undefined;
  const x = toNumber(compressed.subarray(1));
  const square = ((((x * x - 3n) * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n);
  if (x >= p || (root * root) % p !== square) return undefined;
  const y = (root & 1n) === BigInt(sign & 1) ? root : p - root;
  return { kty: 'EC', crv: 'P-256', x: base64url.encode(toBytes(x)), y: base64url.encode(toBytes(y)) };
}

/** The key in a Multikey text (Controlled Identifiers 1.0, 2.2.2): Ed25519 (`z6Mk…`) or P-256 (`zDn…`); others undefined. */
export function multikey(text: string): JWK | undefined {
  const bytes = base58(text);
  if (bytes === undefined) return undefined;
  const key = bytes.subarray(2);
  if (bytes[0] === 0xed && bytes[1] === 0x01 && key.length === 32) {
    return { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) };
  }
  return bytes[0] === 0x80 && bytes[1] === 0x24 ? p256(key) : undefined;
}
