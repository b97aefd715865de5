import { describe, expect, test } from 'vitest';
import { Percobaan } from './percobaan.ts';

describe('failed sign-ins', () => {
  test('five failures make this address wait for this name, and only for this', () => {
    const percobaan = new Percobaan({ now: () => 1_000_000 });
    for (let count = 0; count < 5; count += 1) {
      percobaan.periksa('10.0.0.1 ntt ani');
      percobaan.gagal('10.0.0.1 ntt ani');
    }
    expect(() => percobaan.periksa('10.0.0.1 ntt ani')).toThrow(/15 minutes/);
    expect(() => percobaan.periksa('10.0.0.2 ntt ani')).not.toThrow();
    expect(() => percobaan.periksa('10.0.0.1 ntt budi')).not.toThrow();
  });

  test('a quarter of an hour later it may try again; a success forgets the failures', () => {
    let now = 0;
    const percobaan = new Percobaan({ now: () => now });
    for (let count = 0; count < 5; count += 1) percobaan.gagal('a');
    now = 15 * 60_000;
    expect(() => percobaan.periksa('a')).not.toThrow();
    for (let count = 0; count < 4; count += 1) percobaan.gagal('a');
    percobaan.berhasil('a');
    percobaan.gagal('a');
    expect(() => percobaan.periksa('a')).not.toThrow();
  });
});
