/** Builds the lesson's screens from its data. */

/** An element with properties and children; `data` fills data-* attributes. */
export function make(name, { data = {}, ...properties } = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  Object.assign(node.dataset, data);
  node.append(...children);
  return node;
}

export function button(action, label, run, className = 'button') {
  return make('button', { type: 'button', className, onclick: run, data: { action } }, label);
}

function block(part) {
  if ('text' in part) return make('p', {}, part.text);
  if ('code' in part) return make('pre', { tabIndex: 0 }, make('code', {}, part.code));
  return make('ul', {}, ...part.list.map((entry) => make('li', {}, entry)));
}

export function slideScreen(slide) {
  return [make('h2', { tabIndex: -1 }, slide.title), ...slide.blocks.map(block)];
}

function optionRow(option, at, name) {
  const letter = 'abcdef'[at];
  const data = { correct: String(option.correct === true) };
  const input = make('input', { type: 'radio', name, value: letter, required: true, data });
  return make('label', { className: 'option' }, input, make('span', {}, option.text));
}

function question({ text, options }, at) {
  const name = `question-${at + 1}`;
  const rows = options.map((option, index) => optionRow(option, index, name));
  return make('fieldset', { data: { question: String(at + 1) } }, make('legend', {}, `${at + 1}. ${text}`), ...rows);
}

/** The quiz as one form; `onAnswers` gets the chosen radio buttons, one for each question. */
export function quizScreen(quiz, onAnswers) {
  const total = quiz.questions.length;
  const submit = make('button', { className: 'button', data: { action: 'submit' } }, 'Check my answers');
  const form = make('form', { id: 'quiz' }, ...quiz.questions.map(question), submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onAnswers([...form.querySelectorAll('input:checked')]);
  });
  const rule = `${quiz.passMark} of ${total} right answers pass.`;
  return [make('h2', { tabIndex: -1 }, 'Quiz'), make('p', {}, rule), form];
}

export function resultScreen(right, total, passed) {
  const outcome = passed ? 'passed' : 'failed';
  const heading = make('h2', { tabIndex: -1 }, passed ? 'You passed' : 'You did not pass');
  const advice = passed
    ? 'Finish the lesson to go back to the course.'
    : 'Try again now, or finish and come back later.';
  const score = make('p', { className: 'score', data: { outcome } }, `${right} of ${total} answers are right.`);
  return [heading, score, make('p', {}, advice)];
}
