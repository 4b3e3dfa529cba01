import type { FileRefusal, PassedOver, RowProblem } from '../../lib/history/history-file.ts';
import { plural, type TextName, text } from '../../lib/text/text.ts';

const refusals: Record<FileRefusal, TextName> = {
  'too-large': 'historyTooLarge',
  'too-many-rows': 'historyTooManyRows',
  empty: 'historyEmptyFile',
  'not-text': 'historyNotText',
  spreadsheet: 'historySpreadsheet',
  'not-json': 'historyNotJson',
  'several-people': 'historySeveralPeople',
  'no-statements': 'historyNoStatements',
  'zip-broken': 'historyZipBroken',
  'zip-without-history': 'historyZipWithout',
  'no-columns': 'historyNoColumns',
};

const problems: Record<RowProblem['code'], TextName> = {
  'no-title': 'historyNoTitle',
  'date-unreadable': 'historyDateUnreadable',
  'date-ahead': 'historyDateAhead',
  'address-wrong': 'historyAddressWrong',
  'hours-wrong': 'historyHoursWrong',
  'score-wrong': 'historyScoreWrong',
  'status-unknown': 'historyStatusUnknown',
  'quote-open': 'historyQuoteOpen',
  'not-json': 'historyLineNotJson',
  'not-a-statement': 'historyNotAStatement',
};

/** Why a file could not be read, and what to do about it. */
export const refusalWords = (code: FileRefusal): string => text(refusals[code]);

/** What is wrong in one place, what becomes of it, and what stands there. */
export const problemWords = ({ code, value }: RowProblem): string => text(problems[code], value);

/** “Row 7, Completion date”. */
export const placeWords = ({ row, column }: RowProblem): string =>
  column === undefined ? text('historyRow', row) : text('historyRowColumn', row, column);

/** What was left out on purpose, one sentence each. */
export function passedOverWords({ notFinished, notCourse, unnamed }: PassedOver): string[] {
  return [
    ...(notFinished > 0 ? [plural('historyNotFinished', notFinished)] : []),
    ...(notCourse > 0 ? [plural('historyNotCourse', notCourse)] : []),
    ...(unnamed > 0 ? [plural('historyUnnamed', unnamed)] : []),
  ];
}
