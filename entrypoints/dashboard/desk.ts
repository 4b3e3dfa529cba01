import type { Client } from '../../components/client.ts';
import type { CompletionDeeds } from '../../components/completion/completion-deeds.ts';
import type { Perform } from '../../components/use-deeds.ts';
import type { Overview } from '../../lib/domain/overview.ts';

/** What every screen of the dashboard works with. */
export interface Desk {
  client: Client;
  overview: Overview;
  perform: Perform;
  deeds: CompletionDeeds;
}
