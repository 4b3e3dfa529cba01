import { tellStandards } from './standards.ts';

tellStandards('firefox');
