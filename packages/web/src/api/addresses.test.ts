import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The application lives on the documented API: its answers are checked against the contracts that the document is made from (`call`), and
 * each address that it names is one of the document's, or the beginning of one.
 */
const source = resolve(import.meta.dirname, '..');
const document: { paths: Record<string, unknown> } = JSON.parse(
  readFileSync(resolve(source, '../../server/test/golden/openapi.json'), 'utf8'),
);

/** Addresses of the sources with where they stand; what is filled in is `{}`. */
const named = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8')
      .replaceAll('${query(', '?')
      .replace(/\$\{[^{}]*\}/g, '{}');
    return [...text.matchAll(/['"`](\/api\/[^'"`?\s]*)/g)].map(([, address = '']) => ({ file, address }));
  });

/** `/api/unit/{}` of a source may stand for any parameter, or end in a query that begins with `{}`. */
function isOfDocument(address: string): boolean {
  const parts = address.replace(/([^/])\{\}$/, '$1').split('/');
  return [...Object.keys(document.paths), '/api/docs'].some((path) => {
    const wanted = path.split('/');
    return parts.every((part, index) => {
      const other = wanted[index];
      if (other === undefined) return false;
      return part === other || part === '{}' || other.startsWith('{') || (part === '' && index === parts.length - 1);
    });
  });
}

describe('the addresses that the application calls', () => {
  test('are found in the sources', () => expect(named.length).toBeGreaterThan(30));

  test('are of the documented API', () => {
    expect(named.filter(({ address }) => !isOfDocument(address))).toEqual([]);
  });

  test.each(['/api/unti', '/api/laporan/{}/{}/{}/naskah', '/api/unit/{}/lagi'])('%s would be noticed', (address) => {
    expect(isOfDocument(address)).toBe(false);
  });
});
