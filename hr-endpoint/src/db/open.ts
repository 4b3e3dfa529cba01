import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Client, Pool } from 'pg';
import { lockFolder } from './folder-lock.ts';

/** Either driver, or a transaction of it. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export type OpenDatabase = { db: Database; close: () => Promise<void> };

/** Where the data lives: a PostgreSQL server, a folder of the embedded PostgreSQL, or (neither given) memory. */
export type DatabasePlace = { databaseUrl?: string | undefined; dataDir?: string | undefined };

const migrations = { migrationsFolder: fileURLToPath(new URL('../../migrations', import.meta.url)) };

/** Opens the database and brings it to the newest migration. Throws when it cannot be reached or is in use. */
export function openDatabase({ databaseUrl, dataDir }: DatabasePlace): Promise<OpenDatabase> {
  return databaseUrl === undefined ? openEmbedded(dataDir) : openServer(databaseUrl);
}

async function openEmbedded(dataDir: string | undefined): Promise<OpenDatabase> {
  const unlock = dataDir === undefined ? () => {} : lockFolder(dataDir);
  try {
    const client = await PGlite.create(dataDir === undefined ? {} : { dataDir: join(dataDir, 'pglite') });
    const db = drizzlePglite(client);
    await migratePglite(db, migrations);
    const close = async () => {
      await client.close();
      unlock();
    };
    return { db, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openServer(databaseUrl: string): Promise<OpenDatabase> {
  await migrateServer(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while it is idle would otherwise end the process; the next query gets a new one.
  pool.on('error', (error) => console.error(`Lost a database connection: ${error.message}`));
  return { db: drizzlePostgres(pool), close: () => pool.end() };
}

/** Two endpoints that start at once must not both create the tables, so migrating waits for an advisory lock. */
async function migrateServer(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('skillmark-migrations'))");
    await migratePostgres(drizzlePostgres(client), migrations);
  } finally {
    await client.end();
  }
}
