import { useEffect, useRef, useState } from 'preact/hooks';
import type { Course } from '../../lib/schema/completion.ts';
import { localDay } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { KindField, LearningFields } from './learning-fields.tsx';
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
      {full === true && <KindField draft={draft} set={set} />}
      <div class="pair">
        <DayField day={draft.day} wrong={wrong.day} now={now} onDay={set('day')} />
        <Field
          label={text('logHours')}
          value={draft.hours}
          onInput={set('hours')}
          wrong={wrong.hours}
          hint={text('logHoursHint')}
          testId="log-hours"
        />
      </div>
      <Field
        label={text('logUrl')}
        type="url"
        value={draft.url}
        onInput={set('url')}
        wrong={wrong.url}
        testId="log-url"
      />
      {full === true && <LearningFields draft={draft} set={set} files={files} onFiles={setFiles} />}
      <div class="field-actions">
        <Button type="submit" tone="primary" busy={busy} testId="log-save">
          {text('logSave')}
        </Button>
        <Button onPress={onCancel}>{text('cancel')}</Button>
      </div>
    </form>
  );
}

interface DayFieldProps {
  day: string;
  wrong: string | undefined;
  now: Date;
  onDay: (day: string) => void;
}

/** The day, and the way to say that it is not known. */
function DayField({ day, wrong, now, onDay }: DayFieldProps) {
  return (
    <div>
      <Field
        label={text('logDay')}
        type="date"
        max={localDay(now)}
        value={day}
        onInput={onDay}
        wrong={wrong}
        {...(day === '' && { hint: text('logDayUnknown') })}
        testId="log-day"
      />
      {day !== '' && (
        <Button tone="quiet" class="day-clear" onPress={() => onDay('')} testId="log-day-clear">
          {text('logDayClear')}
        </Button>
      )}
    </div>
  );
}
