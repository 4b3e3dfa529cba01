/** Pages and background of this extension share an origin, so a BroadcastChannel reaches all of them and nobody else. */
const channelName = 'skillmark.changes';

/** Tells every open popup and dashboard that what they show may be old. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls `changed` after each announcement; returns how to stop. */
export function onChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
