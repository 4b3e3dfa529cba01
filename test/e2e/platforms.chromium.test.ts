import { tellPlatforms } from './platforms.ts';

tellPlatforms('chromium');
