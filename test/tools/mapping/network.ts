import type { Units } from '../../../lib/mapping/engine/units.ts';
import { dice } from './knowledge/embed.ts';
import {
  addLinearSlopes,
  descend,
  errorOf,
  type Learner,
  linearScore,
  type Packed,
  type Training,
} from './logistic.ts';

interface Shape {
  units: number;
  /** Features, and after them parts of the situation, that the units do not see. */
  unseen?: ReadonlySet<number>;
  /** Pull toward zero, of the linear part and of the units. */
  ridge: { linear: number; units: number };
}

/** A linear part by context, and units that see features and context. */
export interface Network {
  linear: Float64Array;
  units: Units;
}

/** Where the values of each part begin in one list of all. */
interface Layout {
  inputs: number;
  units: number;
  into: number;
  bias: number;
  out: number;
  all: number;
}

/** Inputs that hardly ever change are not blown up. */
const leastSpread = 0.02;

function layoutOf({ size, rows }: Packed, units: number): Layout {
  const [inputs, into] = [size + rows, size * rows];
  const bias = into + inputs * units;
  return { inputs, units, into, bias, out: bias + units, all: bias + 2 * units };
}

/** Fits the linear part and the units together; always the same for the same examples in the same order. */
export function fitNetwork(
  examples: Packed,
  chosen: Uint32Array,
  { units, unseen = new Set(), ridge }: Shape,
  training: Training,
): Network {
  const layout = layoutOf(examples, units);
  const inputs = spreadOf(examples, chosen);
  for (const input of unseen) inputs.scale[input] = 0;
  const learner = createLearner(examples, layout, inputs);
  const { start, pulls } = learner;
  pulls.fill(ridge.linear, 1, layout.into).fill(ridge.units, layout.into, layout.bias);
  pulls.fill(ridge.units, layout.out);
  // So that what reaches a unit is as spread out as the inputs are (He et al. 2015), and the units begin by hardly mattering.
  const random = dice(training.seed);
  const [widest, most] = [Math.sqrt(6 / layout.inputs), 0.5 / Math.sqrt(units)];
  for (let at = layout.into; at < layout.bias; at += 1) start[at] = widest * (2 * random() - 1);
  for (let at = layout.out; at < layout.all; at += 1) start[at] = most * (2 * random() - 1);
  return unfold(descend(examples, chosen, learner, training), layout, inputs);
}

/** Of features, then contexts: their means, and one over how far they are spread. */
interface Spread {
  mean: Float64Array;
  scale: Float64Array;
}

function spreadOf(examples: Packed, chosen: Uint32Array): Spread {
  const { size, rows } = examples;
  const [mean, square] = [new Float64Array(size + rows), new Float64Array(size + rows)];
  for (const number of chosen) {
    eachInput(examples, number, (input, value) => {
      mean[input] = (mean[input] ?? 0) + value / chosen.length;
      square[input] = (square[input] ?? 0) + value ** 2 / chosen.length;
    });
  }
  const spread = square.map((one, at) => Math.sqrt(Math.max(0, one - (mean[at] ?? 0) ** 2)));
  return { mean, scale: spread.map((one) => 1 / Math.max(one, leastSpread)) };
}

function eachInput(examples: Packed, number: number, visit: (input: number, value: number) => void): void {
  const { from, at, value, context, size, rows } = examples;
  const end = from[number + 1] ?? 0;
  for (let place = from[number] ?? 0; place < end; place += 1) visit(at[place] ?? 0, value[place] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const share = context[number * rows + row] ?? 0;
    if (share !== 0) visit(size + row, share);
  }
}

/**
 * Inputs are learned from as far as they are from their mean, measured by their spread. Most are zero: what zeros would add
 * is the same for all examples, so it is added once for a batch.
 */
function createLearner(examples: Packed, layout: Layout, { mean, scale }: Spread): Learner {
  const { inputs, units, into, bias, out } = layout;
  const [reached, base, pulled] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)];
  const addSlopes: Learner['addSlopes'] = (part, values, slope, share) => {
    for (let unit = 0; unit < units; unit += 1) base[unit] = values[bias + unit] ?? 0;
    for (let input = 0; input < inputs; input += 1) {
      const shift = (mean[input] ?? 0) * (scale[input] ?? 0);
      for (let unit = 0; unit < units; unit += 1)
        base[unit] = (base[unit] ?? 0) - shift * (values[into + input * units + unit] ?? 0);
    }
    pulled.fill(0);
    const reach = (input: number, value: number) => {
      const from = into + input * units;
      const scaled = value * (scale[input] ?? 0);
      for (let unit = 0; unit < units; unit += 1)
        reached[unit] = (reached[unit] ?? 0) + scaled * (values[from + unit] ?? 0);
    };
    const pull = (input: number, value: number) => {
      const from = into + input * units;
      const scaled = value * (scale[input] ?? 0);
      for (let unit = 0; unit < units; unit += 1)
        slope[from + unit] = (slope[from + unit] ?? 0) + scaled * (reached[unit] ?? 0);
    };
    for (const number of part) {
      reached.set(base);
      eachInput(examples, number, reach);
      let score = linearScore(examples, number, values);
      for (let unit = 0; unit < units; unit += 1) score += Math.max(0, reached[unit] ?? 0) * (values[out + unit] ?? 0);
      const error = errorOf(examples, number, score) * share;
      addLinearSlopes(examples, number, error, slope);
      for (let unit = 0; unit < units; unit += 1) {
        const height = reached[unit] ?? 0;
        slope[out + unit] = (slope[out + unit] ?? 0) + error * Math.max(0, height);
        // From here on what reached a unit is how much it is pulled.
        reached[unit] = height > 0 ? error * (values[out + unit] ?? 0) : 0;
        pulled[unit] = (pulled[unit] ?? 0) + (reached[unit] ?? 0);
      }
      eachInput(examples, number, pull);
    }
    for (let unit = 0; unit < units; unit += 1) slope[bias + unit] = (slope[bias + unit] ?? 0) + (pulled[unit] ?? 0);
    for (let input = 0; input < inputs; input += 1) {
      const shift = (mean[input] ?? 0) * (scale[input] ?? 0);
      const from = into + input * units;
      for (let unit = 0; unit < units; unit += 1)
        slope[from + unit] = (slope[from + unit] ?? 0) - shift * (pulled[unit] ?? 0);
    }
  };
  return { start: new Float64Array(layout.all), pulls: new Float64Array(layout.all), addSlopes };
}

/** The units as they are to be used: on inputs as they are measured. */
function unfold(values: Float64Array, { inputs, units, into, bias, out }: Layout, { mean, scale }: Spread): Network {
  const raw = Array.from(
    { length: inputs * units },
    (_, at) => (values[into + at] ?? 0) * (scale[Math.floor(at / units)] ?? 0),
  );
  const thresholds = Array.from({ length: units }, (_, unit) => {
    let sum = values[bias + unit] ?? 0;
    for (let input = 0; input < inputs; input += 1) sum -= (mean[input] ?? 0) * (raw[input * units + unit] ?? 0);
    return sum;
  });
  return {
    linear: values.slice(0, into),
    units: { into: raw, bias: thresholds, out: [...values.subarray(out, out + units)] },
  };
}

/** What the network makes of an example: its score before any belief in it. */
export function scoreOf(examples: Packed, number: number, { linear, units: { into, bias, out } }: Network): number {
  const reached = Float64Array.from(bias);
  eachInput(examples, number, (input, value) => {
    for (let unit = 0; unit < reached.length; unit += 1)
      reached[unit] = (reached[unit] ?? 0) + value * (into[input * reached.length + unit] ?? 0);
  });
  return reached.reduce(
    (score, height, unit) => score + Math.max(0, height) * (out[unit] ?? 0),
    linearScore(examples, number, linear),
  );
}
