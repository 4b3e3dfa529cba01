// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Client } from '../../components/client.ts';
import { evidenceFileType } from '../../lib/domain/evidence-file.ts';
import type { Outcome } from '../../lib/messaging/protocol.ts';
// First, as the texts take the browser that is there when they are loaded.
import '../spoken.ts';

const { createFileDeeds } = await import('../../components/completion/file-deeds.ts');

test('a file that is refused keeps none of the others out, and is told of last', async () => {
  const added: string[] = [];
  const told: Outcome[] = [];
  const ask = async (_: string, { name, base64 }: { name: string; base64: string }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    if (evidenceFileType(bytes) === undefined) return { ok: false, code: 'file-of-other-type', detail: name };
    added.push(name);
    return { ok: true };
  };
  const perform = async (deed: () => Promise<Outcome>) => {
    const outcome = await deed();
    told.push(outcome);
    return outcome.ok;
  };
  const deeds = createFileDeeds(ask as unknown as Client['ask'], perform, () => {});
  const files = [new File(['no'], 'slides.docx'), new File(['%PDF-1.7'], 'one.pdf'), new File(['%PDF-1.7'], 'two.pdf')];
  expect(await deeds.add('key', files)).toBe(false);
  expect(added).toEqual(['one.pdf', 'two.pdf']);
  expect(told.at(-1)).toEqual({ ok: false, code: 'file-of-other-type', detail: 'slides.docx' });
});
