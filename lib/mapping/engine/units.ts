/**
 * A layer of rectified units beside the regression, for what features mean only together: a name in the title says little where
 * the course is about other things. Each adds `out` times what reaches it above zero.
 */
export interface Units {
  /** From each feature, then from each part of the situation, into every unit. */
  into: readonly number[];
  bias: readonly number[];
  out: readonly number[];
}

/** The units as they are in one situation, which reaches them before any feature does. */
export interface SituatedUnits {
  into: readonly number[];
  out: readonly number[];
  base: Float64Array;
  /** Room to count in. */
  reached: Float64Array;
}

export function situateUnits(context: readonly number[], features: number, { into, bias, out }: Units): SituatedUnits {
  const base = Float64Array.from(bias);
  for (const [row, share] of context.entries()) addTo(base, share, (features + row) * base.length, into);
  return { into, out, base, reached: new Float64Array(base.length) };
}

function addTo(reached: Float64Array, value: number, from: number, into: readonly number[]): void {
  for (let unit = 0; unit < reached.length; unit += 1)
    reached[unit] = (reached[unit] ?? 0) + value * (into[from + unit] ?? 0);
}

function reach(features: readonly number[], { base, reached, into }: SituatedUnits): Float64Array {
  reached.set(base);
  for (let at = 0; at < features.length; at += 1) {
    const value = features[at] ?? 0;
    if (value !== 0) addTo(reached, value, at * reached.length, into);
  }
  return reached;
}

/** What the units add to the score. */
export function unitsScore(features: readonly number[], units: SituatedUnits): number {
  const reached = reach(features, units);
  let score = 0;
  for (let unit = 0; unit < reached.length; unit += 1)
    score += Math.max(0, reached[unit] ?? 0) * (units.out[unit] ?? 0);
  return score;
}

/** What each feature adds through the units: between the points where one of them begins to fire, they are linear too. */
export function unitsParts(features: readonly number[], units: SituatedUnits): number[] {
  const reached = reach(features, units);
  return features.map((value, at) => {
    let slope = 0;
    for (let unit = 0; unit < reached.length; unit += 1)
      if ((reached[unit] ?? 0) > 0) slope += (units.out[unit] ?? 0) * (units.into[at * reached.length + unit] ?? 0);
    return value * slope;
  });
}
