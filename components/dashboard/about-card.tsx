import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';

/** What the shipped bundles contain, and under which terms. */
const parts = [
  ['Preact', 'MIT'],
  ['Zod', 'MIT'],
  ['idb', 'ISC'],
  ['uuid', 'MIT'],
  ['canonicalize', 'Apache-2.0'],
  ['jsonc-parser', 'MIT'],
  ['Papa Parse', 'MIT'],
  ['fflate', 'MIT'],
  ['read-excel-file', 'MIT'],
  ['WebExtension browser API Polyfill', 'MPL-2.0'],
  ['ESCO 1.2 (names and statistics of words), © European Union', 'CC BY 4.0'],
  ['O*NET (names and statistics of words), U.S. Department of Labor', 'CC BY 4.0'],
] as const;

/** Version and licences. */
export function AboutCard({ version }: { version: string }) {
  return (
    <Card title={text('about')}>
      <p class="small">{text('aboutVersion', version)}</p>
      <p class="muted small">{text('aboutLicence')}</p>
      <details class="exact">
        <summary>{text('aboutParts')}</summary>
        <ul class="words">
          {parts.map(([name, licence]) => (
            <li key={name}>{`${name} · ${licence}`}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
