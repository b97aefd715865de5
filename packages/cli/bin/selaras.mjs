#!/usr/bin/env node
/*
 * The `selaras` command. Plain JavaScript, because it may be started by an old Node: it then hands over to the Node 24 that the project
 * brings. On Node 24 the TypeScript sources run as they are.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REQUIRED_NODE = 24;

if (Number(process.versions.node.split('.')[0]) >= REQUIRED_NODE) {
  module.enableCompileCache?.();
  const { main } = await import('../src/index.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = bundledNode();
  if (node === null) {
    console.error(
      `selaras: needs Node ${REQUIRED_NODE} or later (this is ${process.version}); run \`npm ci\` in the checkout first.`,
    );
    process.exit(3);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 3 : (code ?? 3);
  });
}

/** The nearest `node_modules/.bin/node` above this file, or null. */
function bundledNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'node_modules', '.bin', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
    folder = dirname(folder);
  }
}
