import { describe, expect, test } from 'vitest';
import { buatSandi, cocokSandi, hashSandi } from './sandi.ts';

describe('passwords', () => {
  test('a password matches its own hash and no other does', async () => {
    const tersimpan = await hashSandi('kupang-2024');
    expect(await cocokSandi(tersimpan, 'kupang-2024')).toBe(true);
    expect(await cocokSandi(tersimpan, 'Kupang-2024')).toBe(false);
  });

  test('the same password never hashes to the same text, and the hash names argon2id', async () => {
    const [first, second] = await Promise.all([hashSandi('sama'), hashSandi('sama')]);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('composed and decomposed letters are the same password', async () => {
    expect(await cocokSandi(await hashSandi('caf\u00e9'), 'cafe\u0301')).toBe(true);
  });

  test('made passwords differ, and avoid look-alikes', () => {
    const made = Array.from({ length: 200 }, buatSandi);
    expect(new Set(made).size).toBe(200);
    expect(made.join('')).not.toMatch(/[lIO01]/);
    expect(made.every((sandi) => sandi.length === 20)).toBe(true);
  });
});
