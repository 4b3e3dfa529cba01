import type { Shortener } from './foreign-text.ts';
import { createIds } from './ids.ts';
import type { NamedTable } from './named-columns.ts';

interface OnetCompetency {
  id: string;
  label: string;
  description?: string;
  category: string;
  names: Set<string>;
}

interface OnetRole {
  id: string;
  title: string;
  family: string;
  summary?: string;
  asked: Map<string, { level: number; essential: boolean }>;
}

export interface OnetModel {
  texts: Shortener;
  competencies: Map<string, OnetCompetency>;
  roles: Map<string, OnetRole>;
  newId: ReturnType<typeof createIds>;
}

export const createOnetModel = (texts: Shortener): OnetModel => ({
  texts,
  competencies: new Map(),
  roles: new Map(),
  newId: createIds(),
});

/** SOC major groups by the first two digits of their codes. */
const groups = new Map([
  ['11', 'Management'],
  ['13', 'Business and financial operations'],
  ['15', 'Computer and mathematical'],
  ['17', 'Architecture and engineering'],
  ['19', 'Life, physical and social science'],
  ['21', 'Community and social service'],
  ['23', 'Legal'],
  ['25', 'Educational instruction and library'],
  ['27', 'Arts, design, entertainment, sports and media'],
  ['29', 'Healthcare practitioners and technical'],
  ['31', 'Healthcare support'],
  ['33', 'Protective service'],
  ['35', 'Food preparation and serving'],
  ['37', 'Building and grounds cleaning and maintenance'],
  ['39', 'Personal care and service'],
  ['41', 'Sales and related'],
  ['43', 'Office and administrative support'],
  ['45', 'Farming, fishing and forestry'],
  ['47', 'Construction and extraction'],
  ['49', 'Installation, maintenance and repair'],
  ['51', 'Production'],
  ['53', 'Transportation and material moving'],
  ['55', 'Military specific'],
]);

const code = 'O*NET-SOC Code';

export function occupationRows(model: OnetModel, table: NamedTable | undefined): void {
  for (const { get } of table?.rows() ?? []) roleOf(model, get(code), get('Title'), get('Description'));
}

function roleOf(model: OnetModel, soc: string, title: string, summary: string): OnetRole | undefined {
  const known = model.roles.get(soc);
  if (known !== undefined || !/^[\w.-]{2,40}$/.test(soc)) return known;
  const role: OnetRole = {
    id: soc,
    title: model.texts.line(title || soc, 'title'),
    family: groups.get(soc.slice(0, 2)) ?? 'Occupations',
    ...(summary !== '' && { summary: model.texts.passage(summary, 'summary') }),
    asked: new Map(),
  };
  model.roles.set(soc, role);
  return role;
}

function competencyOf(
  model: OnetModel,
  key: string,
  label: string,
  category: string,
  description: string,
): OnetCompetency {
  const known = model.competencies.get(key);
  if (known !== undefined) return known;
  const competency: OnetCompetency = {
    id: model.newId(key, label),
    label: model.texts.line(label, 'label'),
    ...(description !== '' && { description: model.texts.passage(description, 'description') }),
    category: category.slice(0, 100) || 'O*NET',
    names: new Set(),
  };
  model.competencies.set(key, competency);
  return competency;
}

/** Elements that occupations are rated on: importance (IM, 1 to 5) and level (LV, 0 to 7). */
export function elementRows(model: OnetModel, table: NamedTable, reference: NamedTable | undefined): void {
  const described = new Map<string, string>();
  for (const { get } of reference?.rows() ?? []) described.set(get('Element ID'), get('Description'));
  const importance = new Map<string, number>();
  const level = new Map<string, number>();
  for (const { get } of table.rows()) {
    const [soc, element] = [get(code), get('Element ID')];
    const value = Number(get('Data Value'));
    if (element === '' || get('Element Name') === '' || Number.isNaN(value)) continue;
    roleOf(model, soc, get('Title'), '');
    const { id } = competencyOf(model, element, get('Element Name'), table.file, described.get(element) ?? '');
    const key = `${soc}\n${id}`;
    const scale = get('Scale ID');
    if (scale === 'IM') importance.set(key, value);
    if (scale === 'LV' && get('Not Relevant') !== 'Y') level.set(key, value);
  }
  for (const [key, value] of importance) {
    const [soc = '', competency = ''] = key.split('\n');
    const rated = Math.min(7, Math.max(1, Math.round(level.get(key) ?? 1)));
    if (value >= 2) model.roles.get(soc)?.asked.set(competency, { level: rated, essential: value >= 3 });
  }
}

/** Kinds of software and tools; the examples are their other names. */
export function technologyRows(model: OnetModel, table: NamedTable | undefined): void {
  for (const { get } of table?.rows() ?? []) {
    const label = get('Commodity Title');
    if (label === '') continue;
    const competency = competencyOf(model, `technology-${get('Commodity Code')}`, label, 'Technology skills', '');
    if (get('Example') !== '') competency.names.add(get('Example'));
    const asked = roleOf(model, get(code), get('Title'), '')?.asked;
    const essential =
      get('Hot Technology') === 'Y' || get('In Demand') === 'Y' || asked?.get(competency.id)?.essential === true;
    asked?.set(competency.id, { level: 1, essential });
  }
}
