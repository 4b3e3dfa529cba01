/** How much a term counts that stands in the course with this weight: more, but less and less. */
export const saturated = (weight: number): number => weight / (weight + 1.2);
