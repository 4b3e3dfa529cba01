/** Does one thing after another, and says so. */
export interface Steps {
  /** Rejects with what went wrong, and with which step. `shown` or a string is printed behind the step. */
  take<T>(what: string, work: () => Promise<T>): Promise<T>;
}

function shownOf(result: unknown): string {
  if (typeof result === 'string') return `  ${result}`;
  const named = typeof result === 'object' && result !== null && 'shown' in result ? result.shown : undefined;
  return typeof named === 'string' ? `  ${named}` : '';
}

export function createSteps(print: (line: string) => void = console.log): Steps {
  const start = Date.now();
  const clock = () => `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(7);
  return {
    async take(what, work) {
      try {
        const result = await work();
        print(`  ✓ ${clock()}  ${what}${shownOf(result)}`);
        return result;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${what}: ${reason}`, { cause: error });
      }
    },
  };
}
