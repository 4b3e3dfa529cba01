import { useState } from 'preact/hooks';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Select } from '../select.tsx';
import type { OwnSite } from './use-own-site.ts';

export interface AddSiteProps {
  /** The pattern for a typed address, or undefined where there is none. */
  patternOf: (address: string) => string | undefined;
  /** Asks the browser; called straight from the submit. Resolves true when the person said yes. */
  onAllow: (pattern: string, platform: KnownSite | undefined) => Promise<boolean>;
  /** What companies run at addresses of their own. */
  platforms: KnownSite[];
  own: OwnSite;
}

/** Allows a site by its address, and says what runs there. */
export function AddSite({ patternOf, onAllow, platforms, own }: AddSiteProps) {
  const { platform, setPlatform } = own;
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = async () => {
    const typed = address.trim();
    const pattern = patternOf(typed.includes('://') ? typed : `https://${typed}`);
    // Browsers differ: some escape what cannot stand in a host name, some refuse it.
    if (typed === '' || pattern === undefined || pattern.includes('%')) return setWrong(text('siteWrong'));
    setWrong(undefined);
    const runs = platforms.find(({ id }) => id === platform);
    if (!(await onAllow(pattern, runs))) return;
    setAddress('');
    setPlatform('');
  };
  return (
    <form
      class="one-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={text('siteAdd')}
        hint={text('siteAddHint')}
        value={address}
        onInput={setAddress}
        wrong={wrong}
        placeholder="learn.example.com"
        inputRef={own.addressField}
        testId="site-address"
      />
      <Select label={text('siteRuns')} value={platform} onChange={setPlatform} testId="site-runs">
        <option value="">{text('siteRunsUnsaid')}</option>
        {platforms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" tone="primary" testId="allow-site">
        {text('allowSite')}
      </Button>
    </form>
  );
}
