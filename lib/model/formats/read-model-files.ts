import type { CompetencyModel } from '../../schema/model.ts';
import { inert } from '../inert.ts';
import { remark } from '../remark.ts';
import { caseFormat } from './case.format.ts';
import { ctdlFormat } from './ctdl.format.ts';
import { checkDraft, firstOf } from './draft.ts';
import { escoFormat } from './esco.format.ts';
import { note } from './foreign-text.ts';
import type { About, Format } from './format.ts';
import type { FilePlace, FileProblem, ModelFile, Part, Table } from './model-file.ts';
import { onetFormat } from './onet.format.ts';
import { openFiles } from './open-files.ts';
import { tableName } from './read-csv.ts';
import { skillmarkFormat } from './skillmark.format.ts';
import { isFor, suggestMatching } from './table/matching.ts';
import { readTables } from './table/read-tables.ts';
import { suggestLevelsIn } from './table/suggest-levels-in.ts';
import type { Matching } from './table/table-match.ts';

/** What files were taken for. */
export type FormatId = Format['id'] | 'table';

/** Every form but tables, whose columns a person matches. */
const formats: Format[] = [caseFormat, ctdlFormat, skillmarkFormat, escoFormat, onetFormat];

export type ReadModelFiles =
  | { kind: 'model'; format: FormatId; model: CompetencyModel; warnings: FileProblem[]; matching?: Matching }
  | { kind: 'match'; format: 'table'; matching: Matching; problems: FileProblem[] }
  | { kind: 'problems'; format?: FormatId; problems: FileProblem[] };

export interface ReadOptions {
  today: string;
  /** What a person said of these columns, or of those of the file before: then it is the first suggestion. */
  matching?: Matching;
  /** The person looked at the matching and wants it read. */
  isConfirmed?: boolean;
  onStage?: (stage: 'open' | 'read' | 'check') => void;
}

/**
 * Reads a competency model from the files that were chosen: Skillmark JSON, 1EdTech CASE, CTDL-ASN, ESCO, O*NET, or tables
 * (CSV, XLSX) once their columns are matched. A model is taken whole or not at all; each problem has its place.
 */
export async function readModelFiles(files: ModelFile[], options: ReadOptions): Promise<ReadModelFiles> {
  options.onStage?.('open');
  const opened = await openFiles(files);
  if (!opened.ok) return { kind: 'problems', problems: firstOf(opened.problems) };
  const about: About = { name: tableName(files[0]?.name ?? '') || 'model', today: options.today };
  options.onStage?.('read');
  const format = formats.find((one) => one.recognises(opened.parts));
  if (format !== undefined) return readAs(format, opened.parts, about, options);
  const tables = tablesOf(opened.parts);
  if (tables.length === 0) return { kind: 'problems', problems: unknownForm(opened.parts) };
  return readMatched(tables, about, options);
}

function readAs(format: Format, parts: Part[], about: About, { onStage }: ReadOptions): ReadModelFiles {
  const draft = format.read(parts, about);
  onStage?.('check');
  if (format.id === 'skillmark') {
    // Its reader checks by itself, with lines and columns.
    if (draft.problems.length > 0) return { kind: 'problems', format: 'skillmark', problems: draft.problems };
  }
  const checked = checkDraft(draft);
  if (!checked.ok) return { kind: 'problems', format: format.id, problems: checked.problems };
  return { kind: 'model', format: format.id, model: checked.model, warnings: checked.warnings };
}

function readMatched(tables: Table[], about: About, options: ReadOptions): ReadModelFiles {
  const suggested = suggestMatching(tables, about, options.matching);
  const levels = suggested.levels.filter((name) => name !== '');
  const matching = { ...suggested, levels: levels.length > 0 ? levels : suggestLevelsIn(tables, suggested) };
  const known = options.matching !== undefined && isFor(options.matching, matching);
  const isSettled = options.matching !== undefined && (options.isConfirmed === true || known);
  if (!isSettled) return { kind: 'match', format: 'table', matching, problems: [] };
  const draft = readTables(tables, matching);
  options.onStage?.('check');
  const checked = checkDraft(draft);
  if (!checked.ok) return { kind: 'match', format: 'table', matching, problems: checked.problems };
  return { kind: 'model', format: 'table', model: checked.model, warnings: checked.warnings, matching };
}

/** Sheets of the same name in several files are told apart by a number. */
function tablesOf(parts: Part[]): Table[] {
  const names = new Map<string, number>();
  return parts.flatMap((part) => {
    if (part.kind !== 'table') return [];
    const count = (names.get(part.table.name) ?? 0) + 1;
    names.set(part.table.name, count);
    return [count === 1 ? part.table : { ...part.table, name: `${part.table.name} (${count})` }];
  });
}

function unknownForm(parts: Part[]): FileProblem[] {
  if (parts.filter(({ kind }) => kind === 'json').length > 1) return [note('remarkSeveralJson')];
  const names = parts.map(({ name }) => inert(name)).join(', ');
  const place: FilePlace = { kind: 'named', name: parts[0]?.name ?? '' };
  return [{ place, remark: remark('remarkUnknownForm', names.slice(0, 200)) }];
}
