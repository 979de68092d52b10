import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built exhibit, below a sub-path as on a real server. */
    exhibitUrl: string;
  }
}

const SUB_PATH = '/museum/mark1/';

/** In a process of its own: Vitest's has NODE_ENV "test", with which a build would not be the visitor's. */
function buildExhibit(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  const command = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  execFileSync(process.execPath, command, { env, stdio: 'inherit' });
}

/** Serves dist/ for the exhibit's tests; builds it first unless `npm test` has just done so. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['DIST_IS_FRESH'] !== '1') buildExhibit();
  const server = await preview({
    base: SUB_PATH,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 4180, strictPort: false, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address for dist/.');
  project.provide('exhibitUrl', url);
  return () => server.close();
}
