import type { HasilKode, SebabKode, SistemKode, TingkatKode } from './kode.ts';

interface AturanSistem {
  /** One pattern per segment; the last one repeats where `terbuka`. */
  segmen: readonly RegExp[];
  tingkat: readonly TingkatKode[];
  /** True where the number of segments is not limited by the system. */
  terbuka: boolean;
  pemisah: RegExp;
}

const SATU = /^\d$/;
const DUA = /^\d\d$/;

/**
 * Account and funding codes print segments of fixed width; the last two widths grew with Kepmendagri 900.1.15.5-3406/2024.
 * Organisation codes and the codes before Permendagri 90/2019 are only known to be numbers with separators.
 */
const ATURAN: Record<Exclude<SistemKode, 'nomenklatur'>, AturanSistem> = {
  rekening: {
    segmen: [/^[1-9]$/, SATU, DUA, DUA, /^\d{2,3}$/, /^\d{4,5}$/],
    tingkat: ['akun', 'kelompok', 'jenis', 'objek', 'rincian-objek', 'sub-rincian-objek'],
    terbuka: false,
    pemisah: /\./,
  },
  'sumber-dana': {
    segmen: [/^[1-9]$/, SATU, /^\d{1,2}$/, /^\d{1,2}$/, /^\d{1,3}$/, /^\d{1,5}$/],
    tingkat: ['sumber-dana', 'kelompok', 'jenis', 'objek', 'rincian-objek', 'sub-rincian-objek'],
    terbuka: false,
    pemisah: /\./,
  },
  organisasi: { segmen: [/^\d{1,5}$/], tingkat: ['tanpa-tingkat'], terbuka: true, pemisah: /[.-]/ },
  lama: { segmen: [/^\d{1,5}$/], tingkat: ['tanpa-tingkat'], terbuka: true, pemisah: /\./ },
};

/** Reads a cleaned code of a system other than the nomenclature. */
export function parseDotted(sistem: Exclude<SistemKode, 'nomenklatur'>, teks: string): HasilKode {
  const aturan = ATURAN[sistem];
  const segmen = teks.split(aturan.pemisah);
  if (!aturan.terbuka && segmen.length > aturan.segmen.length) {
    return malformed(
      'terlalu-panjang',
      teks,
      `paling banyak ${aturan.segmen.length} segmen`,
      `at most ${aturan.segmen.length} segments`,
    );
  }
  for (const [index, part] of segmen.entries()) {
    if (!/^\d+$/.test(part)) {
      return malformed('bukan-kode', teks, `"${part}" bukan angka`, `"${part}" is not a number`);
    }
    const pola = aturan.segmen[Math.min(index, aturan.segmen.length - 1)];
    if (pola && !pola.test(part)) {
      const place = index + 1;
      return malformed(
        'segmen-salah',
        teks,
        `segmen ke-${place} ("${part}") tidak sesuai lebarnya`,
        `segment ${place} ("${part}") has a wrong width`,
      );
    }
  }
  const tingkat = aturan.tingkat[Math.min(segmen.length, aturan.tingkat.length) - 1] ?? 'tanpa-tingkat';
  // An organisation code keeps its separators: `4-01.0-00` groups its segments by them.
  return { ok: true, kode: { sistem, teks, segmen, tingkat } };
}

function malformed(sebab: SebabKode, teks: string, id: string, en: string): HasilKode {
  return {
    ok: false,
    sebab,
    pesan: { id: `Kode "${teks}" tidak sah: ${id}.`, en: `Code "${teks}" is malformed: ${en}.` },
  };
}
