import { tellConfirmation } from './confirmation.ts';

tellConfirmation('chromium');
