/* An assignable unit of a cmi5 course, through the npm package @xapi/cmi5. */
const { Cmi5 } = window;
const cmi5 = new Cmi5();
await cmi5.initialize();
if (cmi5.launchData.launchMode === 'Normal') {
  if (cmi5.launchData.moveOn === 'Passed') await cmi5.pass({ scaled: 0.9 });
  await cmi5.complete();
}
await cmi5.terminate();
parent.postMessage('done', location.origin);
