import { parseArgs } from 'node:util';

/** How to measure. */
export interface BenchOptions {
  quick: boolean;
  /** Where to write the figures as JSON. */
  json?: string;
  /** Rounds of loads and of the busy page; opens of the popup with a living worker; opens with one just killed. */
  rounds: number;
  opens: number;
  kills: number;
}

const usage = `npm run bench -- [--quick] [--json FILE]
  --quick      3 rounds instead of 7, for a first look
  --json FILE  writes the figures as JSON as well`;

/** What the command line asks for, or what to tell whoever asks for something that there is not. */
export function readOptions(args: string[]): BenchOptions | string {
  const options = { quick: { type: 'boolean', default: false }, json: { type: 'string' } } as const;
  try {
    const { quick, json } = parseArgs({ args, options }).values;
    const times = quick ? { rounds: 3, opens: 3, kills: 3 } : { rounds: 7, opens: 7, kills: 5 };
    return { quick, ...(json === undefined ? {} : { json }), ...times };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`;
  }
}
