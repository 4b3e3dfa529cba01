import type { SendingView } from '../../lib/domain/overview.ts';
import type { Answers } from '../../lib/messaging/protocol.ts';
import type { Proposal, Report } from '../../lib/schema/hr.ts';
import { when } from '../../lib/text/dates.ts';
import { amount, plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { ExactJson } from '../exact-json.tsx';
import { evidenceWords } from './standing-words.ts';

/** More than these say nothing new; the rest is counted. */
const shown = 5;

interface ConsentCardProps {
  preview: Answers['sending.preview'];
  sending: SendingView;
  onAgree: () => Promise<unknown>;
  onLater: () => void;
}

/** The one question before anything leaves the device: is it all right to send this? */
export function ConsentCard({ preview, sending, onAgree, onLater }: ConsentCardProps) {
  const { reports, proposals, held } = preview;
  return (
    <Card title={text('consentTitle')} class="consent" testId="consent">
      <p>{text('consentTo', sending.name ?? sending.subject ?? '')}</p>
      {reports.length + proposals.length === 0 ? (
        <p class="muted">{text('consentNothing')}</p>
      ) : (
        <ul class="plain-list">
          {reports.slice(0, shown).map((report) => (
            <ReportItem key={report.key} report={report} />
          ))}
        </ul>
      )}
      {reports.length > shown && <p class="muted small">{plural('consentMore', reports.length - shown)}</p>}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      <div>
        <h3>{text('consentHeld')}</h3>
        <ul class="words" data-kind="never">
          <li>{plural('heldPrivate', held.private)}</li>
          <li>{plural('heldUndecided', held.undecided)}</li>
          <li>{plural('heldNotInModel', held.notInModel)}</li>
          <li>{text('heldAlways')}</li>
        </ul>
      </div>
      <p class="muted small">{text('consentLater')}</p>
      <div class="field-actions">
        <Button tone="primary" onPress={onAgree} testId="agree">
          {text('agree')}
        </Button>
        <Button onPress={onLater} testId="not-now">
          {text('notNow')}
        </Button>
      </div>
    </Card>
  );
}

function Proposals({ proposals }: { proposals: Proposal[] }) {
  return (
    <div>
      <h3>{text('consentProposals')}</h3>
      <ul class="plain-list">
        {proposals.map((proposal) => (
          <li key={proposal.key} data-testid="consent-proposal">
            <p>{proposal.course.title}</p>
            {proposal.skill !== undefined && <p class="muted small">{text('proposedSkill', proposal.skill)}</p>}
            <ExactJson summary={text('exactlyWillBeSent')} value={proposal} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReportItem({ report }: { report: Report }) {
  const { course, competencies, hours, completedAt, evidence } = report;
  const facts = [
    course.provider,
    completedAt === undefined ? text('dateUnknown') : text('finishedWhen', when(completedAt)),
    ...(hours === undefined ? [] : [text('hours', amount(hours))]),
    evidenceWords(evidence.level),
  ];
  return (
    <li data-testid="consent-item">
      <h3>{course.title}</h3>
      <p class="muted small">{facts.join(' · ')}</p>
      <p class="chips">
        {competencies.map(({ uri, label, level }) => (
          <span key={uri} class="chip">
            {`${label ?? uri} ${level}`}
          </span>
        ))}
      </p>
      <ExactJson summary={text('exactlyWillBeSent')} value={report} />
    </li>
  );
}
