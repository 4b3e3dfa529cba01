import type { BadgeCheck, Examination } from '../../lib/badges/examination.ts';
import { when } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { checkWords, proofWords, requestWords, resultWords } from './badge-words.ts';

export interface BadgeCardProps {
  file: string;
  examination: Examination;
  onAgree: (host: string) => Promise<unknown>;
  onImport: () => Promise<unknown>;
  onLeave: () => void;
}

/** One badge before it is imported: who issued it, what was checked, what was not and why. */
export function BadgeCard({ file, examination, onAgree, onImport, onLeave }: BadgeCardProps) {
  const { facts, checks, proof } = examination;
  return (
    <Card title={facts?.course.title ?? text('badgeUntitled')} class="badge-card" testId="badge">
      <p class="muted small">
        {[...origin(examination), text('badgeIn', file)].map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      <h3 class="badge-head small">{text('badgeChecks')}</h3>
      <ul class="badge-checks">
        {inOrder(checks).map((one) => (
          <Check key={checkWords(one)} check={one} />
        ))}
      </ul>
      <Requests requests={examination.requests} onAgree={onAgree} />
      <Notice tone={tones[proof]} testId={`badge-${proof}`}>
        {facts === undefined && proof !== 'refused' ? text('badgeNothingKnown') : proofWords(proof)}
      </Notice>
      {proof !== 'refused' && facts !== undefined && (
        <p class="muted small">
          {facts.publicAddress === undefined ? text('badgeKept') : text('badgeKeptShown', facts.publicAddress)}
        </p>
      )}
      <div class="acts">
        {facts !== undefined && proof !== 'refused' && (
          <Button tone="primary" onPress={onImport} testId="badge-import">
            {text(proof === 'named' ? 'badgeImport' : 'badgeImportOwn')}
          </Button>
        )}
        <Button onPress={onLeave} testId="badge-leave">
          {text('badgeLeave')}
        </Button>
      </div>
    </Card>
  );
}

const tones = { refused: 'wrong', declared: 'calm', public: 'good', named: 'good' } as const;

const ranks = { failed: 0, open: 1, passed: 2 };

/** What is wrong first; what reads the same is said once. */
function inOrder(checks: BadgeCheck[]): BadgeCheck[] {
  const said = new Map(checks.map((one) => [checkWords(one), one]));
  return [...said.values()].sort((a, b) => ranks[a.result] - ranks[b.result]);
}

function origin({ facts, issuer }: Examination): string[] {
  if (issuer === undefined || facts === undefined) return issuer === undefined ? [] : [issuer];
  const { completedAt } = facts;
  return [completedAt === undefined ? text('badgeFromUndated', issuer) : text('badgeFrom', issuer, when(completedAt))];
}

const signs = { passed: '✓', failed: '!', open: '?' };

function Check({ check }: { check: BadgeCheck }) {
  return (
    <li data-result={check.result}>
      <span class="badge-sign" aria-hidden="true">
        {signs[check.result]}
      </span>
      <span>
        <b>{text(resultWords[check.result])}</b> {checkWords(check)}
      </span>
    </li>
  );
}

/** Each host once, with everything it would be asked for. */
function Requests({ requests, onAgree }: Pick<Examination, 'requests'> & Pick<BadgeCardProps, 'onAgree'>) {
  const hosts = [...new Set(requests.map(({ host }) => host))];
  return (
    <>
      {hosts.map((host) => (
        <Notice
          key={host}
          tone="calm"
          testId="badge-request"
          actions={
            <div class="acts">
              <Button onPress={() => onAgree(host)} testId="badge-agree">
                {text('badgeAsk', host)}
              </Button>
            </div>
          }
        >
          {requests
            .filter((one) => one.host === host)
            .map(requestWords)
            .join(' ')}
        </Notice>
      ))}
    </>
  );
}
