import { type OpenBadge, problem, type Read } from './badge.ts';
import { mostFileBytes, mostTextBytes } from './limits.ts';
import { bakedInPng, isPng } from './png-text.ts';
import { readBadgeText } from './read-badge-text.ts';
import { bakedInSvg, isSvg } from './svg-text.ts';
import { utf8 } from './utf8.ts';

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ text: string }>> {
  if (isPng(bytes)) return bakedInPng(bytes);
  const text = utf8(bytes);
  if (text === undefined) return problem('not-text');
  if (isSvg(text)) return bakedInSvg(text);
  return text.length > mostTextBytes ? problem('text-too-big') : { ok: true, text };
}

/**
 * Reads one badge from a file: JSON or a compact JWS of Open Badges 2.0 (1.x too) or 3.0, or a picture it is baked into
 * (PNG, SVG), and the text of it as it was. Nothing is checked yet and nothing is asked of anybody.
 */
export async function openBadgeFile(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ badge: OpenBadge; text: string }>> {
  if (bytes.length === 0) return problem('empty');
  if (bytes.length > mostFileBytes) return problem('file-too-big');
  const read = await textOf(bytes);
  if (!read.ok) return read;
  const badge = readBadgeText(read.text);
  return badge.ok ? { ...badge, text: read.text } : badge;
}
