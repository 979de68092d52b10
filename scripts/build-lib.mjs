// Compiles the core and the command line to lib/, from nothing, so that no file of an earlier build stays.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync('lib', { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.lib.json'], { stdio: 'inherit' });
if (existsSync('lib/cli/main.js')) chmodSync('lib/cli/main.js', 0o755);
process.exitCode = status ?? 1;
