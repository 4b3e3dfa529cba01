/** Markup that is already escaped. Only `html` and `dataScript` make it. */
export type Html = { readonly markup: string };

type Part = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}

/** Template tag: every value is escaped, except markup that this tag made. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + render(parts[at] ?? '')).join('') };
}

/** A script element that holds data (JSON, JSON-LD), safe against `</script>` inside the data. */
export function dataScript(type: string, id: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { markup: `<script type="${type}" id="${id}">${json}</script>` };
}
