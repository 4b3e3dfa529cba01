import { tellBadges } from './badges.ts';

tellBadges('firefox');
