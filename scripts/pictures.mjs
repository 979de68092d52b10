// npm run pictures: paints the references of the visual regression anew. Look at them before you keep them.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ensureChromium } from './find-chromium.mjs';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const command = [vitest, 'run', '--project', 'browser', 'test/picture/pictures.browser.test.ts'];
const env = { ...process.env, CHROMIUM: ensureChromium().path, VITE_PICTURES: 'anew' };
spawn(process.execPath, command, { stdio: 'inherit', env }).on('close', (code) => {
  process.exitCode = code ?? 1;
});
