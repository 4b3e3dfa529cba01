/** The event on `document` that carries signals; its detail is a string, the one type that passes every world unharmed. */
export const signalEvent = 'skillmark:signal';

/** Characters. */
export const longestManifest = 2 * 1024 * 1024;
