/** Terms known by a 64-bit fingerprint, in the order of their fingerprints: a dictionary without strings. */
export interface TermTable {
  high: Uint32Array;
  low: Uint32Array;
}

/** FNV-1a over the UTF-16 units, twice with different starts and multipliers. */
function fingerprint(term: string): { first: number; second: number } {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x85ebca6b);
  }
  return { first: (high ^ (high >>> 13)) >>> 0, second: (low ^ (low >>> 16)) >>> 0 };
}

/** The table of these terms, which are all different, and the number of each in it. */
export function tableOf(terms: readonly string[]): TermTable & { numbers: Uint32Array } {
  const [high, low] = [new Uint32Array(terms.length), new Uint32Array(terms.length)];
  terms.forEach((term, at) => {
    const { first, second } = fingerprint(term);
    high[at] = first;
    low[at] = second;
  });
  const order = Uint32Array.from(terms.keys()).sort(
    (a, b) => (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0),
  );
  const numbers = new Uint32Array(terms.length);
  order.forEach((at, number) => {
    numbers[at] = number;
  });
  return { high: order.map((at) => high[at] ?? 0), low: order.map((at) => low[at] ?? 0), numbers };
}

/** The number of a term, −1 if it is not in the table. */
export function numberOf(term: string, { high, low }: TermTable): number {
  const { first, second } = fingerprint(term);
  let from = 0;
  let to = high.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((high[middle] ?? 0) < first) from = middle + 1;
    else to = middle;
  }
  for (; high[from] === first; from += 1) if (low[from] === second) return from;
  return -1;
}
