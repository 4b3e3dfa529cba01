import type { Refusal } from '../lib/messaging/protocol.ts';
import { type TextName, text } from '../lib/text/text.ts';

/** Each code a refusal can carry, and the sentence that says what to do. `$1` is what the other side said. */
const sentences: Record<string, TextName> = {
  'no-such-completion': 'refusalNoSuchCompletion',
  'no-such-role': 'refusalNoSuchRole',
  'no-such-competency': 'refusalNoSuchCompetency',
  'level-outside-scale': 'refusalLevelOutsideScale',
  'no-previous-model': 'refusalNoPreviousModel',
  'model-broken': 'refusalModelBroken',
  'no-model-there': 'refusalNoModelThere',
  'not-connected': 'refusalNotConnected',
  'not-agreed': 'refusalNotAgreed',
  unreachable: 'refusalUnreachable',
  unauthorised: 'refusalUnauthorised',
  forbidden: 'refusalForbidden',
  'not-found': 'refusalNotFound',
  busy: 'refusalBusy',
  broken: 'refusalBroken',
  'too-large': 'refusalTooLarge',
  'bad-answer': 'refusalBadAnswer',
  redirected: 'refusalRedirected',
  'not-https': 'refusalNotHttps',
  'data-collection-refused': 'refusalDataCollection',
  'storage-full': 'refusalStorageFull',
  'file-too-large': 'refusalFileTooLarge',
  'file-of-other-type': 'refusalFileType',
  'too-many-files': 'refusalTooManyFiles',
  'file-unreadable': 'refusalFileUnreadable',
  'no-such-file': 'refusalNoSuchFile',
  'no-answer': 'refusalNoAnswer',
};

/** Words for a refusal; a code without a sentence of its own gets a general one and what the other side said. */
export function refusalText({ code, detail }: Pick<Refusal, 'code' | 'detail'>): string {
  const name = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return text(name ?? 'refusalOther', detail ?? code);
}
