/** Plays one lesson: slides, then a quiz if it has one. The page only carries the data. */
import { button, make, quizScreen, resultScreen, slideScreen } from './render.js';
import { openSession } from './session.js';

const lesson = JSON.parse(document.getElementById('sco-data').textContent);
const session = openSession(lesson.version);
const last = lesson.slides.length - 1;
let slideAt = 0;

const step = make('p', { className: 'step' });
const meter = make('progress', { max: 1, value: 0 });
const screen = make('main', { className: 'screen' });
const controls = make('div', { className: 'controls' });
meter.setAttribute('aria-label', 'How far you are in this lesson');

const isDone = () => ['completed', 'passed'].includes(session.status());

function show(name, at, parts, buttons) {
  const total = lesson.slides.length;
  document.body.dataset.screen = name;
  step.textContent = at < total ? `Slide ${at + 1} of ${total}` : name === 'closed' ? 'Closed' : 'Quiz';
  meter.value = Math.min((at + 1) / (total + (lesson.quiz ? 1 : 0)), 1);
  screen.replaceChildren(...parts);
  controls.replaceChildren(...buttons);
  screen.querySelector('h2').focus();
  window.scrollTo(0, 0);
}

function close() {
  session.end();
  const parts = [make('h2', { tabIndex: -1 }, 'Lesson closed'), make('p', {}, 'Your place and your result are saved.')];
  show('closed', lesson.slides.length, parts, []);
}

function finish() {
  // A quiz has said its result already; slides alone are complete when the learner says so.
  if (!lesson.quiz && !isDone()) session.complete();
  close();
}

function judge(chosen) {
  const total = lesson.quiz.questions.length;
  const right = chosen.filter((input) => input.dataset.correct === 'true').length;
  const passed = right >= lesson.quiz.passMark;
  for (const [at, input] of chosen.entries()) session.answer(at, input.value, input.dataset.correct === 'true');
  session.result(right, total, passed);
  const buttons = [button('finish', 'Finish', finish)];
  if (!passed) buttons.unshift(button('retry', 'Try again', showQuiz, 'button quiet'));
  show('result', last + 1, resultScreen(right, total, passed), buttons);
}

function showQuiz() {
  const back = button('previous', 'Back to the slides', () => showSlide(last), 'button quiet');
  show('quiz', last + 1, quizScreen(lesson.quiz, judge), [back, leaveButton()]);
}

function leaveButton() {
  return button('exit', 'Save and close', close, 'button quiet');
}

function onward(at) {
  if (at < last) return button('next', 'Next', () => showSlide(at + 1));
  return lesson.quiz ? button('quiz', 'Take the quiz', showQuiz) : button('finish', 'Finish', finish);
}

function showSlide(at) {
  slideAt = at;
  session.setLocation(at);
  if (at === last && lesson.completeOnLastSlide && !isDone()) session.complete();
  const previous = button('previous', 'Previous', () => showSlide(at - 1), 'button quiet');
  previous.disabled = at === 0;
  show('slide', at, slideScreen(lesson.slides[at]), [previous, leaveButton(), onward(at)]);
}

function onKey(event) {
  if (document.body.dataset.screen !== 'slide' || event.altKey || event.ctrlKey || event.metaKey) return;
  if ((event.key === 'ArrowRight' || event.key === 'PageDown') && slideAt < last) showSlide(slideAt + 1);
  else if ((event.key === 'ArrowLeft' || event.key === 'PageUp') && slideAt > 0) showSlide(slideAt - 1);
}

const heading = make('header', { className: 'lesson-head' }, make('h1', {}, lesson.title), step, meter);
if (!session.connected)
  heading.append(make('p', { className: 'warning' }, 'No learning system was found: nothing is saved.'));
document.body.append(heading, screen, controls);
document.addEventListener('keydown', onKey);
window.addEventListener('pagehide', () => session.end());
showSlide(isDone() ? 0 : Math.min(session.location(), last));
