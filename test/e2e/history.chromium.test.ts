import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { historyStory } from './history.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'skillmark-history-'));
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('Bring my history in Chromium', () => historyStory('chromium', () => join(dataDir, 'hr')));
