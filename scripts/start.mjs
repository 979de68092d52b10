// npm start: builds the exhibit, serves it on this machine, prints the address and opens it where there is a display.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const HOST = '127.0.0.1';
const FIRST_PORT = '4173';
const USAGE = 'Usage: npm start -- [--port N] [--no-open]';

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

function parseOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: FIRST_PORT },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(`${message.split('\n')[0] ?? ''} ${USAGE}`);
  }
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  const valid = /^\d+$/.test(text) && port >= 1 && port <= 65535;
  return valid ? port : refuse(`--port must be a whole number from 1 to 65535, found ${text || 'nothing'}.`);
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @param {string} address */
function openBrowser(address) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    console.log('No browser could be opened; open the address by hand.');
  });
  child.unref();
}

const options = parseOptions();
if (options.help) {
  console.log(`${USAGE}\nBuilds, serves and opens the exhibit. A busy port means the next one.`);
  process.exit(0);
}
const port = parsePort(options.port);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

console.log('Building the exhibit …');
process.env['NODE_ENV'] = 'production'; // Under Vitest it is "test", which would build Lit's slow half.
await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'warn',
  preview: { host: HOST, port, strictPort: false, open: false },
}).catch((/** @type {unknown} */ error) =>
  refuse(
    `No port from ${port} on could be opened: ${error instanceof Error ? error.message : String(error)}.`,
  ),
);
const address = server.resolvedUrls?.local[0] ?? `http://${HOST}:${port}/`;
console.log(`The Mark I Perceptron is at ${address}`);
console.log('Stop it with Ctrl-C.');

function stop() {
  process.exitCode = 0; // Vite, which hears SIGTERM too, would leave with 143.
  if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
  void server.close().finally(() => process.exit(0));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
// A signal to npm ends npm and its shell only: the server then stops because its parent is gone.
if (process.env['npm_lifecycle_event'] === 'start') {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 300);
}
if (!options['no-open'] && !process.env['CI'] && hasDisplay()) openBrowser(address);
