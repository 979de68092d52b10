import { readFile } from 'node:fs/promises';

/** A lesson that is shipped, by its path. */
const LESSON = /\/scenarios\/[0-9][^/]*\.json$/;

/**
 * While the page is being worked on: a lesson that is edited is sent to the page as it stands in the file, which opens it as if
 * it had been dropped there. Without this the page would load anew, and a broken file would leave it empty.
 * @returns {import('vite').Plugin}
 */
export function liveLessons() {
  return {
    name: 'mark1-live-lessons',
    apply: 'serve',
    async handleHotUpdate({ file, server }) {
      if (!LESSON.test(file)) return undefined;
      const text = await readFile(file, 'utf8');
      // An editor may empty a file before it writes it.
      if (text !== '') server.ws.send({ type: 'custom', event: 'mark1:lesson', data: { text } });
      return [];
    },
  };
}
