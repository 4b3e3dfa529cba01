/** Offers a JSON text, or any other content, as a download under the given name. */
export function saveFile(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds on to the data itself; freeing it in the same task would be too early in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
