import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { ExactJson } from '../exact-json.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';

export interface ProposeFormProps {
  view: CompletionView;
  deeds: CompletionDeeds;
  onClose: () => void;
}

const longestSkill = 200;

/** Before a course is proposed to HR: the skill it lacks there, and exactly what HR would get. */
export function ProposeForm({ view, deeds, onClose }: ProposeFormProps) {
  const [words, setWords] = useState(view.proposed?.skill ?? '');
  const [content, setContent] = useState<object | 'failed'>();
  // The moment that is shown is the one that is sent.
  const [at] = useState(() => new Date().toISOString());
  const field = useRef<HTMLInputElement>(null);
  const load = () => void deeds.previewProposal(view, at).then((shown) => setContent(shown ?? 'failed'));
  useEffect(load, []);
  useEffect(() => {
    if (typeof content === 'object') field.current?.focus();
  }, [typeof content]);
  if (content === 'failed') {
    return (
      <Notice tone="wrong" actions={<Button onPress={load}>{text('tryAgain')}</Button>}>
        {text('refusalNoAnswer')}
      </Notice>
    );
  }
  if (content === undefined) return null;
  const skill = words.trim().slice(0, longestSkill) || undefined;
  return (
    <form
      class="picker"
      data-testid="propose-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await deeds.propose(view, { at, skill })) onClose();
      }}
    >
      <Field
        label={text('proposeSkill')}
        hint={text('proposeSkillHint')}
        value={words}
        onInput={setWords}
        inputRef={field}
        testId="propose-skill"
      />
      <ExactJson
        open
        summary={text('exactlyWillBeSent')}
        value={{ ...content, ...(skill !== undefined && { skill }) }}
      />
      <p class="muted small">{text('proposeWhen')}</p>
      <div class="field-actions">
        <Button type="submit" tone="primary" testId="propose-send">
          {text('proposeToHr')}
        </Button>
        <Button onPress={onClose}>{text('cancel')}</Button>
      </div>
    </form>
  );
}
