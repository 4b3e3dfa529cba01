import type { EndpointOptions } from './server.ts';

/** Reads what the environment says (README, "Settings"). Throws with advice when a value cannot be used. */
export function settingsFrom(env: Record<string, string | undefined>): EndpointOptions {
  const databaseUrl = env.DATABASE_URL || undefined;
  return {
    port: portFrom(env.PORT || '8787'),
    host: env.HOST || '127.0.0.1',
    databaseUrl,
    dataDir: databaseUrl === undefined ? env.DATA_DIR || '.data' : undefined,
    model: env.MODEL_FILE || undefined,
    adminKey: env.ADMIN_KEY || undefined,
    issuer: env.ISSUER || undefined,
    askIssuers: env.CHECK_BADGES === 'off' ? 'off' : undefined,
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is ${text}; set it to 0 to 65535.`);
  return port;
}
