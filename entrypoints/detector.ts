import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standBy } from './frame/stand-by.ts';

/** Runs in our own isolated world, in every frame of the sites the person allowed. */
export default defineUnlistedScript(() => void standBy());
