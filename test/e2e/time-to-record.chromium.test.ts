import { tellTimes } from './time-to-record.ts';

tellTimes('chromium');
