import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/index.ts';
import { compareMigrations, loadMigrations, migrate } from './migrate.ts';

describe('migrating', () => {
  it('applies each step once, also when two programs start at the same moment', async () => {
    const test = await createTestDatabase({ migrated: false });
    try {
      const options = { ownerUrl: test.ownerUrl, appRole: 'selaras_app' };
      const all = (await loadMigrations()).length;
      const applied = await Promise.all([migrate(options), migrate(options)]);
      expect(applied.sort()).toEqual([0, all].sort());
      expect(await migrate(options)).toBe(0);
    } finally {
      await test.close();
    }
  });

  it('refuses a database that a newer version has migrated, or whose steps were other ones', async () => {
    const migrations = await loadMigrations();
    const applied = migrations.map(({ nomor, checksum }) => ({ nomor, checksum }));
    expect(compareMigrations(migrations, applied)).toBe(migrations.length);
    expect(compareMigrations(migrations, applied.slice(0, 2))).toBe(2);
    const newer = [...applied, { nomor: applied.length + 1, checksum: 'x' }];
    expect(() => compareMigrations(migrations, newer)).toThrow(/newer/);
    const changed = applied.map((step) => (step.nomor === 2 ? { ...step, checksum: 'x' } : step));
    expect(() => compareMigrations(migrations, changed)).toThrow(/Migration 2/);
  });
});
