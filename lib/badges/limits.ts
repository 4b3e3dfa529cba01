/** Bounds that hold before anything is parsed: a hostile file must not be able to fill the memory. */
export const mostFileBytes = 10 * 1024 * 1024;
/** A badge in a file, in a picture, or answered by an issuer; also what is unpacked from compressed text. */
export const mostTextBytes = 2 * 1024 * 1024;
/** The deepest example of the specifications has 10 levels. */
export const deepest = 64;
/** A status list of 16 million badges. */
export const mostStatusBytes = 2 * 1024 * 1024;
