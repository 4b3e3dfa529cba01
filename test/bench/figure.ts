/** One thing that was measured. */
export interface Figure {
  /** Heading it stands under. */
  group: string;
  name: string;
  value: number;
  unit: 'ms' | 'kB' | '%' | '×';
  /** What it should not exceed, where there is such a wish. */
  most?: number;
  /** Explains what a number alone would not tell. */
  note?: string;
}

/** Whether a figure does what is wished of it; empty where nothing is. */
export function verdictOf({ value, most }: Figure): 'reached' | 'missed' | '' {
  if (most === undefined) return '';
  return value <= most ? 'reached' : 'missed';
}
