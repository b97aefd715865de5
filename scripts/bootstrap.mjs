/*
 * Gets a fresh clone ready with nothing but Node ≥ 18 and npm: installs the locked packages (they bring Node 24) and builds the web app.
 * Each step leaves a stamp of its input, so that a second start does no work. Plain JavaScript without packages: it runs before they exist.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundledNode, isCurrentNode, REQUIRED_NODE } from '../packages/cli/bin/bundled-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';

/** Installs and builds what is missing or older than its input. Ends the process with a message when that fails. */
export function ensureReady({ web }) {
  ensurePackages();
  if (web) ensureWeb();
}

/** Runs a script of the project on Node 24 and resolves to its exit code; signals reach the child. */
export function runNode(args) {
  const child = spawn(node24(), args, { cwd: root, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

function node24() {
  const bundled = findBundledNode(root);
  if (bundled !== null) return bundled;
  if (isCurrentNode()) return process.execPath;
  return fail(
    `Selaras needs Node ${REQUIRED_NODE}; no bundled one exists for ${process.platform}-${process.arch}. Install Node ${REQUIRED_NODE} and try again.`,
  );
}

function ensurePackages() {
  const stamp = join(root, 'node_modules', '.selaras-install');
  const input = hash([join(root, 'package-lock.json')]);
  if (readIfExists(stamp) === input) return;
  console.error('Selaras: memasang paket / installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : [isWindows ? 'npm.cmd' : 'npm', ['ci']];
  const result = spawnSync(command, [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: isWindows && !npm,
  });
  if (result.status !== 0) fail('npm ci failed; its messages are above.');
  linkNode();
  writeFileSync(stamp, input);
}

/** npm scripts look for programs in `node_modules/.bin` first; npm 10 may have left no `node` there. */
function linkNode() {
  const link = join(root, 'node_modules', '.bin', 'node');
  const node = findBundledNode(root);
  if (!isWindows && node !== null && !existsSync(link)) symlinkSync(node, link);
}

function ensureWeb() {
  const web = join(root, 'packages', 'web');
  const dist = join(web, 'dist');
  const stamp = join(dist, '.selaras-build');
  const inputs = [
    join(root, 'package-lock.json'),
    join(web, 'index.html'),
    join(web, 'vite.config.ts'),
    ...['web', 'contracts', 'domain'].flatMap((name) => filesBelow(join(root, 'packages', name, 'src'))),
  ];
  const input = hash(inputs.filter((file) => existsSync(file)));
  if (readIfExists(stamp) === input) return;
  console.error('Selaras: membangun aplikasi web / building the web app …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(node24(), [vite, 'build', web, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) fail('The web build failed; its messages are above.');
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, input);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => !/\.test\.tsx?$/.test(path));
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return digest.digest('hex');
}

function readIfExists(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function fail(message) {
  console.error(`Selaras: ${message}`);
  process.exit(3);
}
