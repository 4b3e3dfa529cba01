const SUBJECTS = ['Orders', 'Customers', 'Shipments', 'Invoices', 'Returns', 'Suppliers', 'Warehouses'];
const ROWS = 12;

/** The n-th answer of the busy page: about 2 kB of JSON, the same bytes for the same n. */
export function busyAnswer(n: number) {
  let seed = (n + 1) * 2_654_435_761;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  return {
    id: n,
    subject: SUBJECTS[n % SUBJECTS.length] ?? 'Orders',
    updatedAt: `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00Z`,
    rows: Array.from({ length: ROWS }, (_, row) => ({
      id: `${n}-${row}`,
      title: `${SUBJECTS[next(SUBJECTS.length)] ?? 'Orders'} report ${next(900) + 100}`,
      owner: `Team ${next(40) + 1}`,
      count: next(10_000),
      share: next(1_000) / 1_000,
      state: ['open', 'held', 'closed'][next(3)] ?? 'open',
    })),
  };
}
