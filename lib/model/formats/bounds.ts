/** Bounds that hold before anything is parsed; 1 MB = 1024 × 1024 bytes. */
export const bounds = {
  /** All chosen files together. */
  bytes: 30 * 1024 * 1024,
  /** All that is in an archive, unpacked. */
  unpacked: 200 * 1024 * 1024,
  files: 60,
  rows: 250_000,
  cells: 5_000_000,
  values: 8_000_000,
  competencies: 50_000,
} as const;
