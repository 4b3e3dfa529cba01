/** The event on `document` that carries signals; its detail is a string, the one type that passes every world unharmed. */
export const signalEvent = 'skillmark:signal';

/** The detail that says no more than that content is here, so that somebody who understands it may come. */
export const contentIsHere = '';

/** Characters. */
export const longestManifest = 2 * 1024 * 1024;
/** Characters of what content sends; a batch of what was learned offline can be long. */
export const longestSent = 512 * 1024;
