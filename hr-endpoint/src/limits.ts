/** Most items of one batch, and of one page. */
export const maxItems = 500;

/** Largest request body: 500 completions of 2 kB with room to spare, and little enough to hold in memory many times. */
export const maxBytes = 2 * 1024 * 1024;
