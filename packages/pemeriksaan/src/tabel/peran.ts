import type { Angka } from '../angka/pindai.ts';
import type { Kolom, PeranKolom } from './model.ts';

const RULES: readonly [PeranKolom, RegExp][] = [
  ['nomor', /^(?:n ?o\.?|nomor|no\.? ?urut)$/i],
  ['kode', /^kode/i],
  ['satuan', /^satuan/i],
  ['kondisi-awal', /kondisi\s*awal|tahun dasar|baseline/i],
  ['persen', /^%|\(\s*%\s*\)|\bpersen|^serapan|^tingkat\b|\bpenyerapan \(?%/i],
  ['capaian', /^capaian|tingkat (?:realisasi|capaian)|^% ?capaian/i],
  ['sisa', /^sisa|selisih|surplus|belum terserap|bertambah|berkurang/i],
  ['realisasi', /realisa?si|^penyerapan|^sp2d|^spj/i],
  ['pagu', /pagu|anggaran|alokasi|kebutuhan dana|^dpa\b|^dppa\b/i],
  ['target', /target|rencana|sasaran kinerja/i],
  ['indikator', /indikator/i],
  [
    'uraian',
    /uraian|program|prog\b|kegiatan|^jenis|^sumber|perangkat daerah|^urusan|^nama|^kab|^golongan|^eselon|^jenjang|^bidang|sasaran/i,
  ],
  ['jumlah', /^(?:jumlah|total)\b/i],
];

/** The role of a column: its own heading decides, then the heading above it. */
export function roleOf(path: readonly string[]): PeranKolom {
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const text = (path[level] ?? '').trim();
    for (const [role, pattern] of RULES) if (pattern.test(text)) return role;
  }
  return 'lain';
}

/** Typed numbers of a workbook carry no separators: six digits and more are an amount. */
function isPlainAmount(figure: Angka): boolean {
  return figure.jenis === 'angka' && figure.nilai !== null && figure.nilai >= 100_000_000_000n;
}

const MONEY_UNIT =
  /\b(?:ribu|juta|jt|mil[iy]ar|tril[iy]+un)(?:an)?\.?\s*(?:rp\b|rupiah)|\b(?:rp\.?|rupiah)\s*(?:ribu|juta|jt|mil[iy]ar|tril[iy]+un)/i;
const MONEY_ROLES: ReadonlySet<PeranKolom> = new Set(['pagu', 'realisasi', 'sisa', 'jumlah', 'lain']);

/** Whether a caption or heading says that the figures are amounts in thousands, millions or billions of rupiah. */
export function tellsMoney(text: string): boolean {
  return MONEY_UNIT.test(text);
}

/**
 * Builds the column from its heading path and a sample of its cells. `inMoney`: the caption says that the amounts are in millions
 * and the like, so that they are short.
 */
export function describeColumn(path: readonly string[], samples: readonly (Angka | null)[], inMoney = false): Kolom {
  const figures = samples.filter((one) => one !== null);
  const money = figures.filter((one) => one.jenis === 'uang' || one.bertanda || isPlainAmount(one));
  const berangka = figures.length > 0 && figures.length >= samples.length * 0.4;
  const judul = path.join(' › ');
  const peran = roleOf(path);
  const told = tellsMoney(judul) || (inMoney && MONEY_ROLES.has(peran));
  const isShare = /%|persen|proporsi|porsi/i.test(judul) || figures.some((one) => one.jenis === 'persen');
  return {
    judul,
    ujung: path[path.length - 1] ?? '',
    peran,
    berangka,
    uang: berangka && (money.length >= figures.length * 0.4 || (told && !isShare)),
  };
}
