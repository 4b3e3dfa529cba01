import { start } from './001-start.ts';
import { receiptsByVerdict } from './002-receipts-by-verdict.ts';
import { filesHealthAliases } from './003-files-health-aliases.ts';
import { titles } from './004-titles.ts';
import { proposals } from './005-proposals.ts';
import { strays } from './006-strays.ts';
import { imports } from './007-imports.ts';
import type { Migration } from './migration.ts';

/** In order; append only. The database's version is their number. */
export const migrations: readonly Migration[] = [
  start,
  receiptsByVerdict,
  filesHealthAliases,
  titles,
  proposals,
  strays,
  imports,
];
