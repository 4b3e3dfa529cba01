import { useState } from 'preact/hooks';
import { type Trace, type Verdict, verdictOf } from '../../lib/domain/trace.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { traceSteps, verdictWords } from '../trace-text.ts';

/** Where one can go from here. */
export interface TraceWays {
  onAllow: () => Promise<void>;
  onLog: () => unknown;
  onOpen: (hash: string) => void;
  onBack: () => void;
}

interface TraceViewProps extends TraceWays {
  trace: Trace;
  /** The report as text; with the course's title if the person wants it. */
  report: (withTitle: boolean) => string;
  /** Resolves true when the text is in the clipboard. */
  onCopy: (report: string) => Promise<boolean>;
}

const signs = { good: '✓', bad: '!', open: '–' };

/** Why the page in front was logged or not: the reason, what to do, what was looked at, and a report to hand on. */
export function TraceView(props: TraceViewProps) {
  const { trace, onBack } = props;
  return (
    <section class="stack form-page trace" aria-labelledby="trace-heading" tabIndex={-1}>
      <h1 id="trace-heading">{text('traceHeading')}</h1>
      <Notice tone="calm" testId="trace-verdict" actions={<WayOut {...props} verdict={verdictOf(trace)} />}>
        {verdictWords(trace)}
      </Notice>
      <div>
        <h2 class="heading">{text('traceSteps')}</h2>
        <ol class="trace-steps">
          {traceSteps(trace).map(({ state, words }) => (
            <li key={words} data-state={state} data-testid="trace-step">
              <span class="trace-sign" role="img" aria-label={text(stateNames[state])}>
                {signs[state]}
              </span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </div>
      <Report {...props} />
      <div>
        <Button onPress={onBack} testId="trace-back">
          {text('back')}
        </Button>
      </div>
    </section>
  );
}

const stateNames = { good: 'stateGood', bad: 'stateBad', open: 'stateOpen' } as const;

const needsLogging: readonly Verdict[] = [
  'drifted',
  'declined',
  'history',
  'not-finished',
  'no-sign',
  'other-page',
  'says-finished',
  'says-not-finished',
  'for-show',
];

function WayOut({ verdict, onAllow, onLog, onOpen }: TraceViewProps & { verdict: Verdict }) {
  if (verdict === 'not-allowed') return <Button onPress={onAllow}>{text('allowSite')}</Button>;
  if (verdict === 'platform-unsaid' || verdict === 'closed-frame')
    return <Button onPress={() => onOpen('#/sites')}>{text('toSites')}</Button>;
  if (verdict === 'logged' || verdict === 'removed')
    return <Button onPress={() => onOpen('#/log')}>{text('openLog')}</Button>;
  if (needsLogging.includes(verdict))
    return (
      <Button onPress={onLog} testId="trace-log">
        {text('logThisPage')}
      </Button>
    );
  return null;
}

/** What may be handed on to whoever mends it; seen word for word before it is copied. */
function Report({ trace, report, onCopy }: TraceViewProps) {
  const [withTitle, setWithTitle] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  const title = trace.frames[0]?.title ?? '';
  const words = report(withTitle);
  return (
    <div class="stack trace-report">
      <h2 class="heading">{text('traceReport')}</h2>
      <p class="muted small">{text('traceReportHow')}</p>
      <details>
        <summary class="small">{text('traceReportExact')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
        <pre class="trace-text" tabIndex={0} data-testid="trace-report">
          {words}
        </pre>
      </details>
      {title !== '' && (
        <label class="check small">
          <input
            type="checkbox"
            checked={withTitle}
            onChange={(event) => {
              setWithTitle(event.currentTarget.checked);
              setCopied(undefined);
            }}
            data-testid="trace-title"
          />
          {text('traceWithTitle', title)}
        </label>
      )}
      <div class="row">
        <Button onPress={async () => setCopied(await onCopy(words))} testId="trace-copy">
          {text('traceCopy')}
        </Button>
        <span class="muted small" role="status" data-testid="trace-copied">
          {copied === undefined ? '' : text(copied ? 'traceCopied' : 'traceNotCopied')}
        </span>
      </div>
    </div>
  );
}
