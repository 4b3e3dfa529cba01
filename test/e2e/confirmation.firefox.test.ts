import { tellConfirmation } from './confirmation.ts';

tellConfirmation('firefox');
