/** The lesson's side of SCORM, on top of the pipwerks wrapper: what to say to the LMS, in both versions. */

const { SCORM, debug } = window.exports;
debug.isActive = false;

const NAMES = {
  1.2: {
    learner: 'cmi.core.student_id',
    location: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    response: 'student_response',
    wrong: 'wrong',
  },
  2004: {
    learner: 'cmi.learner_id',
    location: 'cmi.location',
    time: 'cmi.session_time',
    response: 'learner_response',
    wrong: 'incorrect',
  },
};

const two = (value) => String(value).padStart(2, '0');

function duration(version, seconds) {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return version === '1.2' ? `${String(h).padStart(4, '0')}:${two(m)}:${two(s)}` : `PT${h}H${m}M${s}S`;
}

function setScore(is12, right, total) {
  const score = is12 ? 'cmi.core.score' : 'cmi.score';
  if (!is12) SCORM.set(`${score}.scaled`, (right / total).toFixed(2));
  SCORM.set(`${score}.raw`, String(Math.round((100 * right) / total)));
  SCORM.set(`${score}.min`, '0');
  SCORM.set(`${score}.max`, '100');
}

/** Opens the session with the LMS. `connected` is false when no API is found: the lesson then runs unsaved. */
export function openSession(version) {
  const names = NAMES[version];
  const is12 = version === '1.2';
  const started = Date.now();
  SCORM.version = version;
  const connected = SCORM.init();
  // As authoring tools do at the start, whether they need it or not.
  if (connected) SCORM.get(names.learner);

  return {
    connected,
    status: () => (connected ? SCORM.status('get') : 'incomplete'),
    location: () => (connected ? Number.parseInt(SCORM.get(names.location), 10) || 0 : 0),
    setLocation: (slide) => SCORM.set(names.location, String(slide)),
    complete() {
      SCORM.status('set', 'completed');
      SCORM.save();
    },
    /** One answer to a question, as an interaction of the data model. */
    answer(at, letter, isRight) {
      const interaction = `cmi.interactions.${at}`;
      SCORM.set(`${interaction}.id`, `question-${at + 1}`);
      SCORM.set(`${interaction}.type`, 'choice');
      SCORM.set(`${interaction}.${names.response}`, letter);
      SCORM.set(`${interaction}.result`, isRight ? 'correct' : names.wrong);
    },
    /** The outcome of the quiz: SCORM 1.2 has one word for it, SCORM 2004 has two. */
    result(right, total, passed) {
      setScore(is12, right, total);
      if (!is12) SCORM.set('cmi.success_status', passed ? 'passed' : 'failed');
      SCORM.status('set', is12 ? (passed ? 'passed' : 'failed') : 'completed');
      SCORM.save();
    },
    /** Ends the session once, with whatever status the lesson has. */
    end() {
      if (!SCORM.connection.isActive) return;
      SCORM.set(names.time, duration(version, Math.round((Date.now() - started) / 1000)));
      if (SCORM.quit()) return;
      // The wrapper gives up when the last commit is refused, as it can be while a page closes: end all the same.
      const api = SCORM.API.getHandle();
      if (is12) api.LMSFinish('');
      else api.Terminate('');
      SCORM.connection.isActive = false;
    },
  };
}
