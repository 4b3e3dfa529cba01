interface Policy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');
const policy = types?.createPolicy('skillmark-worker', { createScriptURL: (address) => address });

/** The address of a script of our own for a worker: the page's policy wants it trusted; a browser without Trusted Types takes the text. */
export function trustedAddress(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}
