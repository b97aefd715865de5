import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The table of packages in docs/architecture.md is the design; Biome enforces it. This test keeps the two, and each package's
 * dependencies, from drifting apart.
 */
const root = resolve(import.meta.dirname, '..');

interface BiomeOverride {
  includes: string[];
  linter?: {
    rules?: { style?: { noRestrictedImports?: { options: { patterns: { group: string[] }[] } } } };
  };
}

function tableOfPackages(): Map<string, string[]> {
  const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm);
  return new Map(
    [...rows].map(([, name = '', may = '']) => [
      name,
      may.trim() === '–' ? [] : may.split(',').map((part) => part.trim()),
    ]),
  );
}

function deniedByLint(name: string): string[] {
  const config: { overrides: BiomeOverride[] } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const override = config.overrides.find((entry) => entry.includes.includes(`packages/${name}/**`));
  const groups = override?.linter?.rules?.style?.noRestrictedImports?.options.patterns ?? [];
  return groups.flatMap((entry) => entry.group).filter((pattern) => /^@selaras\/\w+$/.test(pattern));
}

describe('the house', () => {
  const table = tableOfPackages();
  const names = [...table.keys()];

  test('the table names every package', () => {
    expect(names.toSorted()).toEqual(readdirSync(join(root, 'packages')).toSorted());
  });

  test.each(names)('%s: lint denies exactly what the table does not allow', (name) => {
    const allowed = table.get(name) ?? [];
    const denied = names
      .filter((other) => other !== name && !allowed.includes(other))
      .map((other) => `@selaras/${other}`);
    expect(deniedByLint(name).toSorted()).toEqual(denied.toSorted());
  });

  test.each(names)('%s: depends only on packages that the table allows', (name) => {
    const manifest: { dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
    );
    const used = Object.keys(manifest.dependencies ?? {}).flatMap((key) => key.match(/^@selaras\/(\w+)$/)?.[1] ?? []);
    expect(table.get(name)).toEqual(expect.arrayContaining(used));
  });

  test.each(names)('%s: declares every package that it imports', (name) => {
    const folder = join(root, 'packages', name);
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
    const own = read(join(folder, 'package.json'));
    const shared = read(join(root, 'package.json'));
    const declared = [own.dependencies, own.devDependencies, own.optionalDependencies, shared.devDependencies];
    const known = new Set([`@selaras/${name}`, ...declared.flatMap((list) => Object.keys(list ?? {}))]);
    const files = globSync(['src/**/*.{ts,tsx}', 'test/**/*.ts'], { cwd: folder });
    const imported = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^(?:import|export)\b[^'"]* from '([^'.][^']*)';$/gm)].map(
        ([, specifier = '']) => specifier,
      ),
    );
    const packages = imported
      .filter((specifier) => !specifier.startsWith('node:'))
      .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    expect([...new Set(packages)].filter((used) => !known.has(used))).toEqual([]);
  });
});
