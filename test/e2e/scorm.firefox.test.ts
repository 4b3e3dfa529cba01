import { tellScorm } from './scorm.ts';

tellScorm('firefox');
