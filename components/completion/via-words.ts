import type { Via } from '../../lib/schema/completion.ts';
import { listed, type TextName, text } from '../../lib/text/text.ts';

/** Standards have one name in every language. */
const words: Record<Via, { name: string } | { text: TextName }> = {
  'scorm-1.2': { name: 'SCORM 1.2' },
  'scorm-2004': { name: 'SCORM 2004' },
  aicc: { name: 'AICC' },
  xapi: { name: 'xAPI' },
  cmi5: { name: 'cmi5' },
  h5p: { name: 'H5P' },
  page: { text: 'viaPage' },
  answer: { text: 'viaAnswer' },
  confirmation: { text: 'viaConfirmation' },
  certificate: { text: 'viaCertificate' },
  'open-badges-2.0': { text: 'viaOpenBadges20' },
  'open-badges-3.0': { text: 'viaOpenBadges30' },
  file: { text: 'viaFile' },
  person: { text: 'viaPerson' },
};

/** “the course’s page, SCORM 2004, and your own word”. */
export function knownThrough(vias: Via[]): string {
  return listed(
    vias.map((via) => {
      const word = words[via];
      return 'name' in word ? word.name : text(word.text);
    }),
  );
}
