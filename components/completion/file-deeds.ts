import { longestFile } from '../../lib/domain/evidence-file.ts';
import type { CompletionView } from '../../lib/domain/overview.ts';
import type { Refusal } from '../../lib/messaging/protocol.ts';
import type { EvidenceFile } from '../../lib/schema/completion.ts';
import { text } from '../../lib/text/text.ts';
import type { Client } from '../client.ts';
import type { Perform } from '../use-deeds.ts';

/** What a person can do with the files of a completion. */
export interface FileDeeds {
  /** Adds them one by one; what is refused, and told, keeps none of the others out. */
  add(key: string, files: readonly File[]): Promise<boolean>;
  save(file: EvidenceFile): Promise<void>;
  remove(view: CompletionView, file: EvidenceFile): Promise<boolean>;
  /** A badge's text; undefined, and told, when it cannot be had. */
  read(file: EvidenceFile): Promise<string | undefined>;
  /** HR may have this badge, or no longer. */
  share(view: CompletionView, file: EvidenceFile, shared: boolean): Promise<boolean>;
}

/** The file's bytes as base64, as the browser itself encodes them for a data address. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** `offer` hands the person a file to keep. A file that is too large is refused before its bytes are read. */
export function createFileDeeds(
  ask: Client['ask'],
  perform: Perform,
  offer: (name: string, content: Blob) => void,
): FileDeeds {
  const addOne = async (key: string, file: File) => {
    const name = file.name.slice(-255) || 'file';
    if (file.size > longestFile) return { ok: false as const, code: 'file-too-large', detail: name };
    const base64 = await base64Of(file).catch(() => undefined);
    if (base64 === undefined) return { ok: false as const, code: 'file-unreadable', detail: name };
    return ask('file.add', { key, id: crypto.randomUUID(), name, base64 });
  };
  return {
    async add(key, files) {
      const refused: Refusal[] = [];
      for (const file of files) {
        const outcome = await addOne(key, file);
        if (outcome.ok) await perform(async () => outcome, text('didAddFile', file.name));
        else refused.push(outcome);
      }
      const [first] = refused;
      // Told last, so that what went well does not hide it.
      return first === undefined || perform(async () => first, '');
    },
    async save({ id }) {
      const found = await ask('file.get', { id });
      if (found.ok) offer(found.name, new Blob([bytesOf(found.base64)], { type: found.type }));
      else await perform(async () => found, '');
    },
    async read({ id }) {
      const found = await ask('file.get', { id });
      if (found.ok) return new TextDecoder().decode(bytesOf(found.base64));
      await perform(async () => found, '');
      return undefined;
    },
    share({ key }, { id }, shared) {
      const put = (wanted: boolean) => () => ask('file.share', { key, id, shared: wanted });
      return perform(put(shared), text(shared ? 'didShareBadge' : 'didUnshareBadge'), put(!shared));
    },
    async remove({ key }, { id, name }) {
      const held = await ask('file.get', { id });
      const undo = held.ok ? () => ask('file.add', { key, id, name, base64: held.base64 }) : undefined;
      return perform(() => ask('file.remove', { key, id }), text('didRemoveFile', name), undo);
    },
  };
}
