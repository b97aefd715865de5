import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingkan, selesaikan } from './konflik.ts';
import { contohLembar, realisasi } from './lembar-contoh.ts';
import { gerak, type Pilihan, pilihSatu, rentangOf, type Tekan } from './pilihan-sel.ts';
import { ISIAN_KOSONG, lakukan, ulangi, urungkan } from './riwayat.ts';
import { siapkanLembar } from './siapkan.ts';

const siap = siapkanLembar(contohLembar(), 2024);
const A = 'anggaran:a:tw1';
const B = 'anggaran:b:tw1';

describe('undo and redo', () => {
  it('a step is undone as a whole and done again', () => {
    const langkah = [
      { kunci: A, sebelum: '200.00', sesudah: '210.00' },
      { kunci: B, sebelum: null, sesudah: '5.00' },
    ];
    const done = lakukan(siap, ISIAN_KOSONG, langkah);
    expect([...done.suntingan]).toEqual([
      [A, '210.00'],
      [B, '5.00'],
    ]);
    const undone = urungkan(siap, done);
    expect(undone.suntingan.size).toBe(0);
    expect([...ulangi(siap, undone).suntingan]).toEqual([...done.suntingan]);
  });

  it('a cell that is back at its stored value is not unsaved any more', () => {
    const once = lakukan(siap, ISIAN_KOSONG, [{ kunci: A, sebelum: '200.00', sesudah: '1.00' }]);
    expect(lakukan(siap, once, [{ kunci: A, sebelum: '1.00', sesudah: '200.00' }]).suntingan.size).toBe(0);
  });

  it('a step that changes nothing is none, and a new step ends what could be done again', () => {
    expect(lakukan(siap, ISIAN_KOSONG, [{ kunci: B, sebelum: null, sesudah: null }])).toBe(ISIAN_KOSONG);
    const undone = urungkan(siap, lakukan(siap, ISIAN_KOSONG, [{ kunci: B, sebelum: null, sesudah: '1.00' }]));
    expect(lakukan(siap, undone, [{ kunci: B, sebelum: null, sesudah: '2.00' }]).maju).toEqual([]);
  });

  it('a saved step can be undone: that is a new change', () => {
    const done = lakukan(siap, ISIAN_KOSONG, [{ kunci: B, sebelum: null, sesudah: '5.00' }]);
    const data = contohLembar();
    const saved = siapkanLembar(
      { ...data, realisasi: [...data.realisasi, realisasi({ anggaran: 'b', jumlah: '5.00' })] },
      2024,
    );
    const undone = urungkan(saved, { ...done, suntingan: new Map() });
    expect([...undone.suntingan]).toEqual([[B, null]]);
  });

  it('any steps undone one by one lead back to nothing unsaved', () => {
    const value = fc.option(
      fc.nat(1000).map((n) => `${n}.00`),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(A, B), value), { maxLength: 20 }), (steps) => {
        let isian = ISIAN_KOSONG;
        for (const [kunci, sesudah] of steps) {
          const sebelum = isian.suntingan.has(kunci)
            ? (isian.suntingan.get(kunci) ?? null)
            : (siap.tersimpan.get(kunci)?.nilai ?? null);
          isian = lakukan(siap, isian, [{ kunci, sebelum, sesudah }]);
        }
        while (isian.mundur.length > 0) isian = urungkan(siap, isian);
        expect(isian.suntingan.size).toBe(0);
      }),
    );
  });
});

describe('two editors', () => {
  const data = contohLembar();
  const theirs = (jumlah: string) =>
    siapkanLembar({ ...data, realisasi: [realisasi({ anggaran: 'a', jumlah, versiBaris: 2 })] }, 2024);

  it('a cell that both changed is shown with both values', () => {
    const mine = new Map([
      [A, '1.00'],
      [B, '2.00'],
    ]);
    const baru = theirs('9.00');
    const { bentrok, ...belum } = bandingkan(siap, baru, { suntingan: mine, susunan: new Map() });
    expect(bentrok).toEqual([{ kunci: A, milikSaya: '1.00', tersimpan: '9.00', barisHilang: false }]);
    expect(belum.suntingan.size).toBe(2);
    expect([...selesaikan(baru, belum, bentrok, new Set([A])).suntingan]).toEqual([[B, '2.00']]);
  });

  it('the same value from both is no conflict', () => {
    const { bentrok, suntingan } = bandingkan(siap, theirs('9.00'), {
      suntingan: new Map([[A, '9.00']]),
      susunan: new Map(),
    });
    expect(bentrok).toEqual([]);
    expect(suntingan.size).toBe(0);
  });
});

describe('moving around', () => {
  const ukuran = { baris: 10, kolom: 5, halaman: 4 };
  const press = (from: Pilihan, key: string, extra: Partial<Tekan> = {}) =>
    gerak(from, { key, shift: false, ctrl: false, ...extra }, ukuran);
  const start = pilihSatu({ baris: 2, kolom: 1 });

  it('stays inside the sheet', () => {
    expect(press(start, 'PageUp')?.aktif).toEqual({ baris: 0, kolom: 1 });
    expect(press(start, 'PageDown')?.aktif).toEqual({ baris: 6, kolom: 1 });
    expect(press(start, 'End', { ctrl: true })?.aktif).toEqual({ baris: 9, kolom: 4 });
    expect(press(start, 'Home')?.aktif).toEqual({ baris: 2, kolom: 0 });
  });

  it('Shift extends from where the selection began', () => {
    const wide = press(press(start, 'ArrowUp', { shift: true }) ?? start, 'ArrowRight', { shift: true });
    expect(wide && rentangOf(wide)).toEqual({ dari: { baris: 1, kolom: 1 }, sampai: { baris: 2, kolom: 2 } });
  });

  it('Tab goes on in the next row and leaves the grid at its ends', () => {
    expect(press(pilihSatu({ baris: 2, kolom: 4 }), 'Tab')?.aktif).toEqual({ baris: 3, kolom: 0 });
    expect(press(pilihSatu({ baris: 9, kolom: 4 }), 'Tab')).toBeNull();
    expect(press(pilihSatu({ baris: 0, kolom: 0 }), 'Tab', { shift: true })).toBeNull();
  });

  it('other keys do not move', () => {
    expect(press(start, 'x')).toBeNull();
  });
});
