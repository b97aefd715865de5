import { ensureReady, runNode } from './bootstrap.mjs';

ensureReady({ web: true });
process.exitCode = await runNode(['packages/cli/bin/selaras.mjs', 'serve', ...process.argv.slice(2)]);
