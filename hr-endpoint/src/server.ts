import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { GetText } from '../../lib/badges/inquiry.ts';
import { createApp } from './app.ts';
import { createBadgeChecker } from './badge-checker.ts';
import { openDatabase } from './db/open.ts';
import { addKey, defaultIssuer, type NewKey } from './keys.ts';
import { openModelFile } from './model-file.ts';
import { getPublicText } from './public-text.ts';

export type EndpointOptions = {
  /** 0 (the default) takes any free port. */
  port?: number | undefined;
  /** Default 127.0.0.1. */
  host?: string | undefined;
  /** A PostgreSQL server; without it the embedded one is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded database; without it the data lives in memory. */
  dataDir?: string | undefined;
  /** Path of the competency model, a JSON file. */
  model?: string | undefined;
  /** Bearer keys to add at start. */
  keys?: NewKey[] | undefined;
  /** Password of user `hr` on the HR page; a random one when not given. */
  adminKey?: string | undefined;
  /** Who vouches for the subjects of `keys`. */
  issuer?: string | undefined;
  /** How issuers are asked about badges; `off`: they are not. Default: over the public internet. */
  askIssuers?: GetText | 'off' | undefined;
  /** The clock. */
  now?: (() => Date) | undefined;
};

export type Endpoint = { url: string; port: number; adminKey: string; close: () => Promise<void> };

/** Starts the receiver; `url` is the base address of its contract. Throws when the port or the database cannot be had. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const { host = '127.0.0.1', adminKey = randomBytes(16).toString('hex'), now = () => new Date() } = options;
  const database = await openDatabase(options);
  try {
    for (const key of options.keys ?? []) await addKey(database.db, key, options.issuer ?? defaultIssuer);
    const { askIssuers = getPublicText } = options;
    const idle = { wake: () => {}, close: async () => {} };
    const badges = askIssuers === 'off' ? idle : createBadgeChecker(database.db, askIssuers, now);
    const app = createApp({ db: database.db, model: openModelFile(options.model), now, badges }, adminKey);
    const server = createServer(getRequestListener(app.fetch));
    const port = await listen(server, options.port ?? 0, host);
    badges.wake();
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= stop(server).then(badges.close).then(database.close);
      return closing;
    };
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, adminKey, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Lets running requests finish for five seconds, then ends their connections. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 5000);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
