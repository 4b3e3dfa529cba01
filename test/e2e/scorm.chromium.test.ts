import { tellScorm } from './scorm.ts';

tellScorm('chromium');
