import { useState } from 'preact/hooks';
import { isBadgeType } from '../../lib/domain/evidence-file.ts';
import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import type { FileDeeds } from './file-deeds.ts';
import { FilePicker } from './file-picker.tsx';
import { ShareBadge } from './share-badge.tsx';
import { sizeWords } from './size-words.ts';

interface EvidenceFilesProps {
  view: CompletionView;
  files: FileDeeds;
}

/** The files that show that a learning took place: add, save, remove. */
export function EvidenceFiles({ view, files }: EvidenceFilesProps) {
  const [adding, setAdding] = useState<string>();
  const add = async (chosen: File[]) => {
    setAdding(chosen.map(({ name }) => name).join(', '));
    await files.add(view.key, chosen);
    setAdding(undefined);
  };
  return (
    <section class="stack" aria-label={text('filesTitle')}>
      {view.files.length > 0 && (
        <ul class="files" data-testid="files">
          {view.files.map((file) => (
            <li key={file.id}>
              <span class="file-name">{file.name}</span>
              <span class="muted small">{sizeWords(file.size)}</span>
              <Button
                tone="quiet"
                label={text('fileSave', file.name)}
                onPress={() => files.save(file)}
                testId="file-save"
              >
                {text('fileSaveShort')}
              </Button>
              <Button
                tone="quiet"
                label={text('fileRemove', file.name)}
                onPress={() => files.remove(view, file)}
                testId="file-remove"
              >
                {text('fileRemoveShort')}
              </Button>
              {isBadgeType(file.type) && <ShareBadge view={view} file={file} files={files} />}
            </li>
          ))}
        </ul>
      )}
      <p class="unseen" role="status">
        {adding === undefined ? '' : text('fileAdding', adding)}
      </p>
      <FilePicker busy={adding !== undefined} onChoose={add} />
    </section>
  );
}
