/** Lets work go on by itself. When it fails, the next round takes it up again, so a line in the log is enough. */
export function alone(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Skillmark could not finish its work:', error));
}
