import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundOffer } from '../../lib/domain/history.ts';
import type { CompletionView, Overview } from '../../lib/domain/overview.ts';
import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import type { Course } from '../../lib/schema/completion.ts';
import { text } from '../../lib/text/text.ts';
import { CompletionCard } from '../completion/completion-card.tsx';
import type { CompletionDeeds } from '../completion/completion-deeds.ts';
import type { LogInput } from '../completion/log-draft.ts';
import { LogForm } from '../completion/log-form.tsx';
import { QuestionCard } from '../completion/question-card.tsx';
import type { Option } from '../find-options.ts';
import { GapList } from '../gap-list.tsx';
import { DriftNotice } from './drift-notice.tsx';
import { FoundNotice } from './found-notice.tsx';
import { LatestList } from './latest-list.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { type PageInFront, SiteStrip } from './site-strip.tsx';
import { TargetSection } from './target-section.tsx';
import type { TraceWays } from './trace-view.tsx';

export interface PopupViewProps {
  overview: Overview;
  page: PageInFront | undefined;
  /** The completion that was logged just now; shown first, however old it is. */
  logged: CompletionView | undefined;
  toast: ComponentChildren;
  deeds: CompletionDeeds;
  loadSkills: () => Promise<Option[]>;
  onChooseTarget: (role: string) => Promise<boolean>;
  onAllow: () => Promise<void>;
  /** The site in front, where its pages have changed and the person was not told yet. */
  drifted: SiteHealthView | undefined;
  onReadDrift: (site: SiteHealthView) => Promise<unknown>;
  /** What history pages of the site in front showed that the log does not have. */
  found: FoundOffer[];
  onDismissFound: () => Promise<unknown>;
  /** Reads the page in front for the form. */
  onReadPage: () => Promise<Partial<Course> | undefined>;
  /** Resolves true when it was logged. */
  onLog: (input: LogInput) => Promise<boolean>;
  onOpen: (hash: string) => void;
  /** Looks why a course on the page in front was not logged; what shows it is loaded only then. */
  onTrace: () => Promise<ShowTrace | undefined>;
}

/** Shows what was found, with the ways on from there. */
export type ShowTrace = (ways: TraceWays) => ComponentChildren;

/** What lies over the home page: the form with what the page said, or why a course was not logged. */
type Leaf = { kind: 'form'; course: Partial<Course> | undefined } | { kind: 'trace'; show: ShowTrace };

type Newest = [newest: CompletionView | undefined, others: CompletionView[]];

function newestFirst({ latest }: Overview, logged: CompletionView | undefined): Newest {
  const newest = logged?.standing === 'recorded' ? logged : latest[0];
  return [newest, latest.filter(({ key }) => key !== newest?.key)];
}

/** The popup's one question: what changed, and what next? */
export function PopupView(props: PopupViewProps) {
  const [leaf, setLeaf] = useState<Leaf>();
  const logButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const close = () => setLeaf(undefined);
  const save = async (input: LogInput) => {
    if (await props.onLog(input)) close();
  };
  const open = async () => setLeaf({ kind: 'form', course: await props.onReadPage() });
  const trace = async () => {
    const show = await props.onTrace();
    if (show !== undefined) setLeaf({ kind: 'trace', show });
  };
  useEffect(() => {
    window.scrollTo(0, 0);
    if (wasOpen.current && leaf === undefined) logButton.current?.focus();
    wasOpen.current = leaf !== undefined;
  }, [leaf]);
  return (
    <>
      <main class="page" tabIndex={-1}>
        {leaf === undefined && <Home {...props} onOpenForm={open} onOpenTrace={trace} />}
        {leaf?.kind === 'form' && (
          <section class="stack form-page" aria-labelledby="log-heading" tabIndex={-1}>
            <h1 id="log-heading">{text('logHeading')}</h1>
            <LogForm course={leaf.course} onSave={save} onCancel={close} />
          </section>
        )}
        {leaf?.kind === 'trace' &&
          leaf.show({
            async onAllow() {
              await props.onAllow();
              await trace();
            },
            onLog: open,
            onOpen: props.onOpen,
            onBack: close,
          })}
      </main>
      <div class="underside">
        {props.toast}
        <PopupFooter
          sending={props.overview.sending}
          hasPage={props.page !== undefined}
          formOpen={leaf !== undefined}
          buttonRef={logButton}
          onLog={open}
          onOpen={props.onOpen}
        />
      </div>
    </>
  );
}

function Home(props: PopupViewProps & { onOpenForm: () => Promise<void>; onOpenTrace: () => Promise<void> }) {
  const { overview, page, logged, deeds, loadSkills, onChooseTarget, onAllow, drifted, onOpen } = props;
  const { model, target, questions } = overview;
  const [newest, others] = newestFirst(overview, logged);
  const gaps = target?.requirements.filter(({ state }) => state !== 'met') ?? [];
  const news = (
    <>
      {questions.map((view) => (
        <QuestionCard key={view.key} view={view} deeds={deeds} />
      ))}
      {newest !== undefined && (
        <CompletionCard key={newest.key} view={newest} levels={model.levels} loadSkills={loadSkills} deeds={deeds} />
      )}
    </>
  );
  const aim = <TargetSection target={target} roles={model.roles} onChoose={onChooseTarget} onOpen={onOpen} />;
  const nothing = newest === undefined && questions.length === 0;
  // Who has no target yet comes for what was just noticed, as the note in the page says: the choice of a role can wait.
  const aimLast = target === undefined && !nothing;
  return (
    <div class="home">
      {model.source === 'sample' && <SampleNotice onOpen={onOpen} />}
      {!aimLast && aim}
      {page !== undefined && <SiteStrip page={page} onAllow={onAllow} onTrace={props.onOpenTrace} />}
      {drifted !== undefined && (
        <DriftNotice site={drifted} onLog={props.onOpenForm} onRead={() => props.onReadDrift(drifted)} />
      )}
      <FoundNotice offers={props.found} onLook={() => onOpen('#/history')} onDismiss={props.onDismissFound} />
      {nothing ? <p class="muted small nothing">{text('popupNothing')}</p> : news}
      {aimLast && aim}
      <GapList gaps={gaps} levels={model.levels.length} />
      <LatestList completions={others} onOpen={onOpen} />
    </div>
  );
}
