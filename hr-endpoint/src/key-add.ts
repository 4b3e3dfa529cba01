import { parseArgs } from 'node:util';
import { openDatabase } from './db/open.ts';
import { addKey, createKey, defaultIssuer } from './keys.ts';
import { settingsFrom } from './settings.ts';

const usage = 'Usage: npm run key:add -w hr-endpoint -- --subject E-1001 --name "Ada Example"';

try {
  const { values } = parseArgs({
    options: { subject: { type: 'string' }, name: { type: 'string' }, mail: { type: 'string' } },
  });
  const { subject, name, mail } = values;
  if (subject === undefined || name === undefined) throw new Error(usage);
  const settings = settingsFrom(process.env);
  const database = await openDatabase(settings);
  try {
    const key = createKey();
    await addKey(database.db, { key, subject, name, mail }, settings.issuer ?? defaultIssuer);
    console.error(`Key of ${name} (${subject}). It is shown this once; only its hash is stored.`);
    console.log(key);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
