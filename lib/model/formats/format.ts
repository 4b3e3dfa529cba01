import type { Draft } from './draft.ts';
import type { Part } from './model-file.ts';

/** What is known besides the files. */
export interface About {
  /** Name of the (first) file without its ending. */
  name: string;
  /** The day as YYYY-MM-DD, for models without a version of their own. */
  today: string;
}

/** A form in which models exist. Forms are tried in the order of the list in read-model-files.ts; the first that fits reads. */
export interface Format {
  id: 'skillmark' | 'case' | 'ctdl' | 'esco' | 'onet';
  /** By content: looks at members and headers only, cheap for any file. */
  recognises(parts: Part[]): boolean;
  read(parts: Part[], about: About): Draft;
}
