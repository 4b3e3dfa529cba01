import type { FileRefusal, PassedOver, RowProblem } from '../../lib/history/history-file.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Notice } from '../notice.tsx';
import { passedOverWords, placeWords, problemWords, refusalWords } from './history-words.ts';

/** What one chosen file came to. */
export interface FileReport {
  name: string;
  refused?: FileRefusal;
  /** The person left it out. */
  skipped?: true;
  /** Courses in it, before what is there twice is taken together. */
  courses: number;
  problems: RowProblem[];
  passedOver?: PassedOver;
}

const problemsShown = 200;

/** What was read of each file, what was left out on purpose, and every mistake with its place. */
export function HistoryFiles({ reports }: { reports: FileReport[] }) {
  return (
    <>
      {reports.map((report) => (
        <ReportOfFile key={report.name} report={report} />
      ))}
    </>
  );
}

function ReportOfFile({ report }: { report: FileReport }) {
  const { name, refused, skipped, courses, problems, passedOver } = report;
  if (skipped === true) return null;
  if (refused !== undefined) {
    return (
      <Notice tone="wrong" testId="file-refused">
        {text('historyFileRefused', name)} {refusalWords(refused)}
      </Notice>
    );
  }
  const leftOut = passedOver === undefined ? [] : passedOverWords(passedOver);
  return (
    <section class="problems" data-testid="file-read">
      <Notice tone={courses === 0 ? 'wrong' : 'good'}>
        {[plural('historyFileRead', courses, name), ...leftOut].join(' ')}
      </Notice>
      {problems.length > 0 && (
        <details class="fold">
          <summary>{plural('historyProblems', problems.length)}</summary>
          <ol class="problem-list wide" data-testid="row-problems">
            {problems.slice(0, problemsShown).map((problem, index) => (
              <li key={index}>
                <code>{placeWords(problem)}</code>
                <span>{problemWords(problem)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
