#!/usr/bin/env node
/*
 * The `selaras` command. Plain JavaScript, because it may be started by an old Node: it then hands over to the Node 24 that the project
 * brings. On Node 24 the TypeScript sources run as they are.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundledNode, isCurrentNode, REQUIRED_NODE } from './bundled-node.mjs';

const self = fileURLToPath(import.meta.url);

if (isCurrentNode()) {
  module.enableCompileCache?.();
  // The reader of a pipe may leave early (`selaras check … | head`): what it does not want is no failure.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { main } = await import('../src/index.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = findBundledNode(dirname(self));
  if (node === null) {
    console.error(
      `selaras: needs Node ${REQUIRED_NODE} or later (this is ${process.version}); run \`npm ci\` in the checkout first.`,
    );
    process.exit(3);
  }
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 3 : (code ?? 3);
  });
}
