import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';

/** The form for an address of the company's own, and the way there from a platform that has no other. */
export interface OwnSite {
  /** Id of the platform that is chosen in the form. */
  platform: string;
  setPlatform: (id: string) => void;
  addressField: RefObject<HTMLInputElement | null>;
  /** Chooses the platform in the form and puts the focus on the address. */
  enter: (site: KnownSite) => void;
}

export function useOwnSite(): OwnSite {
  const [platform, setPlatform] = useState('');
  const addressField = useRef<HTMLInputElement>(null);
  const enter = ({ id }: KnownSite) => {
    setPlatform(id);
    addressField.current?.focus();
  };
  return { platform, setPlatform, addressField, enter };
}
