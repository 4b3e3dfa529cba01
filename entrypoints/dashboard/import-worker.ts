import { tokeniserFor } from '../../lib/mapping/engine/tokens.ts';
import { note } from '../../lib/model/formats/foreign-text.ts';
import { readModelFiles } from '../../lib/model/formats/read-model-files.ts';
import { reportOn } from '../../lib/model/report/model-report.ts';
import { type OtherNames, openOtherNames, type Terms } from '../../lib/model/report/other-names.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import type { ImportJob, ImportNews, ImportResult } from './import-messages.ts';

const say = (news: ImportNews) => postMessage(news);

/** The list that ships with us; without it the report only proposes nothing. */
async function otherNames(terms: Terms): Promise<OtherNames | undefined> {
  try {
    const answer = await fetch('/other-names.gz');
    if (!answer.ok || answer.body === null) return undefined;
    const text = await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).text();
    return openOtherNames(text, terms);
  } catch (error) {
    console.error('Skillmark: the list of other names cannot be read:', error);
    return undefined;
  }
}

async function reported(model: CompetencyModel, inUse: CompetencyModel) {
  say({ stage: 'compare' });
  const tokenise = tokeniserFor(model.language);
  const terms: Terms = (text) => tokenise(text).map(({ stem }) => stem);
  // The list is English, so its own words are.
  const english = tokeniserFor('en');
  const names = await otherNames((text) => english(text).map(({ stem }) => stem));
  return reportOn(model, inUse, terms, names);
}

/** What the background takes, see model.replace. */
const mostLetters = 20_000_000;

const tooLarge = (size: number) => note('remarkModelTooBig', Math.ceil(size / 1_000_000));

async function read({ files, inUse, ...options }: ImportJob): Promise<ImportResult> {
  const chosen = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const found = await readModelFiles(chosen, { ...options, onStage: (stage) => say({ stage }) });
  if (found.kind !== 'model') return found;
  const size = JSON.stringify(found.model).length;
  if (size > mostLetters) return { kind: 'problems', format: found.format, problems: [tooLarge(size)] };
  return { ...found, report: await reported(found.model, inUse) };
}

/** Reads a model away from the page, so that the page stays quick and can stop it at any time by ending this worker. */
addEventListener('message', ({ data }: MessageEvent<ImportJob>) => {
  read(data).then(
    (result) => say({ result }),
    (error) => say({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
