// Compiles plain-loop.c, where there is a C compiler, and runs a workload through it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packWorkload } from './workload.mjs';

/**
 * Presentations a second and the checksum of the final values, for each task.
 * @typedef {Record<import('./workload.mjs').Task, { rate: number, checksum: number }>} Figures
 */

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('plain-loop.c', import.meta.url));

/**
 * What the plain loop in C does with the workload; null where there is no gcc.
 * @param {import('./workload.mjs').Workload} workload
 * @returns {Promise<Figures | null>}
 */
export async function runPlainLoop(workload) {
  const folder = await mkdtemp(join(tmpdir(), 'mark1-plain-loop-'));
  try {
    const program = join(folder, 'plain-loop');
    const data = join(folder, 'workload.bin');
    if (!(await compile(program))) return null;
    await writeFile(data, packWorkload(workload));
    const { stdout } = await run(program, [data]);
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Whether there was a compiler to do it.
 * @param {string} program
 */
async function compile(program) {
  try {
    await run('gcc', ['-O3', '-march=native', '-o', program, SOURCE]);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
