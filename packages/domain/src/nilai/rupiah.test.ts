import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rupiah } from './rupiah.ts';

const anyRupiah = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((sen) => Rupiah.fromSen(sen));

describe('Rupiah', () => {
  it('keeps sen of amounts that a float would lose', () => {
    expect(Rupiah.parse('999999999999999999.99').toString()).toBe('999999999999999999.99');
    expect(JSON.stringify({ jumlah: Rupiah.parse('-5.5') })).toBe('{"jumlah":"-5.50"}');
  });

  it.each(['', '1.234,50', '1.234', '1e3', ' 5', '+5', 'Rp 5'])('does not take "%s" for a plain decimal', (text) => {
    expect(() => Rupiah.parse(text)).toThrow(RangeError);
  });

  it('takes whole, safe numbers only', () => {
    expect(Rupiah.of(5000).sen).toBe(500_000n);
    expect(() => Rupiah.of(0.5)).toThrow(RangeError);
    expect(() => Rupiah.of(2 ** 53)).toThrow(RangeError);
  });

  it('adds up, in any order, to the sum of its sen', () => {
    fc.assert(
      fc.property(fc.array(anyRupiah), (amounts) => {
        const sen = amounts.reduce((sum, amount) => sum + amount.sen, 0n);
        expect(Rupiah.sum(amounts.toReversed()).sen).toBe(sen);
      }),
    );
  });

  it('subtracts back, orders as its sen, and reads back', () => {
    fc.assert(
      fc.property(anyRupiah, anyRupiah, (a, b) => {
        expect(a.add(b).subtract(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(-b.compare(a) || 0);
        expect(a.compare(b) < 0).toBe(a.sen < b.sen);
        expect(Rupiah.parse(a.toString()).equals(a)).toBe(true);
        expect(a.abs().isNegative).toBe(false);
      }),
    );
  });
});
