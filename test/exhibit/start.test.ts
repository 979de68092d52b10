import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';

const START = 'scripts/start.mjs';

async function occupyAPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function start(port: number) {
  const child = spawn(process.execPath, [START, '--port', String(port), '--no-open']);
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const address = /is at (http:\S+)/.exec(printed)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error(`npm start ended without an address: ${printed}`);
}

describe('npm start', () => {
  it('serves the exhibit on the next port when the first is busy, and stops when told to', async () => {
    const { server, port } = await occupyAPort();
    const { child, address } = await start(port);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect(await (await fetch(address)).text()).toContain('<html');
    const stopped = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await stopped)[0]).toBe(0);
    server.close();
  });

  it.each(['0', '65536', '1e3', 'door'])('refuses port %s in one sentence', (port) => {
    const { status, stderr } = spawnSync(process.execPath, [START, '--port', port], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toBe(`--port must be a whole number from 1 to 65535, found ${port}.\n`);
  });
});
