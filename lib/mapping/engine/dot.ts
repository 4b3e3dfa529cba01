/**
 * The product of a vector with one of those that are stored side by side; the dimensions are a multiple of four. No list is made
 * for the four sums: it would be made hundreds of times for each course.
 */
export function dotWithRow(vector: Float32Array, rows: Int8Array, row: number): number {
  const size = vector.length;
  const from = row * size;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < size; at += 4) {
    a += (vector[at] ?? 0) * (rows[from + at] ?? 0);
    b += (vector[at + 1] ?? 0) * (rows[from + at + 1] ?? 0);
    c += (vector[at + 2] ?? 0) * (rows[from + at + 2] ?? 0);
    d += (vector[at + 3] ?? 0) * (rows[from + at + 3] ?? 0);
  }
  return a + b + c + d;
}
