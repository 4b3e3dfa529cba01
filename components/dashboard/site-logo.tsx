import type { KnownSite } from '../../lib/domain/site-hosts.ts';

/** The site's logo, drawn by us, or its first letter. The name stands beside it, so that nothing of it is spoken. */
export function SiteLogo({ site }: { site: Pick<KnownSite, 'id' | 'name' | 'logo'> }) {
  if (site.logo) return <img class="site-logo" src={`/logos/${site.id}.svg`} alt="" width={28} height={28} />;
  return (
    <span class="site-logo" aria-hidden="true">
      {site.name.slice(0, 1)}
    </span>
  );
}
