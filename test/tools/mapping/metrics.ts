/** One course as it was ranked: the grade of each place, the grades of all that is right, and how sure the first is. */
export interface Judged {
  /** Grades by rank, 0 for what is wrong; at most 50. */
  grades: number[];
  confidences: number[];
  /** Grades of everything right, the highest first. */
  ideal: number[];
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const hits = (grades: number[], count: number): number => grades.slice(0, count).filter((grade) => grade > 0).length;
const gain = (grades: number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** Ranking measures in per cent over the courses that match something (RP@k: of k or of all that is right, the smaller). */
export function rankingMeasures(all: Judged[]): Record<string, number> {
  const some = all.filter(({ ideal }) => ideal.length > 0);
  const share = (of: (judged: Judged) => number) => 100 * mean(some.map(of));
  return {
    'P@1': share(({ grades }) => hits(grades, 1)),
    'R@5': share(({ grades, ideal }) => hits(grades, 5) / ideal.length),
    'R@10': share(({ grades, ideal }) => hits(grades, 10) / ideal.length),
    'RP@5': share(({ grades, ideal }) => hits(grades, 5) / Math.min(5, ideal.length)),
    'RP@10': share(({ grades, ideal }) => hits(grades, 10) / Math.min(10, ideal.length)),
    MRR: share(({ grades }) => {
      const first = grades.findIndex((grade) => grade > 0);
      return first < 0 ? 0 : 1 / (first + 1);
    }),
    'nDCG@10': share(({ grades, ideal }) => gain(grades) / gain(ideal)),
  };
}

export interface AtConfidence {
  least: number;
  claims: number;
  precision: number;
  /** Share of the courses for which something is claimed. */
  coverage: number;
  recall: number;
  /** Courses that match nothing and for which something is claimed. */
  wrongly: number;
}

/** Precision and coverage of what is claimed with at least this confidence. */
export function atConfidence(all: Judged[], least: number): AtConfidence {
  const claimed = all.map(({ grades, confidences }) => grades.filter((_, rank) => (confidences[rank] ?? 0) >= least));
  const claims = claimed.flat();
  const right = claims.filter((grade) => grade > 0).length;
  const some = all.filter(({ ideal }) => ideal.length > 0);
  const spoken = all.filter(({ ideal }, number) => ideal.length > 0 && (claimed[number] ?? []).length > 0).length;
  return {
    least,
    claims: claims.length,
    precision: (100 * right) / Math.max(1, claims.length),
    coverage: (100 * spoken) / Math.max(1, some.length),
    recall:
      (100 * right) /
      Math.max(
        1,
        some.reduce((sum, { ideal }) => sum + ideal.length, 0),
      ),
    wrongly: all.filter(({ ideal }, number) => ideal.length === 0 && (claimed[number] ?? []).length > 0).length,
  };
}

/** Expected calibration error over ten equal bins of the pairs with confidence above .05. */
export function calibrationError(all: Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { grades, confidences } of all) {
    for (const [rank, confidence] of confidences.entries()) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      if (confidence <= 0.05 || bin === undefined) continue;
      bin.count += 1;
      bin.sum += confidence;
      bin.right += (grades[rank] ?? 0) > 0 ? 1 : 0;
    }
  }
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / Math.max(1, count);
}

/** Precision of the surest claims over all courses together, as many as `share` for each course. */
export function precisionAtVolume(all: Judged[], share: number): number {
  const claims = all.flatMap(({ grades, confidences }) =>
    confidences.map((confidence, rank) => ({ confidence, right: (grades[rank] ?? 0) > 0 })),
  );
  claims.sort((a, b) => b.confidence - a.confidence);
  return 100 * mean(claims.slice(0, Math.round(share * all.length)).map(({ right }) => (right ? 1 : 0)));
}
