import { isCurrentNode } from '../packages/cli/bin/bundled-node.mjs';
import { ensureReady, runNode } from './bootstrap.mjs';

ensureReady({ web: true });
const args = ['serve', ...process.argv.slice(2)];
if (isCurrentNode()) {
  process.argv.splice(2, process.argv.length, ...args);
  await import('../packages/cli/bin/selaras.mjs');
} else {
  process.exitCode = await runNode(['packages/cli/bin/selaras.mjs', ...args]);
}
