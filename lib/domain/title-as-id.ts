/** What has no id is told apart by its title, written in one way. */
export const titleAsId = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
