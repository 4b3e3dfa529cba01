import { useState } from 'preact/hooks';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';

interface ConnectFormProps {
  /** Resolves what went wrong, in words, or undefined when connected. */
  onConnect: (baseUrl: string, key: string) => Promise<string | undefined>;
}

/** A key must not cross a network in the clear; on this very machine it crosses none. */
function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return text('connectAddressWrong');
  const { protocol, hostname } = new URL(address);
  const here = hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
  if (protocol === 'https:' || (protocol === 'http:' && here)) return undefined;
  return text(protocol === 'http:' ? 'connectNotSecure' : 'connectAddressWrong');
}

/** Connect to HR with an address and a key. Nothing is sent yet. */
export function ConnectForm({ onConnect }: ConnectFormProps) {
  const [address, setAddress] = useState('');
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState<{ address?: string | undefined; key?: string | undefined }>({});
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const problems = {
      address: addressProblem(address.trim()),
      key: key.trim() === '' ? text('connectKeyMissing') : undefined,
    };
    setWrong(problems);
    setFailed(undefined);
    if (busy || problems.address !== undefined || problems.key !== undefined) return;
    setBusy(true);
    setFailed(await onConnect(address.trim(), key.trim()));
    setBusy(false);
  };
  return (
    <Card title={text('connect')} class="stack" testId="connect">
      <p class="muted small">{text('connectHow')}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label={text('connectAddress')}
          type="url"
          value={address}
          onInput={setAddress}
          wrong={wrong.address}
          placeholder="https://skills.example.com"
          testId="hr-address"
        />
        <Field
          label={text('connectKey')}
          type="password"
          value={key}
          onInput={setKey}
          wrong={wrong.key}
          hint={text('connectKeyHint')}
          testId="hr-key"
        />
        {failed !== undefined && <Notice tone="wrong">{failed}</Notice>}
        <div class="field-actions">
          <Button type="submit" tone="primary" busy={busy} testId="connect-submit">
            {text('connectSubmit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
