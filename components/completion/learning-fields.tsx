import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { FilePicker } from './file-picker.tsx';
import { kindWords, learningKinds } from './kind-words.ts';
import type { LogDraft } from './log-draft.ts';
import { sizeWords } from './size-words.ts';

interface LearningFieldsProps {
  draft: LogDraft;
  set: (name: 'kind' | 'note') => (value: string) => void;
  files: File[];
  onFiles: (files: File[]) => void;
}

/** What kind of learning it was. */
export function KindField({ draft, set }: Pick<LearningFieldsProps, 'draft' | 'set'>) {
  return (
    <Select label={text('logKind')} value={draft.kind} onChange={set('kind')} testId="log-kind">
      {learningKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords(kind)}
        </option>
      ))}
    </Select>
  );
}

/** What learning without a web page has besides: a note, and files that show it. */
export function LearningFields({ draft, set, files, onFiles }: LearningFieldsProps) {
  return (
    <>
      <TextArea
        label={text('logNote')}
        value={draft.note}
        onInput={set('note')}
        hint={text('logNoteHint')}
        maxLength={2000}
        testId="log-note"
      />
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li key={file.name}>
              <span class="file-name">{file.name}</span>
              <span class="muted small">{sizeWords(file.size)}</span>
              <Button
                tone="quiet"
                label={text('fileRemove', file.name)}
                onPress={() => onFiles(files.filter((one) => one !== file))}
              >
                {text('fileRemoveShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FilePicker onChoose={(more) => onFiles([...files, ...more])} />
    </>
  );
}
