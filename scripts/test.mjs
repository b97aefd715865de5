import { ensureReady, runNode } from './bootstrap.mjs';

ensureReady({ web: true });
process.exitCode = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
