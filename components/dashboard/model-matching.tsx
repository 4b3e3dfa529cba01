import type { FileProblem } from '../../lib/model/formats/model-file.ts';
import type { TableKind } from '../../lib/model/formats/table/table-fields.ts';
import type { Matching, TableMatch } from '../../lib/model/formats/table/table-match.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { ModelProblems } from './model-problems.tsx';
import { SheetMatch } from './model-sheet-match.tsx';

export interface ModelMatchingProps {
  file: string;
  matching: Matching;
  problems: FileProblem[];
  /** The fields a column of each kind of sheet may have. */
  fields: Record<TableKind, readonly string[]>;
  onMatching: (matching: Matching) => void;
  /** A sheet gets another kind, and with it another guess for its columns. */
  onKind: (table: TableMatch, kind: TableKind | undefined) => TableMatch;
  /** Its columns are named in another row. */
  onHeader: (table: TableMatch, header: number) => TableMatch;
  onRead: () => Promise<void>;
  onCancel: () => void;
}

/** What each sheet lists and what each column means; it stays when the file is mended and chosen anew. */
export function ModelMatching(props: ModelMatchingProps) {
  const { file, matching, problems, onMatching, onRead, onCancel } = props;
  // Other columns may use other levels: what was only guessed is guessed anew, from all their cells.
  const put = (at: number, table: TableMatch) =>
    onMatching({
      ...matching,
      levels: matching.levelsAreSaid === true ? matching.levels : [],
      tables: matching.tables.with(at, table),
    });
  const hasLevels = matching.tables.some(({ kind }) => kind === 'levels');
  return (
    <Card title={text('matchTitle', file)} class="stack" testId="model-matching">
      <p class="muted small">{text('matchHow')}</p>
      {problems.length > 0 && <ModelProblems file={file} list={problems} />}
      <div class="match-facts">
        <Field
          label={text('matchName')}
          value={matching.title}
          onInput={(title) => onMatching({ ...matching, title })}
        />
        <Field
          label={text('matchVersion')}
          value={matching.version}
          onInput={(version) => onMatching({ ...matching, version })}
        />
        <Field
          label={text('matchId')}
          value={matching.id}
          hint={text('matchIdHint')}
          onInput={(id) => onMatching({ ...matching, id })}
        />
        {!hasLevels && (
          <Field
            label={text('matchLevels')}
            value={matching.levels.join(', ')}
            hint={text('matchLevelsHint')}
            onInput={(words) =>
              onMatching({
                ...matching,
                levels: words.split(',').map((name) => name.trim()),
                levelsAreSaid: words.trim() !== '',
              })
            }
            testId="match-levels"
          />
        )}
      </div>
      {matching.tables.map((table, at) => (
        <SheetMatch
          key={table.table}
          match={table}
          fields={props.fields}
          onMatch={(changed) => put(at, changed)}
          onKind={(kind) => put(at, props.onKind(table, kind))}
          onHeader={(header) => put(at, props.onHeader(table, header))}
        />
      ))}
      <div class="acts">
        <Button tone="primary" onPress={onRead} testId="match-read">
          {text('matchRead')}
        </Button>
        <Button onPress={onCancel} testId="match-cancel">
          {text('cancel')}
        </Button>
      </div>
    </Card>
  );
}
