// A hostile file can name 200 unknown ids beside 50,000 known ones; after so many comparisons nothing is suggested any more.
const mostComparisons = 1_000_000;

/**
 * Finds the name nearest to a mistyped one: at most a third of its letters wrong, three at most. Upper and lower case,
 * spaces, - and _ do not count. Names are made ready once, so that many mistakes can be looked up among 50,000 of them.
 */
export function nearestNameAmong(names: Iterable<string>): (wrong: string) => string | undefined {
  const byLength = new Map<number, { name: string; letters: string }[]>();
  for (const name of names) {
    const letters = lettersOf(name);
    const alike = byLength.get(letters.length) ?? [];
    if (alike.push({ name, letters }) === 1) byLength.set(letters.length, alike);
  }
  let comparisons = 0;
  return (wrong) => {
    const sought = lettersOf(wrong);
    if (sought === '' || comparisons > mostComparisons) return undefined;
    const most = Math.min(3, Math.max(1, Math.floor(sought.length / 3)));
    const near = [];
    for (let length = sought.length - most; length <= sought.length + most; length += 1) {
      for (const { name, letters } of byLength.get(length) ?? []) {
        comparisons += 1;
        const distance = typingDistance(sought, letters, most);
        if (distance <= most) near.push({ name, distance });
      }
    }
    return near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))[0]?.name;
  };
}

function lettersOf(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** Letters added, left out, changed or swapped with the next one (optimal string alignment); Infinity above `most`. */
function typingDistance(from: string, to: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(above, column - 1) + (same ? 0 : 1), at(above, column) + 1, at(here, column - 1) + 1);
      const swapped = column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      here.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows at a cost of one, so that a row may still come down by that much.
    if (least > most + 1) return Number.POSITIVE_INFINITY;
    before = above;
    above = here;
  }
  const distance = at(above, to.length);
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}

const at = (row: number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
