import type { BarisAnggaranDto, LembarAnggaran, SimpulAnggaran } from '@selaras/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitungLembar } from './hitung.ts';
import { hitungBelum, susunKiriman } from './kiriman.ts';
import { bandingkan, selesaikan, susulkan } from './konflik.ts';
import { contohLembar, realisasi } from './lembar-contoh.ts';
import { ISIAN_KOSONG, type Isian, lakukan, ulangi, urungkan } from './riwayat.ts';
import { type LembarSiap, siapkanLembar } from './siapkan.ts';
import { susunUlang } from './susun-ulang.ts';
import { type BarisData, kunciBaris } from './susunan.ts';
import {
  calonInduk,
  gantiBaris,
  geserBaris,
  hapusBaris,
  idBaru,
  lihatHapus,
  pilihanTambah,
  tambahBaris,
} from './ubah-baris.ts';

const asal = siapkanLembar(contohLembar(), 2024);
const siapDari = (isian: Isian) => susunUlang(asal, isian.susunan);
const hitung = (isian: Isian) => hitungLembar(siapDari(isian), isian.suntingan, 4);
const urutan = (isian: Isian) => hitung(isian).baris.map(({ kunci }) => kunci);
const baris = (kunci: string, siap: LembarSiap = asal): BarisData => {
  const row = siap.baris.get(kunci);
  if (row === undefined) throw new Error(`no row ${kunci}`);
  return row;
};
const simpulBaru = (isi: Partial<SimpulAnggaran>): SimpulAnggaran => ({
  ...(baris('simpul:s2') as SimpulAnggaran),
  id: 's3',
  nama: 'Baru',
  urut: 0,
  versiBaris: 0,
  ...isi,
});
const rincianBaru = (isi: Partial<BarisAnggaranDto>): BarisAnggaranDto => ({
  ...(baris('anggaran:a') as BarisAnggaranDto),
  id: 'n',
  simpul: 's2',
  jumlah: '70.00',
  urut: 0,
  versiBaris: 0,
  ...isi,
});

describe('adding a row', () => {
  it('shows it at its place, counts it at once, and undoes it', () => {
    const isian = lakukan(asal, ISIAN_KOSONG, tambahBaris(asal, rincianBaru({}), null));
    expect(urutan(isian).slice(-3)).toEqual(['simpul:s2', 'anggaran:n', 'selisih:s2']);
    // s2 states 50, its only line says 70.
    expect(hitung(isian).baris.at(-1)).toMatchObject({ jenisSelisih: 'melebihi-induk' });
    const undone = urungkan(siapDari(isian), isian);
    expect(undone.susunan.size).toBe(0);
    expect(urutan(ulangi(asal, undone))).toEqual(urutan(isian));
  });

  it('after a sibling renumbers only what stands behind it', () => {
    const langkah = tambahBaris(asal, simpulBaru({ induk: 'p' }), 'simpul:s1');
    expect(langkah.map((item) => 'baris' in item && [item.baris, item.sesudah?.urut])).toEqual([
      ['simpul:s3', 2],
      ['simpul:s2', 3],
    ]);
    const nodes = urutan(lakukan(asal, ISIAN_KOSONG, langkah)).filter((kunci) => kunci.startsWith('simpul'));
    expect(nodes).toEqual(['simpul:p', 'simpul:s1', 'simpul:s3', 'simpul:s2']);
  });

  it('is offered by what may stand there', () => {
    const jenis = (kunci: string | null) => pilihanTambah(asal, kunci).map((item) => item.jenis);
    expect(jenis('simpul:p')).toEqual(['kegiatan', 'program']);
    expect(jenis('simpul:s1')).toEqual(['rincian', 'aktivitas', 'sub-kegiatan', 'program']);
    expect(jenis('anggaran:a')).toEqual(['rincian', 'sub-kegiatan', 'program']);
    expect(jenis(null)).toEqual(['program']);
  });

  it('has an id as databases know them', () => {
    expect(idBaru()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('removing a row', () => {
  it('takes everything below it, cells too; undone all is as it was, with its ids', () => {
    const terisi = lakukan(asal, ISIAN_KOSONG, [{ kunci: 'anggaran:b:tw2', sebelum: null, sesudah: '9.00' }]);
    const isian = lakukan(asal, terisi, hapusBaris(asal, terisi.suntingan, 'simpul:s1'));
    expect(urutan(isian)).toEqual(['simpul:p', 'simpul:s2']);
    expect(hitung(isian).total.nilai.pagu?.toString()).toBe('50.00');
    const undone = urungkan(siapDari(isian), isian);
    expect([...undone.suntingan]).toEqual([['anggaran:b:tw2', '9.00']]);
    expect(undone.susunan.size).toBe(0);
    expect(urutan(undone)).toEqual(urutan(terisi));
  });

  it('says what goes and what keeps it', () => {
    const lekat = { indikator: ['Indeks'], kas: 3, catatan: 2, lampiran: 0 };
    const data = contohLembar();
    const simpul = data.simpul.map((node) => (node.id === 's1' ? { ...node, lekat } : node));
    const lain = realisasi({ simpul: 's1', jumlah: '8.00', versiLain: true, triwulan: 2 });
    const siap = siapkanLembar({ ...data, simpul, realisasi: [...data.realisasi, lain] }, 2024);
    const isi = lihatHapus(siap, 'simpul:s1');
    expect(isi).toMatchObject({ simpul: 1, rincian: 3, indikator: ['Indeks'], kas: 3, catatan: 2 });
    expect([isi.pagu, isi.realisasi, isi.realisasiLain].map(String)).toEqual(['900.00', '200.00', '8.00']);
    expect(lihatHapus(siap, 'anggaran:b').realisasi).toBeNull();
  });

  it('after it was saved is undone by adding the rows again under their ids', () => {
    const isian = lakukan(asal, ISIAN_KOSONG, hapusBaris(asal, new Map(), 'simpul:s2'));
    const data = contohLembar();
    const tanpa: LembarAnggaran = {
      ...data,
      simpul: data.simpul.filter(({ id }) => id !== 's2'),
      anggaran: data.anggaran.filter(({ simpul }) => simpul !== 's2'),
      realisasi: data.realisasi.filter(({ simpul }) => simpul !== 's2'),
    };
    const tersimpan = siapkanLembar(tanpa, 2024);
    const { bentrok, ...belum } = bandingkan(asal, tersimpan, isian);
    expect([bentrok, hitungBelum(belum)]).toEqual([[], 0]);
    const kembali = urungkan(tersimpan, { ...isian, ...belum });
    const { badan } = susunKiriman(susunUlang(tersimpan, kembali.susunan), kembali, new Map());
    expect(badan.simpul).toMatchObject([{ id: 's2', versiBaris: null }]);
    expect(badan.sel).toEqual([{ jenis: 'simpul', id: 's2', kolom: 'pagu', nilai: '50.00', versiBaris: null }]);
  });
});

describe('moving a row', () => {
  it('up and down among its siblings, and below another node', () => {
    const naik = lakukan(asal, ISIAN_KOSONG, geserBaris(asal, baris('anggaran:c'), -1));
    expect(urutan(naik).slice(2, 5)).toEqual(['anggaran:a', 'anggaran:c', 'anggaran:b']);
    expect(geserBaris(asal, baris('anggaran:a'), -1)).toEqual([]);
    const a = baris('anggaran:a') as BarisAnggaranDto;
    const pindah = lakukan(asal, ISIAN_KOSONG, gantiBaris(asal, a, { ...a, simpul: 's2' }));
    expect(urutan(pindah)).toContain('selisih:s2');
    expect(calonInduk(asal, a).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('whatever was done, undoing everything leaves nothing unsaved', () => {
    const perintah = fc.tuple(fc.constantFrom('naik', 'turun', 'hapus', 'tambah'), fc.nat(6));
    fc.assert(
      fc.property(fc.array(perintah, { maxLength: 12 }), (steps) => {
        let isian = ISIAN_KOSONG;
        steps.forEach(([nama, index], at) => {
          const siap = siapDari(isian);
          const row = [...siap.baris.values()][index];
          if (row === undefined) return;
          const langkah = {
            naik: () => geserBaris(siap, row, -1),
            turun: () => geserBaris(siap, row, 1),
            hapus: () => hapusBaris(siap, isian.suntingan, kunciBaris(row)),
            tambah: () => tambahBaris(siap, { ...row, id: `x${at}` }, kunciBaris(row)),
          }[nama as 'naik']();
          isian = lakukan(siap, isian, langkah);
        });
        const akhir = urutan(isian);
        const banyak = isian.mundur.length;
        while (isian.mundur.length > 0) isian = urungkan(siapDari(isian), isian);
        expect([isian.suntingan.size, isian.susunan.size]).toEqual([0, 0]);
        for (let done = 0; done < banyak; done += 1) isian = ulangi(siapDari(isian), isian);
        expect(urutan(isian)).toEqual(akhir);
      }),
    );
  });
});

describe('a save', () => {
  it('carries the pagu of a new line with the line, and names what each place stands for', () => {
    const tambah = lakukan(asal, ISIAN_KOSONG, tambahBaris(asal, rincianBaru({}), null));
    const siap = siapDari(tambah);
    const isian = lakukan(siap, tambah, [
      { kunci: 'anggaran:n:pagu', sebelum: '70.00', sesudah: '80.00' },
      { kunci: 'anggaran:n:tw1', sebelum: null, sesudah: '5.00' },
    ]);
    const { badan, letak } = susunKiriman(siapDari(isian), isian, new Map());
    expect(badan.rincian).toMatchObject([{ id: 'n', jumlah: '80.00', versiBaris: null }]);
    expect(badan.sel).toMatchObject([{ kolom: 'tw1', nilai: '5.00', versiBaris: null }]);
    expect([letak.get('rincian.0'), letak.get('sel.0')]).toEqual(['anggaran:n', 'anggaran:n:tw1']);
  });
});

describe('rows of two editors', () => {
  const data = contohLembar();
  const tersimpan = (ubah: Partial<LembarAnggaran>) => siapkanLembar({ ...data, ...ubah }, 2024);
  const a = baris('anggaran:a') as BarisAnggaranDto;
  const milikSaya = { ...a, uraian: 'Milik saya' };
  const isian = lakukan(asal, ISIAN_KOSONG, [
    { baris: 'anggaran:a', sebelum: a, sesudah: milikSaya },
    { kunci: 'anggaran:a:tw2', sebelum: null, sesudah: '1.00' },
  ]);

  it('a row that the other one removed: its cells have no place, unless it is added again', () => {
    const baru = tersimpan({ anggaran: data.anggaran.filter(({ id }) => id !== 'a') });
    const { bentrok, ...belum } = bandingkan(asal, baru, isian);
    expect(bentrok).toMatchObject([{ baris: 'anggaran:a', milikSaya: { uraian: 'Milik saya' }, tersimpan: null }]);
    const lepas = selesaikan(baru, belum, bentrok, new Set(['anggaran:a']));
    expect([lepas.susunan.size, lepas.suntingan.size]).toEqual([0, 0]);
    const tambahLagi = selesaikan(baru, belum, bentrok, new Set());
    expect(susunKiriman(susunUlang(baru, tambahLagi.susunan), tambahLagi, new Map()).badan).toMatchObject({
      rincian: [{ id: 'a', versiBaris: null, jumlah: '500.00' }],
      sel: [{ kolom: 'tw2' }],
    });
    const hanyaSel = { suntingan: isian.suntingan, susunan: new Map() };
    const { bentrok: sel, ...sisa } = bandingkan(asal, baru, hanyaSel);
    expect(sel).toMatchObject([{ kunci: 'anggaran:a:tw2', barisHilang: true }]);
    expect(selesaikan(baru, sisa, sel, new Set()).suntingan.size).toBe(0);
  });

  it('a row that the other one renamed is shown with both names; a change of its amount alone is no conflict', () => {
    const ganti = (isi: Partial<BarisAnggaranDto>) =>
      tersimpan({ anggaran: data.anggaran.map((row) => (row.id === 'a' ? { ...row, ...isi, versiBaris: 2 } : row)) });
    const { bentrok } = bandingkan(asal, ganti({ uraian: 'Milik dia' }), isian);
    expect(bentrok).toMatchObject([{ tersimpan: { uraian: 'Milik dia' } }]);
    expect(bandingkan(asal, ganti({ jumlah: '501.00' }), isian).bentrok).toEqual([]);
  });

  it('rows that the other one added below a row that I remove go with it, or keep it', () => {
    const hapus = lakukan(asal, ISIAN_KOSONG, hapusBaris(asal, new Map(), 'simpul:p'));
    const baru = tersimpan({ anggaran: [...data.anggaran, rincianBaru({ id: 'd', simpul: 's2', versiBaris: 1 })] });
    const { bentrok, ...belum } = bandingkan(asal, baru, hapus);
    expect(bentrok).toMatchObject([{ baris: 'simpul:s2', tambahan: ['anggaran:d'] }]);
    expect(selesaikan(baru, belum, bentrok, new Set()).susunan.get('anggaran:d')).toBeNull();
    const tetap = selesaikan(baru, belum, bentrok, new Set(['simpul:s2'])).susunan;
    expect([tetap.has('simpul:s2'), tetap.has('simpul:p'), tetap.has('simpul:s1')]).toEqual([false, false, true]);
  });
});

describe('work that goes on while a save is on its way', () => {
  it('what is put back to its old value meanwhile is a change of what was saved', () => {
    const data = contohLembar();
    const kunci = 'anggaran:b:tw1';
    const kirim = lakukan(
      asal,
      lakukan(asal, ISIAN_KOSONG, [{ kunci, sebelum: null, sesudah: '5.00' }]),
      hapusBaris(asal, new Map(), 'anggaran:c'),
    );
    const kini = urungkan(siapDari(kirim), kirim);
    const dikosongkan = lakukan(asal, kini, [{ kunci, sebelum: '5.00', sesudah: null }]);
    expect([dikosongkan.suntingan.size, dikosongkan.susunan.size]).toEqual([0, 0]);
    const tersimpan = siapkanLembar(
      {
        ...data,
        anggaran: data.anggaran.filter(({ id }) => id !== 'c'),
        realisasi: [...data.realisasi, realisasi({ anggaran: 'b', jumlah: '5.00' })],
      },
      2024,
    );
    const sisa = bandingkan(asal, tersimpan, susulkan(asal, kirim, dikosongkan));
    expect([...sisa.suntingan]).toEqual([[kunci, null]]);
    expect([...sisa.susunan.keys()]).toEqual(['anggaran:c']);
    // Nothing done meanwhile: nothing is left.
    expect(hitungBelum(bandingkan(asal, tersimpan, susulkan(asal, kirim, kirim)))).toBe(0);
  });
});

describe('a pagu of its own', () => {
  it('opens the cell of a sum; given up it follows its rows again', () => {
    const p = (isian: Isian) => hitung(isian).baris.find(({ kunci }) => kunci === 'simpul:p');
    expect([p(ISIAN_KOSONG)?.terkunci.pagu, p(ISIAN_KOSONG)?.dinyatakan]).toEqual(['dihitung', false]);
    const kunci = 'simpul:p:pagu';
    const nyata = lakukan(asal, ISIAN_KOSONG, [{ kunci, sebelum: null, sesudah: '1100.00' }]);
    expect([p(nyata)?.terkunci.pagu, p(nyata)?.dinyatakan]).toEqual([undefined, true]);
    expect(
      hitung(nyata)
        .baris.find((row) => row.kunci === 'selisih:p')
        ?.nilai.pagu?.toString(),
    ).toBe('50.00');
    const lepas = lakukan(asal, nyata, [{ kunci, sebelum: '1100.00', sesudah: null }]);
    expect(p(lepas)?.dinyatakan).toBe(false);
  });
});
