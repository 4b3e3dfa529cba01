import { amount, text } from '../../lib/text/text.ts';

/** “1.2 MB”, “640 kB”. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? text('kilobytes', amount(Math.ceil(bytes / 1000))) : text('megabytes', amount(megabytes));
}
