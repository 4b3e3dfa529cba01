import { describe } from 'vitest';
import { historyStory } from './history.ts';

describe('Bring my history in Chromium', () => historyStory('chromium'));
