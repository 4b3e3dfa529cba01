import { useEffect, useId, useState } from 'preact/hooks';
import type { AlignmentView } from '../../lib/domain/overview.ts';
import type { Answers } from '../../lib/messaging/protocol.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { AlignmentChip } from '../completion/alignment-chip.tsx';
import { Because } from '../completion/because.tsx';
import { MarkedText } from '../completion/marked-text.tsx';
import { Field } from '../field.tsx';

type Tried = Answers['course.try'];

interface TryCourseProps {
  /** What such a course would count for; undefined when nobody answers. */
  onTry: (title: string, description: string) => Promise<Tried | undefined>;
  /** Whether courses are matched by their own words only. */
  plainWords: boolean;
  onPlainWords: (plainWords: boolean) => Promise<unknown>;
}

/** People type in bursts; asked after each letter, the answers would only flicker. */
const pause = 200;
const longestTitle = 512;
const longestText = 20_000;

/** Try a course: what it would count for in this model, and why, while one types. */
export function TryCourse({ onTry, plainWords, onPlainWords }: TryCourseProps) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState<{ title: string; found: Tried }>();
  useEffect(() => {
    const wanted = title.trim();
    if (wanted === '') return setTried(undefined);
    let current = true;
    const timer = setTimeout(async () => {
      const found = await onTry(wanted.slice(0, longestTitle), words.slice(0, longestText));
      if (current && found !== undefined) setTried({ title: wanted, found });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [title, words, plainWords]);
  return (
    <Card title={text('trialTitle')} testId="trial">
      <div class="stack">
        <p class="muted small">{text('trialHow')}</p>
        <Field label={text('trialName')} value={title} onInput={setTitle} testId="trial-name" />
        <div class="field">
          <label class="field-label" for={id}>
            {text('trialText')}
          </label>
          <textarea
            id={id}
            class="input"
            rows={4}
            value={words}
            maxLength={longestText}
            data-testid="trial-text"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <label class="tick small">
          <input
            type="checkbox"
            checked={!plainWords}
            data-testid="trial-knowledge"
            onChange={(event) => onPlainWords(!event.currentTarget.checked)}
          />{' '}
          {text('trialKnowledge')}
        </label>
        <p class="small" role="status" data-testid="trial-verdict">
          {tried !== undefined && verdict(tried.found)}
        </p>
        {tried !== undefined && <Found {...tried} />}
      </div>
    </Card>
  );
}

function verdict({ proposals }: Tried): string {
  return proposals.length === 0 ? text('trialNothing') : plural('trialFound', proposals.length);
}

function Found({ title, found: { proposals, below } }: { title: string; found: Tried }) {
  const marks = proposals.flatMap(({ quotes = [] }) => quotes.filter(({ place }) => place === 'title'));
  return (
    <div class="stack">
      {marks.length > 0 && (
        <p class="name">
          <MarkedText text={title} marks={marks} />
        </p>
      )}
      {proposals.map((alignment) => (
        <Claim key={alignment.competency} alignment={alignment} />
      ))}
      {below.length > 0 && (
        <>
          <h3>{text('trialBelow')}</h3>
          {below.map((alignment) => (
            <Claim key={alignment.competency} alignment={alignment} below />
          ))}
        </>
      )}
    </div>
  );
}

function Claim({ alignment, below = false }: { alignment: AlignmentView; below?: boolean }) {
  const sure = Math.round((alignment.confidence ?? 0) * 100);
  return (
    <div
      class="decision"
      data-decision={below ? 'rejected' : 'proposed'}
      data-testid={below ? 'trial-below' : 'trial-claim'}
    >
      {below ? <b>{alignment.label}</b> : <AlignmentChip alignment={alignment} />}
      <Because alignment={alignment} full {...(below && { heading: text('trialUnsure', sure) })} />
    </div>
  );
}
