import type { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { type Besaran, isSatuanDifferent, readBesaran, type SebabBukanAngka, writeFigure } from './besaran.ts';
import { type HasilCapaian, undefinedCapaian, withoutPercent } from './hasil-capaian.ts';

/** Figures that a numeric method computes with. */
export interface MasukanAngka {
  target: Nilai;
  realisasi: Nilai;
  kondisiAwal: Nilai | null;
  /** Unit of the indicator, for figures written without one. */
  satuan: string | null;
  /** Percent given to "target nol tercapai". */
  capaianTargetNol: Decimal;
}

type Arah = 'tinggi' | 'rendah' | 'salah-satu';

const ARAH: Record<Arah, Pesan> = {
  tinggi: { id: 'lebih tinggi lebih baik', en: 'higher is better' },
  rendah: { id: 'lebih rendah lebih baik', en: 'lower is better' },
  'salah-satu': { id: 'dihitung dari kondisi awal', en: 'measured from the baseline' },
};

const ALLOWED_SIGNS: Record<Arah, readonly string[]> = {
  tinggi: ['≥', '>'],
  rendah: ['≤', '<'],
  'salah-satu': ['≥', '>', '≤', '<'],
};

/** `naik`: R / T × 100. Undefined when T ≤ 0 (a ratio to zero or to a negative number says nothing about growth). */
export function computeNaik(masukan: MasukanAngka): HasilCapaian {
  return withFigures(masukan, 'tinggi', (target, realisasi) => {
    if (target.angka.lte(0)) {
      return undefinedCapaian(
        'target-nol-atau-negatif',
        'Target nol atau negatif tidak dapat dibandingkan dengan rasio; gunakan metode dari kondisi awal.',
        'A target of zero or below has no ratio; use the method that measures from the baseline.',
      );
    }
    const t = writeFigure(target.angka);
    const r = writeFigure(realisasi.angka);
    return percentage(realisasi.angka.times(100).div(target.angka), target, realisasi, 'tinggi', {
      id: `${r.id} / ${t.id} × 100`,
      en: `${r.en} / ${t.en} × 100`,
    });
  });
}

/** `turun-rasio`: T / R × 100. Undefined when R = 0 < T, or when one of both is negative. */
export function computeTurunRasio(masukan: MasukanAngka): HasilCapaian {
  return withFigures(masukan, 'rendah', (target, realisasi) => {
    const special = checkLowerIsBetter(target, realisasi, masukan.capaianTargetNol);
    if (special) return special;
    if (realisasi.angka.isZero()) {
      return undefinedCapaian(
        'realisasi-nol',
        'Realisasi nol: target / realisasi tidak terdefinisi, walaupun hasilnya lebih baik daripada target.',
        'Realisasi is zero: target / realisasi is undefined, although the result is better than the target.',
      );
    }
    const t = writeFigure(target.angka);
    const r = writeFigure(realisasi.angka);
    return percentage(target.angka.times(100).div(realisasi.angka), target, realisasi, 'rendah', {
      id: `${t.id} / ${r.id} × 100`,
      en: `${t.en} / ${r.en} × 100`,
    });
  });
}

/** `turun-selisih`: (2T − R) / T × 100; may be negative, and is shown so. Undefined when one of both is negative. */
export function computeTurunSelisih(masukan: MasukanAngka): HasilCapaian {
  return withFigures(masukan, 'rendah', (target, realisasi) => {
    const special = checkLowerIsBetter(target, realisasi, masukan.capaianTargetNol);
    if (special) return special;
    const t = writeFigure(target.angka);
    const r = writeFigure(realisasi.angka);
    const persen = target.angka.times(2).minus(realisasi.angka).times(100).div(target.angka);
    return percentage(persen, target, realisasi, 'rendah', {
      id: `(2 × ${t.id} - ${r.id}) / ${t.id} × 100`,
      en: `(2 × ${t.en} - ${r.en}) / ${t.en} × 100`,
    });
  });
}

/** `dari-awal`: (R − B) / (T − B) × 100, in either direction. Undefined without B or when B = T. */
export function computeDariAwal(masukan: MasukanAngka): HasilCapaian {
  return withFigures(masukan, 'salah-satu', (target, realisasi) => {
    if (masukan.kondisiAwal === null || masukan.kondisiAwal.kind === 'tanpa-nilai') {
      return undefinedCapaian('kondisi-awal-tidak-ada', 'Kondisi awal belum diisi.', 'The baseline is missing.');
    }
    const awal = readBesaran(masukan.kondisiAwal);
    if (!awal.ok) return notOneNumber(awal.sebab, { id: 'Kondisi awal', en: 'The baseline' });
    if (isSatuanDifferent(awal.besaran.satuan ?? masukan.satuan, target.satuan)) {
      return differentUnit(
        { id: 'kondisi awal', en: 'the baseline' },
        awal.besaran.satuan ?? masukan.satuan,
        target.satuan,
      );
    }
    const b = awal.besaran.angka;
    if (b.eq(target.angka)) {
      return undefinedCapaian(
        'kondisi-awal-sama-dengan-target',
        'Target sama dengan kondisi awal, sehingga tidak ada perubahan yang diukur.',
        'The target equals the baseline, so there is no change to measure.',
      );
    }
    const persen = realisasi.angka.minus(b).times(100).div(target.angka.minus(b));
    const [t, r, base] = [writeFigure(target.angka), writeFigure(realisasi.angka), writeFigure(b)];
    return percentage(persen, target, realisasi, 'salah-satu', {
      id: `(${r.id} - ${base.id}) / (${t.id} - ${base.id}) × 100`,
      en: `(${r.en} - ${base.en}) / (${t.en} - ${base.en}) × 100`,
    });
  });
}

/** Undefined result for a value that is not one number. */
export function notOneNumber(sebab: SebabBukanAngka, subject: Pesan): HasilCapaian {
  switch (sebab) {
    case 'penyebut-nol':
      return undefinedCapaian(
        'penyebut-nol',
        `${subject.id} berupa rasio dengan penyebut nol.`,
        `${subject.en} is a ratio with a zero denominator.`,
      );
    case 'nilai-majemuk':
      return undefinedCapaian(
        'nilai-majemuk',
        `${subject.id} terdiri atas beberapa nilai; pisahkan menjadi indikator tersendiri.`,
        `${subject.en} holds several values; split it into indicators of their own.`,
      );
    case 'nilai-rentang':
      return undefinedCapaian(
        'target-rentang',
        `${subject.id} berupa rentang; gunakan metode rentang.`,
        `${subject.en} is a range; use the range method.`,
      );
    case 'tanpa-nilai':
    case 'bukan-angka':
      return undefinedCapaian(
        'teks-lawan-angka',
        `${subject.id} berupa teks, sedangkan metode ini memerlukan angka.`,
        `${subject.en} is text, but this method needs a number.`,
      );
  }
}

/** Undefined result for two figures in different units. */
export function differentUnit(subject: Pesan, satuan: string | null, satuanTarget: string | null): HasilCapaian {
  return undefinedCapaian(
    'satuan-berbeda',
    `Satuan ${subject.id} (${satuan}) berbeda dari satuan target (${satuanTarget}).`,
    `The unit of ${subject.en} (${satuan}) differs from the unit of the target (${satuanTarget}).`,
  );
}

function withFigures(
  masukan: MasukanAngka,
  arah: Arah,
  compute: (target: Besaran, realisasi: Besaran) => HasilCapaian,
): HasilCapaian {
  const target = readBesaran(masukan.target);
  if (!target.ok) return notOneNumber(target.sebab, { id: 'Target', en: 'The target' });
  const realisasi = readBesaran(masukan.realisasi);
  if (!realisasi.ok) return notOneNumber(realisasi.sebab, { id: 'Realisasi', en: 'The realisasi' });
  const t = { ...target.besaran, satuan: target.besaran.satuan ?? masukan.satuan };
  const r = { ...realisasi.besaran, satuan: realisasi.besaran.satuan ?? masukan.satuan };
  if (isSatuanDifferent(t.satuan, r.satuan))
    return differentUnit({ id: 'realisasi', en: 'realisasi' }, r.satuan, t.satuan);
  if (r.tanda !== null) {
    return undefinedCapaian(
      'teks-lawan-angka',
      'Realisasi berupa batas, bukan hasil ukur.',
      'The realisasi is a bound, not a measured value.',
    );
  }
  if (t.tanda !== null && !ALLOWED_SIGNS[arah].includes(t.tanda)) {
    return undefinedCapaian(
      'arah-batas-berbeda',
      `Tanda target (${t.tanda}) berlawanan dengan metode: ${ARAH[arah].id}.`,
      `The sign of the target (${t.tanda}) contradicts the method: ${ARAH[arah].en}.`,
    );
  }
  return compute(t, r);
}

/** Cases of the lower-is-better methods that come before their formula: negative figures, and a target of zero. */
function checkLowerIsBetter(target: Besaran, realisasi: Besaran, capaianTargetNol: Decimal): HasilCapaian | undefined {
  if (target.angka.lt(0)) return negativeFigure();
  if (realisasi.angka.lt(0)) return negativeFigure();
  if (!target.angka.isZero()) return undefined;
  if (!realisasi.angka.isZero()) {
    return withoutPercent('target-nol', false, {
      id: `Tidak tercapai: target nol, realisasi ${writeFigure(realisasi.angka).id}; tidak ada persentase terhadap nol.`,
      en: `Not met: the target is zero, realisasi ${writeFigure(realisasi.angka).en}; there is no percentage of zero.`,
    });
  }
  const given = writeFigure(capaianTargetNol);
  return {
    kind: 'capaian',
    persen: capaianTargetNol,
    persenAsli: capaianTargetNol,
    tercapai: true,
    targetNolTercapai: true,
    penjelasan: {
      id: `Target nol tercapai: capaian ditetapkan ${given.id}%.`,
      en: `Target of zero met: capaian is set to ${given.en}%.`,
    },
  };
}

function negativeFigure(): HasilCapaian {
  return undefinedCapaian(
    'nilai-negatif',
    'Target atau realisasi negatif tidak dapat dihitung dengan metode lebih rendah lebih baik.',
    'A negative target or realisasi cannot be computed with a lower-is-better method.',
  );
}

function percentage(persen: Decimal, target: Besaran, realisasi: Besaran, arah: Arah, rumus: Pesan): HasilCapaian {
  const written = writeFigure(persen);
  return {
    kind: 'capaian',
    persen,
    persenAsli: persen,
    tercapai: isMet(persen, target, realisasi),
    targetNolTercapai: false,
    penjelasan: {
      id: `${written.id}% = ${rumus.id}, ${ARAH[arah].id}`,
      en: `${written.en}% = ${rumus.en}, ${ARAH[arah].en}`,
    },
  };
}

function isMet(persen: Decimal, target: Besaran, realisasi: Besaran): boolean {
  switch (target.tanda) {
    case '>':
      return realisasi.angka.gt(target.angka);
    case '<':
      return realisasi.angka.lt(target.angka);
    case '≥':
      return realisasi.angka.gte(target.angka);
    case '≤':
      return realisasi.angka.lte(target.angka);
    case null:
      return persen.gte(100);
  }
}
