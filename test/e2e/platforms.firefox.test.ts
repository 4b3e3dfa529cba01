import { tellPlatforms } from './platforms.ts';

tellPlatforms('firefox');
