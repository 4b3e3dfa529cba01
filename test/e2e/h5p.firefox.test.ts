import { tellH5p } from './h5p.ts';

tellH5p('firefox');
