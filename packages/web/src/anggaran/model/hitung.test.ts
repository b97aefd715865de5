import { describe, expect, it } from 'vitest';
import { type Baris, hitungLembar, type Suntingan } from './hitung.ts';
import { contohLembar, realisasi } from './lembar-contoh.ts';
import { SEMUA_TEMUAN, saringBaris } from './saring.ts';
import { siapkanLembar } from './siapkan.ts';

const TAHUN = 2024;
const siap = siapkanLembar(contohLembar(), TAHUN);

function hitung(suntingan: Suntingan = new Map(), lembar = siap, triwulan = 4) {
  const { baris, total } = hitungLembar(lembar, suntingan, triwulan);
  const row = (kunci: string): Baris => {
    const found = [...baris, total].find((item) => item.kunci === kunci);
    if (found === undefined) throw new Error(`no row ${kunci}`);
    return found;
  };
  return { baris, row, nilai: (kunci: string, kolom: keyof Baris['nilai']) => row(kunci).nilai[kolom]?.toString() };
}

describe('rows and live totals', () => {
  it('stand in the order of the tree: node, its lines, what is not broken down', () => {
    const rows = hitung().baris;
    expect(rows.map(({ kunci }) => kunci)).toEqual([
      'simpul:p',
      'simpul:s1',
      'anggaran:a',
      'anggaran:b',
      'anggaran:c',
      'selisih:s1',
      'simpul:s2',
    ]);
    expect(rows.map(({ tingkat }) => tingkat)).toEqual([1, 2, 3, 3, 3, 3, 2]);
  });

  it('sum the children, and say what is missing below a stated amount', () => {
    const { nilai, row } = hitung();
    expect(nilai('simpul:p', 'pagu')).toBe('1050.00');
    expect(nilai('total', 'sd')).toBe('225.00');
    expect(nilai('simpul:p', 'sisa')).toBe('825.00');
    expect(nilai('selisih:s1', 'pagu')).toBe('100.00');
    expect(row('selisih:s1').jenisSelisih).toBe('belum-dirinci');
    expect(row('simpul:s2').serapan).toMatchObject({ kind: 'serapan' });
  });

  it('follow each unsaved cell at once, up to the total', () => {
    const { nilai, row } = hitung(
      new Map([
        ['anggaran:b:tw2', '70.00'],
        ['anggaran:c:pagu', '350.00'],
      ]),
    );
    expect(nilai('anggaran:b', 'tw2')).toBe('70.00');
    expect(nilai('simpul:s1', 'tw2')).toBe('70.00');
    expect(nilai('total', 'sd')).toBe('295.00');
    expect(nilai('selisih:s1', 'pagu')).toBe('-150.00');
    expect(row('selisih:s1').jenisSelisih).toBe('melebihi-induk');
  });

  it('an emptied cell is missing, not zero', () => {
    const { nilai } = hitung(new Map([['anggaran:a:tw1', null]]));
    expect(nilai('anggaran:a', 'tw1')).toBeUndefined();
    expect(nilai('simpul:s1', 'sd')).toBeUndefined();
    expect(nilai('total', 'sd')).toBe('25.00');
  });

  it('s/d counts up to the quarter that is looked at', () => {
    const suntingan = new Map([['anggaran:b:tw3', '10.00']]);
    expect(hitung(suntingan, siap, 2).nilai('simpul:s1', 'sd')).toBe('200.00');
    expect(hitung(suntingan, siap, 3).nilai('simpul:s1', 'sd')).toBe('210.00');
  });

  it('quarters booked on the node alone are not broken down once others are', () => {
    const data = contohLembar({
      realisasi: [...contohLembar().realisasi, realisasi({ simpul: 'p', jumlah: '400.00' })],
    });
    const { nilai } = hitung(new Map([['anggaran:b:tw2', '70.00']]), siapkanLembar(data, TAHUN));
    expect(nilai('simpul:p', 'sd')).toBe('470.00');
    expect([nilai('selisih:p', 'tw1'), nilai('selisih:p', 'tw2'), nilai('selisih:p', 'sd')]).toEqual([
      '175.00',
      undefined,
      '175.00',
    ]);
  });

  it('money booked on lines of another version counts on the node', () => {
    const lain = realisasi({ simpul: 's1', versiLain: true, rincian: true, jumlah: '5.00' });
    const data = contohLembar({ realisasi: [...contohLembar().realisasi, lain] });
    expect(hitung(new Map(), siapkanLembar(data, TAHUN)).nilai('simpul:s1', 'sd')).toBe('205.00');
  });

  it('money stated on another version goes before that of its lines, as in the version itself: nothing counts twice', () => {
    const lain = [
      realisasi({ simpul: 's1', versiLain: true, jumlah: '250.00' }),
      realisasi({ simpul: 's1', versiLain: true, rincian: true, jumlah: '200.00' }),
    ];
    const nilai = hitung(new Map(), siapkanLembar(contohLembar({ realisasi: lain }), TAHUN)).nilai;
    expect([nilai('simpul:s1', 'tw1'), nilai('simpul:s1', 'sd')]).toEqual(['250.00', '250.00']);
  });
});

describe('which cells can be changed', () => {
  const terkunci = (data: Parameters<typeof contohLembar>[0], kunci: string) =>
    siapkanLembar(contohLembar(data), TAHUN).kerangka.find((row) => row.kunci === kunci)?.terkunci;

  it('sums are not typed over; own figures are', () => {
    expect(terkunci({}, 'simpul:p')?.pagu).toBe('dihitung');
    expect(terkunci({}, 'simpul:s1')).toMatchObject({ tw1: 'dihitung' });
    expect(terkunci({}, 'simpul:s1')?.pagu).toBeUndefined();
    expect(terkunci({}, 'anggaran:a')).toEqual({});
  });

  it('neither an approved pagu, nor a closed quarter, nor anything without the right', () => {
    expect(terkunci({ paguDapatDiubah: false }, 'anggaran:a')).toEqual({ pagu: 'pagu-tetap' });
    expect(terkunci({ triwulanTertutup: [2] }, 'anggaran:a')).toEqual({ tw2: 'periode-ditutup' });
    expect(Object.values(terkunci({ kemampuan: [] }, 'anggaran:a') ?? {})).toEqual(Array(5).fill('hak'));
  });

  it('nor quarters that are filled by month or half year', () => {
    const bulan = realisasi({ anggaran: 'b', periode: '2024-B05', triwulan: 2, satuTriwulan: false, jumlah: '1.00' });
    const semester = realisasi({ anggaran: 'c', periode: '2024-S2', triwulan: null, satuTriwulan: false });
    const data = { realisasi: [bulan, semester] };
    expect(terkunci(data, 'anggaran:b')).toEqual({ tw2: 'periode-lain' });
    expect(terkunci(data, 'anggaran:c')).toEqual({ tw3: 'periode-lain', tw4: 'periode-lain' });
  });
});

describe('what is shown', () => {
  const { baris } = hitung();
  const shown = (saringan: Partial<Parameters<typeof saringBaris>[1]>) =>
    saringBaris(baris, { teks: '', temuan: '', dilipat: new Set(), ...saringan }).map(({ kunci }) => kunci);

  it('a search keeps the nodes above its hits', () => {
    expect(shown({ teks: 'belanja b' })).toEqual(['simpul:p', 'simpul:s1', 'anggaran:b']);
    expect(shown({ teks: '4.01.02' })).toEqual(['simpul:p', 'simpul:s2']);
    expect(shown({ teks: 'tidak ada' })).toEqual([]);
  });

  it('a filter by finding keeps rows that have it', () => {
    expect(shown({ temuan: SEMUA_TEMUAN })).toEqual(['simpul:p', 'simpul:s1']);
    expect(shown({ temuan: 'over-budget' })).toEqual([]);
  });

  it('a folded node hides its content', () => {
    expect(shown({ dilipat: new Set(['simpul:s1']) })).toEqual(['simpul:p', 'simpul:s1', 'simpul:s2']);
  });
});
