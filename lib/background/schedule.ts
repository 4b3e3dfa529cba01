import { browser } from 'wxt/browser';

const wakeName = 'wake';
const roundName = 'round';
const roundMinutes = 30;

/** Wakes the worker at that moment (milliseconds since 1970); one such wish at a time, the newest counts. */
export function wakeAt(moment: number): void {
  void browser.alarms.create(wakeName, { when: moment });
}

/**
 * Calls `round` on every alarm. The regular one is the safety net: whatever was left undone when a worker died is taken
 * up within half an hour, even if nothing else wakes us. Must be called in the first tick.
 */
export function onAlarm(round: () => void): void {
  browser.alarms.onAlarm.addListener(round);
  // Alarms may be gone after a browser restart, so each start makes sure of it without moving one that is there.
  void browser.alarms.get(roundName).then((alarm) => {
    if (alarm === undefined || alarm === null) void browser.alarms.create(roundName, { periodInMinutes: roundMinutes });
  });
}
