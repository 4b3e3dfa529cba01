/* The player of a cmi5 course: reads the course structure, and launches its units in a frame. */
import { learner, onPress } from './said.js';

const structure = fetch('/activities/cmi5.xml').then((answer) => answer.text());
const registrations = {
  Normal: '5b0f6ad2-6f0c-4f6c-9d2a-1c6f3e7c0001',
  Browse: '5b0f6ad2-6f0c-4f6c-9d2a-1c6f3e7c0002',
};

async function launch(unit, mode) {
  await structure;
  const frame = document.getElementById('unit');
  const done = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  const parameters = new URLSearchParams({
    endpoint: `${location.origin}/lrs/xapi/`,
    fetch: `${location.origin}/lrs/token`,
    actor: JSON.stringify({ objectType: 'Agent', ...learner }),
    registration: registrations[mode],
    activityId: `https://lms.northwind.example/activity/${unit}`,
  });
  frame.src = `/activities/unit.html?${parameters}`;
  await done;
}

onPress({
  browse: () => launch('first', 'Browse'),
  first: () => launch('first', 'Normal'),
  second: () => launch('second', 'Normal'),
});
