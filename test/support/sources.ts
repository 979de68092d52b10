import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Fewer KEYs than this, and the list was not read as it is meant. */
const FEWEST_KEYS = 30;

/** The KEYs of docs/sources.md: the first cell of every row of its tables, in backticks or plain. */
export function readSourceKeys(): readonly string[] {
  const text = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8');
  const keys = [...text.matchAll(/^\|\s*`?([A-Z][A-Z0-9]{2,23})`?\s*\|/gm)]
    .map(([, key]) => key!)
    .filter((key) => key !== 'KEY');
  if (keys.length < FEWEST_KEYS) {
    throw new Error(`docs/sources.md must list at least ${FEWEST_KEYS} KEYs, found ${keys.length}.`);
  }
  return keys;
}

/** The KEYs that comments of the source cite in brackets, each with the file that cites it. */
export function readCitations(): readonly { readonly file: string; readonly key: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const comments = readFileSync(join(ROOT, 'src', file), 'utf8').match(/\/\*[^]*?\*\/|\/\/.*/g) ?? [];
      const brackets = comments.flatMap(
        (comment) => comment.match(/\[[A-Z]{3,}[A-Z0-9]*\d*\b[^\]]*\]/g) ?? [],
      );
      const keys = brackets.flatMap((bracket) => bracket.match(/\b[A-Z]{3,}[A-Z0-9]*\b/g) ?? []);
      return keys.map((key) => ({ file, key }));
    });
}

/** The KEYs of docs/sources.md with the standing in the last cell of their rows. */
export function readSourceStandings(): readonly (readonly [key: string, standing: string])[] {
  const text = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8');
  const rows = [...text.matchAll(/^\|\s*`?([A-Z][A-Z0-9]{2,23})`?\s*\|.*\|\s*([^|]+?)\s*\|\s*$/gm)];
  return rows
    .filter(([, key]) => key !== 'KEY')
    .map(([, key, standing]) => [key!, standing === 'primary, cited but not read' ? 'unread' : standing!]);
}
