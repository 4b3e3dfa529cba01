import type { Tab } from './browsers/browser.ts';

/** As dropping or choosing does on a page of the dashboard: the field for files has the file, and says so. */
export async function chooseFile(
  dashboard: Tab,
  name: string,
  bytes: Uint8Array,
  field: 'history-file' | 'model-file' = 'history-file',
): Promise<void> {
  const coded = Buffer.from(bytes).toString('base64');
  await dashboard.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${coded}'), (sign) => sign.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    const field = document.querySelector('[data-testid="${field}"]');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}
