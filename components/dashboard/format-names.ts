import type { FormatId } from '../../lib/model/formats/read-model-files.ts';
import type { TextName } from '../../lib/text/text.ts';

/** What files were taken for, in words. */
export const formatNames: Record<FormatId, TextName> = {
  skillmark: 'formatSkillmark',
  table: 'formatTable',
  case: 'formatCase',
  ctdl: 'formatCtdl',
  esco: 'formatEsco',
  onet: 'formatOnet',
};
