import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Beratnya } from '../temuan.ts';
import { DAFTAR_ATURAN } from './daftar.ts';

const LEVELS: Record<Beratnya, string> = { error: 'Kesalahan', warning: 'Peringatan', info: 'Catatan' };

it('the guide lists every rule with its level and what it finds', () => {
  const guide = readFileSync(new URL('../../../../docs/panduan/periksa.md', import.meta.url), 'utf8');
  const rows = guide.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:Kesalahan|Peringatan|Catatan) \|/.test(line));
  expect(rows).toEqual(
    [...DAFTAR_ATURAN.values()].map(
      ({ nama, berat, penjelasan }) => `| \`${nama}\` | ${LEVELS[berat]} | ${penjelasan.id} |`,
    ),
  );
});
