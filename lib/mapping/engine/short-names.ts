/** What has two usual names, a long one and a short one; whichever a label has, courses say the other as well. */
const pairs: readonly (readonly [long: string, short: string])[] = [
  ['artificial intelligence', 'AI'],
  ['machine learning', 'ML'],
  ['natural language processing', 'NLP'],
  ['large language models', 'LLMs'],
  ['user experience', 'UX'],
  ['user interface', 'UI'],
  ['information technology', 'IT'],
  ['ICT', 'IT'],
  ['cyber security', 'cybersecurity'],
  ['cyber attack', 'cyberattack'],
  ['human resources', 'HR'],
  ['human resource', 'HR'],
  ['customer relationship management', 'CRM'],
  ['enterprise resource planning', 'ERP'],
  ['search engine optimisation', 'SEO'],
  ['search engine optimization', 'SEO'],
  ['internet of things', 'IoT'],
  ['virtual reality', 'VR'],
  ['augmented reality', 'AR'],
  ['business intelligence', 'BI'],
  ['quality assurance', 'QA'],
  ['continuous integration', 'CI'],
  ['object-oriented programming', 'OOP'],
  ['application programming interface', 'API'],
  ['computer-aided design', 'CAD'],
  ['computer-aided manufacturing', 'CAM'],
  ['building information modelling', 'BIM'],
  ['geographic information systems', 'GIS'],
  ['programmable logic controller', 'PLC'],
  ['public relations', 'PR'],
  ['corporate social responsibility', 'CSR'],
  ['environmental, social and governance', 'ESG'],
  ['key performance indicators', 'KPIs'],
  ['mergers and acquisitions', 'M&A'],
  ['intellectual property', 'IP'],
  ['research and development', 'R&D'],
  ['diversity, equity and inclusion', 'DEI'],
  ['cognitive behavioural therapy', 'CBT'],
  ['cardiopulmonary resuscitation', 'CPR'],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const others = new Map([
  ...pairs.map(([long, short]) => [long.toLowerCase(), short] as const),
  // A label in short is rarer, and has only one long name.
  ...pairs.filter(([long]) => long !== 'ICT').map(([long, short]) => [short.toLowerCase(), long] as const),
]);
const any = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[...others.keys()].map(escaped).join('|')})(?![\p{L}\p{N}])`,
  'iu',
);

/** The same label with a long name made short or a short one long; undefined if there is none in it. */
export function withOtherName(label: string): string | undefined {
  const found = any.exec(label);
  if (found === null) return undefined;
  const [name] = found;
  const other = others.get(name.toLowerCase());
  // "it" is no name.
  if (other === undefined || (name.length <= 3 && name !== name.toUpperCase())) return undefined;
  return `${label.slice(0, found.index)}${other}${label.slice(found.index + name.length)}`;
}
