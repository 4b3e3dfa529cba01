import { tellStandards } from './standards.ts';

tellStandards('chromium');
