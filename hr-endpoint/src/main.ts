import { startEndpoint } from './server.ts';
import { settingsFrom } from './settings.ts';

try {
  const settings = settingsFrom(process.env);
  const endpoint = await startEndpoint(settings);
  console.log(`Skillmark HR endpoint: ${endpoint.url}`);
  const password = settings.adminKey === undefined ? `password ${endpoint.adminKey}` : 'password as in ADMIN_KEY';
  console.log(`HR page:               ${endpoint.url}/  (user hr, ${password})`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void endpoint.close());
} catch (error) {
  console.error(`The endpoint did not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
