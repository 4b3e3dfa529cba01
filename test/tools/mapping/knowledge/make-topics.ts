import { writeFileSync } from 'node:fs';
import { tokeniserFor } from '../../../../lib/mapping/engine/tokens.ts';
import { readSkills } from '../read-data.ts';
import { hasSharedData, sharedData } from '../tasks.ts';
import { readLexicon } from './lexicon.ts';
import { packTopics } from './pack-topics.ts';

const topicsFile = new URL('../../../../lib/mapping/data/topics.bin', import.meta.url);

if (hasSharedData()) {
  const tokenise = tokeniserFor('en');
  const lexicon = readLexicon(readSkills(`${sharedData}esco/skills.jsonl.gz`).map(({ label }) => label));
  const buffer = packTopics(lexicon, (text) => tokenise(text).map(({ stem }) => stem));
  writeFileSync(topicsFile, new Uint8Array(buffer));
  console.info(`${lexicon.length} topics, ${(buffer.byteLength / 1e6).toFixed(2)} MB`);
} else {
  console.info(
    'train:mapping needs ../shared/data, which is not here; the topics in lib/mapping/data stay as they are.',
  );
}
