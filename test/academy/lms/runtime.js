/** Creates one scorm-again API per launch of a SCO, filled with what the learner did before. */

const METHODS_12 = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
];
const METHODS_2004 = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
];

export const STANDARDS = {
  'SCORM 1.2': { apiName: 'API', methods: METHODS_12, finish: 'LMSFinish', commit: 'LMSCommit' },
  'SCORM 2004': { apiName: 'API_1484_11', methods: METHODS_2004, finish: 'Terminate', commit: 'Commit' },
};

const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value));

function data12(learner, entry, saved) {
  const core = saved?.core ?? {};
  const resumed = core.exit === 'suspend' ? 'resume' : '';
  return given({
    core: given({
      student_id: learner.id,
      student_name: learner.name,
      credit: 'credit',
      lesson_mode: 'normal',
      entry: saved ? resumed : 'ab-initio',
      lesson_status: core.lesson_status,
      lesson_location: core.lesson_location,
      total_time: core.total_time,
      score: core.score && given({ raw: core.score.raw, min: core.score.min, max: core.score.max }),
    }),
    suspend_data: saved?.suspend_data,
    student_data: entry.masteryScore && { mastery_score: entry.masteryScore },
  });
}

function data2004(learner, saved) {
  const score = saved?.score ?? {};
  const resumed = saved?.exit === 'suspend' ? 'resume' : '';
  return given({
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    entry: saved ? resumed : 'ab-initio',
    completion_status: saved?.completion_status,
    success_status: saved?.success_status,
    location: saved?.location,
    progress_measure: saved?.progress_measure,
    suspend_data: saved?.suspend_data,
    total_time: saved?.total_time,
    score: given({ scaled: score.scaled, raw: score.raw, min: score.min, max: score.max }),
  });
}

/** The runtime for one launch; `saved` is the CMI data of the last commit, if there was one. */
export function createRuntime(config, entry, saved) {
  const settings = { lmsCommitUrl: config.commitUrl + entry.id, autocommit: true, autocommitSeconds: 30 };
  const is12 = config.standard === 'SCORM 1.2';
  const runtime = is12 ? new window.Scorm12API(settings) : new window.Scorm2004API(settings);
  runtime.loadFromJSON(is12 ? data12(config.learner, entry, saved) : data2004(config.learner, saved));
  return runtime;
}

/** An object that cannot be changed, as some systems hand it out; the work is done by the runtime behind it. */
export function frozenFacade(runtime, methods) {
  return Object.freeze(Object.fromEntries(methods.map((name) => [name, (...args) => runtime[name](...args)])));
}

/** The lesson's state in one word and its CMI data, as the academy keeps it. */
export function stateOf(runtime, standard) {
  const { cmi } = JSON.parse(runtime.renderCMIToJSONString());
  if (standard === 'SCORM 1.2') return { status: cmi.core.lesson_status || 'not attempted', cmi };
  const completion = cmi.completion_status === 'unknown' ? 'not attempted' : cmi.completion_status;
  return { status: cmi.success_status === 'unknown' ? completion : cmi.success_status, cmi };
}
