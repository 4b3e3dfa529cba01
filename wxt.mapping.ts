import { fileURLToPath } from 'node:url';
import type { WxtHooks } from 'wxt';

const names = ['knowledge.bin', 'topics.bin', 'usual-words.json', 'weights.json', 'README.md'];

/** Ships what the mapping engine reads as files of their own, under `mapping/`, so that no script grows by them. */
export const mappingHooks: Partial<WxtHooks> = {
  'build:publicAssets'(_wxt, files) {
    for (const name of names) {
      const absoluteSrc = fileURLToPath(new URL(`./lib/mapping/data/${name}`, import.meta.url));
      files.push({ relativeDest: `mapping/${name}`, absoluteSrc });
    }
  },
};
