import { mostRows, type Pace, type RowProblem, shown } from './history-file.ts';

/** One statement as it stands in the file, unparsed, and the row to name when something is wrong with it. */
export interface ListedStatement {
  row: number;
  statement: unknown;
}

type Listed =
  | { ok: true; list: ListedStatement[]; problems: RowProblem[] }
  | { ok: false; code: 'not-json' | 'too-many-rows' };

const breathEvery = 1000;
const mostProblems = 1000;

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** An array, a StatementResult (xAPI 1.0.3 Data 4.2) or a single statement; `row` then counts the statements. */
function ofWhole(value: unknown): ListedStatement[] {
  const inside: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'statements') : undefined;
  const list: unknown[] = Array.isArray(value) ? value : Array.isArray(inside) ? inside : [value];
  return list.map((statement, index) => ({ row: index + 1, statement }));
}

/** One JSON value a line; a line that is none is told and left out. */
async function ofLines(text: string, pace: Pace): Promise<Listed> {
  const list: ListedStatement[] = [];
  const problems: RowProblem[] = [];
  let [start, row] = [0, 0];
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    start = end < 0 ? text.length : end + 1;
    row += 1;
    if (row % breathEvery === 0) await pace.breathe(start / text.length);
    if (line === '') continue;
    const one = parsed(line);
    if (one !== undefined) list.push(...ofWhole(one.value).map(({ statement }) => ({ row, statement })));
    else if (problems.length < mostProblems) problems.push({ row, code: 'not-json', value: shown(line) });
    if (list.length > mostRows) return { ok: false, code: 'too-many-rows' };
  }
  return list.length === 0 ? { ok: false, code: 'not-json' } : { ok: true, list, problems };
}

/** The statements of a file: NDJSON, a JSON array, a StatementResult or one statement. */
export async function listStatements(text: string, pace: Pace): Promise<Listed> {
  const whole = parsed(text);
  if (whole === undefined) return ofLines(text, pace);
  const list = ofWhole(whole.value);
  return list.length > mostRows ? { ok: false, code: 'too-many-rows' } : { ok: true, list, problems: [] };
}
