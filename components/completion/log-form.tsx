import { useEffect, useRef, useState } from 'preact/hooks';
import type { Course } from '../../lib/schema/completion.ts';
import { localDay } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { LearningFields } from './learning-fields.tsx';
import { draftFrom, inputFrom, type LogDraft, type LogInput, problemsOf } from './log-draft.ts';

interface LogFormProps {
  /** What the page in front of the person says of itself. */
  course?: Partial<Course> | undefined;
  /** Asks for the kind, a note and files as well. */
  full?: boolean;
  onSave: (input: LogInput, files: File[]) => Promise<unknown>;
  onCancel: () => void;
}

/** Logs one finished learning by hand. The date may be cleared: an unknown date is better than a wrong one. */
export function LogForm({ course, full, onSave, onCancel }: LogFormProps) {
  const [now] = useState(() => new Date());
  const [draft, setDraft] = useState<LogDraft>(() => draftFrom(course, now));
  const [files, setFiles] = useState<File[]>([]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wrong = tried ? problemsOf(draft, now) : {};
  const set = (name: keyof LogDraft) => (value: string) => setDraft((old) => ({ ...old, [name]: value }));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [tried]);
  const submit = async () => {
    setTried(true);
    if (busy || Object.keys(problemsOf(draft, now)).length > 0) return;
    setBusy(true);
    await onSave(inputFrom(draft, course, now), files);
    setBusy(false);
  };
  return (
    <form
      ref={form}
      class="stack"
      data-testid="log-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={text('logTitle')}
        value={draft.title}
        onInput={set('title')}
        wrong={wrong.title}
        required
        testId="log-title"
      />
      <Field
        label={text('logUrl')}
        type="url"
        value={draft.url}
        onInput={set('url')}
        wrong={wrong.url}
        testId="log-url"
      />
      <div class="pair">
        <Field
          label={text('logDay')}
          type="date"
          max={localDay(now)}
          value={draft.day}
          onInput={set('day')}
          wrong={wrong.day}
          hint={draft.day === '' ? text('logDayUnknown') : text('logDayHint')}
          testId="log-day"
        />
        <Field
          label={text('logHours')}
          value={draft.hours}
          onInput={set('hours')}
          wrong={wrong.hours}
          hint={text('logHoursHint')}
          testId="log-hours"
        />
      </div>
      {full === true && <LearningFields draft={draft} set={set} files={files} onFiles={setFiles} />}
      <div class="field-actions">
        <Button type="submit" tone="primary" busy={busy} testId="log-save">
          {text('logSave')}
        </Button>
        <Button onPress={onCancel}>{text('cancel')}</Button>
        {draft.day !== '' && (
          <Button tone="quiet" onPress={() => set('day')('')} testId="log-day-clear">
            {text('logDayClear')}
          </Button>
        )}
      </div>
    </form>
  );
}
