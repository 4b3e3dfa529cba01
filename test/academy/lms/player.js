/** The academy's player: table of contents, one runtime per launch, next lesson when one is finished. */
import { readManifest } from './manifest.js';
import { createRuntime, frozenFacade, STANDARDS, stateOf } from './runtime.js';
import { createScreen } from './screen.js';

const LATE_MS = 1500;
const LABELS = {
  'not attempted': 'Not started',
  incomplete: 'In progress',
  browsed: 'Looked at',
  completed: 'Completed',
  passed: 'Passed',
  failed: 'Not passed',
};

const config = JSON.parse(document.getElementById('player-config').textContent);
// Somebody else at the same machine: `?learner=<id>`.
const signedIn = new URLSearchParams(window.location.search).get('learner');
if (signedIn) config.learner = { id: signedIn, name: 'Somebody Else' };
const { apiName, methods, finish, commit } = STANDARDS[config.standard];
const screen = await createScreen(config.variant);
const states = new Map(Object.entries(config.saved));
let entries = [];
let launches = 0;

const statusOf = (entry) => states.get(entry.id)?.status ?? 'not attempted';
const isDone = (entry) => statusOf(entry) === 'completed' || statusOf(entry) === 'passed';

function element(name, properties, ...children) {
  const node = screen.contents.ownerDocument.createElement(name);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function contentsButton(entry) {
  const title = element('span', { className: 'contents-title' }, entry.title);
  const button = element('button', { type: 'button' }, title, element('span', { className: 'badge' }));
  button.dataset.sco = entry.id;
  button.dataset.href = entry.href;
  screen.contents.append(element('li', {}, button));
}

/** Lessons from the list the server wrote, or else from the package's manifest. */
async function findEntries() {
  const buttons = [...screen.contents.querySelectorAll('button')];
  if (buttons.length === 0) {
    const found = await readManifest(config.packageUrl);
    for (const entry of found) contentsButton(entry);
    return found;
  }
  return buttons.map((button) => ({
    id: button.dataset.sco,
    href: button.dataset.href,
    title: button.querySelector('.contents-title').textContent,
    masteryScore: '',
  }));
}

function showStates(current) {
  for (const [at, button] of [...screen.contents.querySelectorAll('button')].entries()) {
    const status = statusOf(entries[at]);
    const badge = button.querySelector('.badge');
    badge.dataset.state = status;
    badge.textContent = LABELS[status];
    button.toggleAttribute('data-current', at === current);
    if (at === current) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  }
}

function notify(title, text, action) {
  const parts = [element('h2', {}, title), element('p', {}, text)];
  if (action) {
    const button = element('button', { type: 'button', className: 'button', onclick: action.run }, action.label);
    button.dataset.action = action.name;
    parts.push(button);
  }
  screen.notice.replaceChildren(...parts);
  screen.notice.hidden = false;
  screen.notice.focus();
}

function play(at, number) {
  const entry = entries[at];
  const runtime = createRuntime(config, entry, states.get(entry.id)?.cmi);
  const keep = () => {
    states.set(entry.id, stateOf(runtime, config.standard));
    showStates(at);
  };
  runtime.on(commit, keep);
  runtime.on(finish, () => {
    keep();
    // The lesson is still inside its call: what follows may unload it, so it has to return first.
    if (number === launches) setTimeout(() => number === launches && ended(at), 0);
  });
  window[apiName] = config.variant === 'frozen' ? frozenFacade(runtime, methods) : runtime;
  showStates(at);
  screen.notice.hidden = true;
  const opened = screen.open(config.packageUrl + entry.href, entry.title);
  if (!opened)
    notify('The browser kept the window from opening', 'Allow windows for this site, then choose the lesson again.');
  else if (screen.asks)
    notify('The lesson is open in another window', 'This page follows along. Close the window to stop.');
}

/** Unloads the lesson that is open and starts another; a window of its own needs a click first. */
async function launch(at, clicked) {
  const number = ++launches;
  await screen.clear();
  if (number !== launches) return;
  if (!screen.asks || clicked) return play(at, number);
  const label = `Open “${entries[at].title}”`;
  const run = () => launch(at, true);
  notify('The lesson opens in a window of its own', 'Keep this page open meanwhile.', { name: 'open', label, run });
}

async function ended(at) {
  const entry = entries[at];
  const next = entries.findIndex((one) => !isDone(one));
  if (isDone(entry) && at + 1 < entries.length) return launch(at + 1);
  launches += 1;
  await screen.clear();
  const again = () => launch(at, true);
  if (statusOf(entry) === 'failed') {
    notify('Not passed this time', 'You can try again whenever you like.', {
      name: 'retry',
      label: 'Try again',
      run: again,
    });
  } else if (!isDone(entry)) {
    notify('Your place is kept', 'You left before the end.', { name: 'resume', label: 'Continue', run: again });
  } else if (next >= 0) {
    const run = () => launch(next, true);
    notify('One lesson is still open', entries[next].title, { name: 'resume', label: 'Go there', run });
  } else {
    notify('That was the last lesson', 'Your result is saved. You can go back to the course.');
  }
}

screen.leave.addEventListener('click', async (event) => {
  event.preventDefault();
  launches += 1;
  await screen.clear();
  window.location.assign(screen.leave.href);
});
screen.contents.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button)
    launch(
      entries.findIndex((entry) => entry.id === button.dataset.sco),
      true,
    );
});

try {
  entries = await findEntries();
  showStates(-1);
  if (config.variant === 'late') await new Promise((done) => setTimeout(done, LATE_MS));
  const open = entries.findIndex((entry) => !isDone(entry));
  await launch(Math.max(open, 0));
} catch (error) {
  console.error(error);
  notify('The course cannot be opened', 'Reload the page. If that does not help, tell the training team.');
}
