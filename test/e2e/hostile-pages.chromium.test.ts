import { fendOff } from './hostile-pages.ts';

fendOff('chromium');
