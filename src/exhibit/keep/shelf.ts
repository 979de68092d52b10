import { createStore, promisifyRequest } from 'idb-keyval';
import type { LoggedCommand, SessionFile } from '../../core/index.ts';
import type { Keepsake, Kept } from './kept.ts';

/** The browser's own store with one session on it, the last that was kept. */
export interface Shelf {
  /** @throws what the browser says where it forbids to store, or has no room. */
  readonly put: (kept: Keepsake, name: string) => Promise<void>;
  /** What is there; null where nothing is, or nothing that can be read. @throws as `put` does */
  readonly take: () => Promise<Kept | null>;
  /**
   * Marks that the page with the session of that name is left on purpose, or with null that it is not. At once: a page that
   * is left has no time for anything that takes turns. Where it is forbidden, it is not marked.
   */
  readonly markLeft: (name: string | null) => void;
}

/**
 * A session lies on the shelf as a head and pages of commands, so that to keep one more trial is to write its last page and
 * not all of it. All is written in one transaction: what is there is always whole.
 */
interface Head extends Omit<Keepsake, 'file'> {
  readonly version: typeof VERSION;
  /** Of the page that keeps it and the session in it: another's pages are none of ours. */
  readonly name: string;
  readonly file: Omit<SessionFile, 'commands'>;
  readonly commands: number;
}

const VERSION = 1;
const HEAD = 'head';
/** Commands on a page. */
const PAGE = 256;

/** Opens the shelf; nothing is asked of the browser before something is put there or taken. */
export function openShelf(database = 'mark1-perceptron'): Shelf {
  const lazily = onceAsked(() => createStore(database, 'kept'));
  return {
    put: async ({ file, ...rest }, name) => {
      const { commands, ...head } = file;
      const written: Head = { version: VERSION, name, ...rest, file: head, commands: commands.length };
      await lazily()('readwrite', (store) => putAll(store, written, commands));
    },
    take: async () => lazily()('readonly', takeAll),
    markLeft,
  };
}

function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

async function putAll(store: IDBObjectStore, head: Head, commands: readonly LoggedCommand[]): Promise<void> {
  const before = (await promisifyRequest(store.get(HEAD) as IDBRequest<unknown>)) as Head | undefined;
  const isSame = before?.name === head.name && before.commands <= commands.length;
  if (!isSame) store.clear();
  const first = isSame ? Math.floor(before.commands / PAGE) : 0;
  for (let page = first; page * PAGE < commands.length; page++) {
    store.put(commands.slice(page * PAGE, (page + 1) * PAGE), page);
  }
  store.put(head, HEAD);
  await promisifyRequest(store.transaction);
}

async function takeAll(store: IDBObjectStore): Promise<Kept | null> {
  const range = IDBKeyRange.lowerBound(0);
  const [head, pages] = await Promise.all([
    promisifyRequest(store.get(HEAD) as IDBRequest<unknown>),
    promisifyRequest(store.getAll(range) as IDBRequest<unknown[]>),
  ]);
  return bind(head as Head | undefined, pages);
}

/** Numbers come before texts among the keys: the head is the last that was found. */
function bind(head: Head | undefined, found: readonly unknown[]): Kept | null {
  if (head?.version !== VERSION) return null;
  const commands = found.filter((page) => Array.isArray(page)).flat() as LoggedCommand[];
  if (commands.length !== head.commands) return null;
  const { name, trials, savedAt, risen, file } = head;
  return { trials, savedAt, risen, left: isMarked(name), file: { ...file, commands } };
}

const MARK = 'mark1-perceptron.left';

function markLeft(name: string | null): void {
  try {
    if (name === null) localStorage.removeItem(MARK);
    else localStorage.setItem(MARK, name);
  } catch {
    // Then it counts as cut off, and comes back by itself.
  }
}

function isMarked(name: string): boolean {
  try {
    return localStorage.getItem(MARK) === name;
  } catch {
    return false;
  }
}
