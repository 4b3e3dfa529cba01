const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Keys and signatures have at most some hundred; the arithmetic below is slow on long ones. */
const longest = 2000;

/** The bytes of a multibase base58-btc text, which starts with `z` (Controlled Identifiers 1.0, 2.4), or undefined. */
export function base58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text[0] !== 'z' || text.length > longest) return undefined;
  const digits = [...text.slice(1)].map((sign) => alphabet.indexOf(sign));
  if (digits.length === 0 || digits.includes(-1)) return undefined;
  const bytes: number[] = [];
  for (const digit of digits) {
    let carry = digit;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = digits.findIndex((digit) => digit !== 0);
  const leading = zeros < 0 ? digits.length : zeros;
  return new Uint8Array([...new Array<number>(leading).fill(0), ...bytes.reverse()]);
}
