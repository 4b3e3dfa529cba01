import type { AlignmentView, CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import type { Client } from '../client.ts';
import type { Option } from '../find-options.ts';
import type { Perform } from '../use-deeds.ts';

/** What a person can do with a completion; each can be taken back. */
export interface CompletionDeeds {
  confirm(view: CompletionView, alignment: AlignmentView): Promise<boolean>;
  reject(view: CompletionView, alignment: AlignmentView): Promise<boolean>;
  setLevel(view: CompletionView, alignment: AlignmentView, level: number): Promise<boolean>;
  /** Counts it toward a skill of the person's own choice, `instead` of a proposed one if given. */
  choose(view: CompletionView, skill: Option, level: number, instead?: AlignmentView): Promise<boolean>;
  keepPrivate(view: CompletionView, isPrivate: boolean): Promise<boolean>;
  /** Exactly what HR would get as a proposal of that moment, without the words for the skill; undefined when it cannot be had. */
  previewProposal(view: CompletionView, at: string): Promise<object | undefined>;
  /** Proposes to HR that the model should count it. */
  propose(view: CompletionView, proposal: { at: string; skill: string | undefined }): Promise<boolean>;
  unpropose(view: CompletionView): Promise<boolean>;
  remove(view: CompletionView): Promise<boolean>;
  restore(view: CompletionView): Promise<boolean>;
  answer(view: CompletionView, finished: boolean): Promise<boolean>;
  /** The page that looked finished is about no course. */
  notACourse(view: CompletionView): Promise<boolean>;
  /** Nothing is asked on that site any more because of how its pages look. */
  neverAsk(view: CompletionView): Promise<boolean>;
}

/** Ties the deeds to the messages, to the words that tell of them, and to what takes them back. */
export function createCompletionDeeds(ask: Client['ask'], perform: Perform): CompletionDeeds {
  const decide =
    ({ key }: CompletionView, competency: string, decision: AlignmentView['decision'], level?: number) =>
    () =>
      ask('alignment.decide', { key, competency, decision, ...(level !== undefined && { level }) });
  const setRemoved =
    ({ key }: CompletionView, removed: boolean) =>
    () =>
      ask(removed ? 'completion.remove' : 'completion.restore', { key });
  const setPrivate =
    ({ key }: CompletionView, isPrivate: boolean) =>
    () =>
      ask('completion.keepPrivate', { key, private: isPrivate });
  const propose =
    ({ key }: CompletionView, at: string, skill: string | undefined) =>
    () =>
      ask('completion.propose', { key, at, ...(skill !== undefined && { skill }) });
  const unpropose =
    ({ key }: CompletionView) =>
    () =>
      ask('completion.unpropose', { key });

  return {
    confirm: (view, { competency, label, decision }) =>
      perform(decide(view, competency, 'confirmed'), text('didConfirm', label), decide(view, competency, decision)),
    reject: (view, { competency, label, decision }) =>
      perform(decide(view, competency, 'rejected'), text('didReject', label), decide(view, competency, decision)),
    setLevel: (view, { competency, label, decision, level: old }, level) =>
      perform(
        decide(view, competency, 'confirmed', level),
        text('didSetLevel', label, level),
        decide(view, competency, decision, old),
      ),
    choose: (view, skill, level, instead) =>
      perform(
        async () => {
          const chosen = await decide(view, skill.id, 'confirmed', level)();
          return chosen.ok && instead ? decide(view, instead.competency, 'rejected')() : chosen;
        },
        text('didConfirm', skill.label),
        async () => {
          const dropped = await decide(view, skill.id, 'rejected')();
          return dropped.ok && instead ? decide(view, instead.competency, instead.decision)() : dropped;
        },
      ),
    keepPrivate: (view, isPrivate) =>
      perform(
        setPrivate(view, isPrivate),
        text(isPrivate ? 'didKeepPrivate' : 'didUnkeepPrivate'),
        setPrivate(view, !isPrivate),
      ),
    async previewProposal({ key }, at) {
      const outcome = await ask('proposal.preview', { key, at });
      return outcome.ok ? outcome.content : undefined;
    },
    propose: (view, { at, skill }) => perform(propose(view, at, skill), text('didPropose'), unpropose(view)),
    unpropose: (view) => {
      const { proposed } = view;
      // A mere note was never shown as what is sent, so that its undo cannot send it.
      const back =
        proposed === undefined || proposed.sent === 'noted' ? undefined : propose(view, proposed.at, proposed.skill);
      return perform(unpropose(view), text('didUnpropose'), back);
    },
    remove: (view) => perform(setRemoved(view, true), text('didRemove', view.title), setRemoved(view, false)),
    restore: (view) => perform(setRemoved(view, false), text('didRestore', view.title), setRemoved(view, true)),
    notACourse: (view) =>
      perform(setRemoved(view, true), text('didRemove', view.title), () => ask('question.answer', { key: view.key })),
    neverAsk: ({ key, provider }) =>
      perform(
        () => ask('signs.silence', { host: provider, silent: true, key }),
        text('didSilence', provider),
        () => ask('signs.silence', { host: provider, silent: false, key }),
      ),
    answer: (view, finished) =>
      perform(
        () => ask('question.answer', { key: view.key, finished }),
        text(finished ? 'didLog' : 'didNotFinish', view.title),
        () => ask('question.answer', { key: view.key }),
      ),
  };
}
