import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEndpoint } from '../../src/server.ts';
import { type Client, createClient } from './client.ts';
import { startCluster } from './postgres-cluster.ts';

export type Harness = {
  url: string;
  /** A person that no other test uses, so that tests share a database but no rows. */
  newLearner: () => Client;
  /** The HR page as it was before anything was reported. */
  firstHrPage: string;
  firstProposalsPage: string;
  hrPage: (query?: string) => Promise<Response>;
  writeModel: (content: string) => void;
  /** Takes the database away, where it is a process of its own. */
  stopDatabase: () => Promise<void>;
  close: () => Promise<void>;
};

type Place = { databaseUrl?: string };

/** The two databases that everything must hold on. */
export const databases = [
  { name: 'the embedded database', separate: false, start: () => start({}) },
  {
    name: 'a PostgreSQL server',
    separate: true,
    start: async () => {
      const cluster = await startCluster();
      return start({ databaseUrl: cluster.url }, cluster.stop);
    },
  },
];

async function start(place: Place, stopDatabase = async () => {}): Promise<Harness> {
  const folder = mkdtempSync(join(tmpdir(), 'skillmark-endpoint-'));
  const model = join(folder, 'model.json');
  const people = Array.from({ length: 90 }, (_, i) => ({
    key: `key-${i}`,
    subject: `E-${1000 + i}`,
    name: `Person ${i}`,
  }));
  const endpoint = await startEndpoint({
    ...place,
    model,
    keys: people,
    adminKey: 'open sesame',
    askIssuers: async () => undefined,
  });
  const hrPage = (query = '') =>
    fetch(`${endpoint.url}/${query}`, { headers: { Authorization: `Basic ${btoa('hr:open sesame')}` } });
  const newLearner = () => {
    const person = people.pop();
    if (!person) throw new Error('The harness has no person left; raise its number');
    return createClient(endpoint.url, person);
  };
  const close = async () => {
    await endpoint.close();
    await stopDatabase();
    rmSync(folder, { recursive: true });
  };
  const firstHrPage = await hrPage().then((response) => response.text());
  const firstProposalsPage = await hrPage('?show=proposals').then((response) => response.text());
  const writeModel = (content: string) => writeFileSync(model, content);
  return { url: endpoint.url, newLearner, firstHrPage, firstProposalsPage, hrPage, writeModel, stopDatabase, close };
}
