import { fendOff } from './hostile-pages.ts';

fendOff('firefox');
