/**
 * Words of predicates and opinions that a reader recognises without being told a scale (LKE AKIP, opini BPK, IKM,
 * Permendagri 86/2017, zona integritas). A pemda's own scale adds its names through the reader's option.
 */
const PREDIKAT: ReadonlySet<string> = new Set([
  ...['wtp', 'wtp dpp', 'wtp-dpp', 'wdp', 'tmp', 'tw', 'wbk', 'wbbm', 'wajar tanpa pengecualian'],
  ...['wajar dengan pengecualian', 'tidak wajar', 'tidak memberikan pendapat', 'disclaimer'],
  ...['sangat memuaskan', 'memuaskan', 'sangat baik', 'baik', 'kurang baik', 'tidak baik', 'cukup', 'kurang'],
  ...['sangat kurang', 'sangat tinggi', 'tinggi', 'sedang', 'rendah', 'sangat rendah', 'unggul', 'paripurna', 'utama'],
  ...['madya', 'dasar', 'pratama', 'sangat berhasil', 'berhasil', 'cukup berhasil', 'kurang berhasil'],
  ...['belum berhasil', 'tidak berhasil', 'informatif', 'menuju informatif', 'cukup informatif', 'kurang informatif'],
  ...['tidak informatif', 'sangat inovatif', 'inovatif', 'kurang inovatif', 'terakreditasi', 'prima', 'berkembang'],
]);

const GRADE = /^(?:AA|A|BB|B|CC|C|D|E)[+-]?$/;
const HEADING = /^(?:predikat|opini|kategori|peringkat|grade|nilai) /i;

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['ya', true],
  ['tidak', false],
  ['yes', true],
  ['no', false],
  ['terpenuhi', true],
  ['tidak terpenuhi', false],
  ['belum terpenuhi', false],
  ['tercapai', true],
  ['tidak tercapai', false],
  ['belum tercapai', false],
  ['sudah', true],
  ['belum', false],
  ['✓', true],
  ['√', true],
  ['✗', false],
]);

// Things that are measured, not counted: 1,234 km has a fraction as easily as 1.234 orang has a thousand.
const MEASURES: ReadonlySet<string> = new Set([
  ...['m', 'm2', 'm²', 'm3', 'm³', 'km', 'km2', 'km²', 'ha', 'hektar', 'hektare', 'are', 'mm', 'cm', 'meter', 'liter'],
  ...['kg', 'gram', 'kuintal', 'kwintal', 'ton', 'menit', 'jam', 'detik', 'hari', 'bulan', 'tahun', 'poin', 'skor'],
  ...['indeks', 'nilai', 'angka', 'rasio', 'skala', 'kwh', 'mwh', 'kw', 'mw', 'mbps', 'derajat', 'usd', 'us$'],
]);

// Things that have no halves: 1,02 orang is a mistyped 1.020, while 2,5 kali may well be meant.
const INDIVISIBLE: ReadonlySet<string> = new Set([
  ...['orang', 'jiwa', 'kk', 'peserta', 'siswa', 'guru', 'asn', 'pegawai', 'dokumen', 'laporan', 'sk', 'perda', 'unit'],
  ...['desa', 'kelurahan', 'kecamatan', 'kabupaten', 'kota', 'kab/kota', 'kabupaten/kota', 'kegiatan', 'paket', 'buah'],
  ...['pd', 'opd', 'sekolah', 'puskesmas', 'inovasi', 'rekomendasi', 'lembaga', 'kelompok'],
]);

/** The predicate that a text names, as written without a heading such as "Predikat"; null = none that is known. */
export function readPredikat(text: string, known: readonly string[] = []): string | null {
  const name = text.replace(HEADING, '');
  const lower = name.toLowerCase();
  const isKnown = GRADE.test(name) || PREDIKAT.has(lower) || known.some((own) => own.toLowerCase() === lower);
  return isKnown ? name : null;
}

/** What a text answers: true (*ya*, *terpenuhi*), false (*tidak*), or null for anything else. */
export function readYesNo(text: string): boolean | null {
  return YES_NO.get(text.toLowerCase()) ?? null;
}

/** Whether a unit counts things rather than measures, so that a separator before three digits groups thousands. */
export function isCountUnit(satuan: string): boolean {
  return !MEASURES.has(satuan.trim().toLowerCase()) && !isPercentUnit(satuan) && !isMoneyUnit(satuan);
}

/** Whether a unit names whole things (orang, dokumen), of which no number can have a fraction. */
export function isIndivisibleUnit(satuan: string): boolean {
  return INDIVISIBLE.has(satuan.trim().toLowerCase());
}

/** Whether a unit column says percent. */
export function isPercentUnit(satuan: string): boolean {
  return /^(?:%|persen(?:tase)?(?: ?\(%\))?)$/i.test(satuan.trim());
}

/** Whether a unit column says rupiah. */
export function isMoneyUnit(satuan: string): boolean {
  return /^(?:rp\.?|rupiah|idr)$/i.test(satuan.trim());
}
