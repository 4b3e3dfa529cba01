import { useState } from 'preact/hooks';
import type { CompletionView } from '../../lib/domain/overview.ts';
import type { EvidenceFile } from '../../lib/schema/completion.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { ExactJson } from '../exact-json.tsx';
import type { FileDeeds } from './file-deeds.ts';

interface ShareBadgeProps {
  view: CompletionView;
  file: EvidenceFile;
  files: FileDeeds;
}

/** A badge that HR may get, so that it can check it: only after the person has seen what is in it. */
export function ShareBadge({ view, file, files }: ShareBadgeProps) {
  const [content, setContent] = useState<string>();
  const close = () => setContent(undefined);
  if (file.shared === true) {
    return (
      <Button onPress={() => files.share(view, file, false)} testId="badge-unshare">
        {text('badgeUnshare')}
      </Button>
    );
  }
  if (content === undefined) {
    return (
      <Button onPress={async () => setContent(await files.read(file))} testId="badge-share-ask">
        {text('badgeShareAsk')}
      </Button>
    );
  }
  return (
    <div class="picker" data-testid="badge-share">
      <p>{text('badgeShareWhat')}</p>
      <ExactJson open summary={text('exactlyWillBeSent')} value={readable(content)} />
      <div class="field-actions">
        <Button
          tone="primary"
          onPress={async () => {
            if (await files.share(view, file, true)) close();
          }}
          testId="badge-share-yes"
        >
          {text('badgeShare')}
        </Button>
        <Button onPress={close}>{text('cancel')}</Button>
      </div>
    </div>
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** A badge as people can read it: JSON as it is, and of a signed one what stands in it, before its signature. */
function readable(content: string): unknown {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(content) ?? [];
  if (payload === undefined) return parsed(content);
  const letters = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return { badge: parsed(new TextDecoder().decode(bytes)), signed: content };
}
