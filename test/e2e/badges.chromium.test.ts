import { tellBadges } from './badges.ts';

tellBadges('chromium');
