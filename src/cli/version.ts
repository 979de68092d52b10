import { readFileSync } from 'node:fs';

/** The version of this mark1, as package.json tells it. */
export function version(): string {
  const url = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}
