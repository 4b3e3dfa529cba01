/** The API objects that SCORM 1.2 RTE 3.3.6 and SCORM 2004 4th ed. RTE 3.3.3 name, and a function that each must have. */
const apis = [
  ['scorm-1.2', 'API', 'LMSGetValue'],
  ['scorm-2004', 'API_1484_11', 'GetValue'],
] as const;

function has(world: object, name: string, method: string): boolean {
  try {
    const api: unknown = Reflect.get(world, name);
    return typeof api === 'object' && api !== null && typeof Reflect.get(api, method) === 'function';
  } catch {
    // A page may put a trap there; then there is nothing that content could speak to.
    return false;
  }
}

/** Names of the standards whose API object this frame has. Runs in the page's own world, calls nothing of it. */
export const traceApis = (world: object): string[] =>
  apis.filter(([, name, method]) => has(world, name, method)).map(([standard]) => standard);
