import type { BarisBlok } from '@selaras/berkas';

const VOCABULARY =
  /^(?:n ?o\.?|nomor|no\.? ?urut|kode.{0,20}|uraian.{0,60}|urusan.{0,80}|program.{0,60}|prog.{0,40}|sub ?kegiatan.{0,30}|kegiatan.{0,60}|jenis .{0,40}|sumber.{0,40}|target.{0,80}|realisa?si.{0,80}|anggaran.{0,60}|pagu.{0,60}|alokasi.{0,40}|persen.{0,30}|%.{0,20}|capaian.{0,60}|indikator.{0,80}|sasaran.{0,80}|tujuan.{0,60}|kondisi.{0,60}|permasalahan.{0,30}|upaya.{0,50}|kebijakan.{0,30}|outcome|benefit|bebefit|benafit|impact|satuan|keterangan.{0,40}|ket\.?|hasil.{0,60}|lokasi|catatan.{0,30}|jumlah.{0,40}|total.{0,40}|\(?rp\.?\)?|rupiah|sisa.{0,30}|selisih.{0,20}|tingkat.{0,60}|kab.{0,30}|bidang.{0,40}|dasar hukum|rekomendasi.{0,50}|tindak lanjut.{0,40}|nama.{0,40}|golongan.{0,30}|eselon|jenjang|pendidikan|laki.{0,20}|perempuan.{0,20}|lali-laki|tahun.{0,30}|(?:19|20)\d\d|triwulan.{0,20}|tw\.? ?[ivx\d]{1,3}.{0,20}|semester.{0,12}|bulan.{0,12}|jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agustus|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?|lebih.{0,24}|kurang.{0,12}|fisik.{0,12}|keuangan.{0,12}|murni|perubahan.{0,24}|sebelum.{0,24}|sesudah.{0,24}|setelah.{0,24}|rata-?rata|formula.{0,30}|definisi.{0,30}|waktu.{0,30}|volume|perangkat daerah.{0,60}|surplus.{0,30}|pendapatan.{0,30}|belanja.{0,40}|pembiayaan.{0,30}|penerimaan.{0,40}|pengeluaran.{0,40}|perkiraan.{0,60}|prakiraan.{0,60}|proyeksi.{0,30}|rencana.{0,60}|rancangan.{0,40}|kebutuhan.{0,40}|awal|akhir|output|input|serapan.{0,20}|bobot|nilai.{0,20}|predikat|kategori|tolok ukur.{0,30}|apbd.{0,40}|sp2d|spj|unit|penduduk|desa|kelurahan|kecamatan|strateg.{0,60}|spm.{0,30}|ikk|kumulatif.{0,40})$/i;

const AMOUNT = /\d{1,3}(?:[.,]\d{3}){2,}|\bRp\s?\.?\s?\d/i;

/** Whether the cells are column numbers `1 2 3 …` (also `(1)` or roman for few). */
export function columnNumbers(texts: readonly string[]): number[] | null {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.length < 3) return null;
  const numbers: number[] = [];
  for (const text of filled) {
    const match = /^\(?(\d{1,2})(?:\s?=.*)?\)?$/.exec(text);
    if (!match) return null;
    numbers.push(Number(match[1]));
  }
  const rising = numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0));
  return rising && (numbers[0] ?? 9) <= 2 && (numbers[numbers.length - 1] ?? 99) <= filled.length + 8 ? numbers : null;
}

/** How many rows at the top of a physical table are headings. */
export function countHeaderRows(rows: readonly BarisBlok[]): number {
  let count = 0;
  const limit = Math.min(rows.length, 5);
  while (count < limit) {
    const row = rows[count];
    if (!row) break;
    const above = rows.slice(0, count);
    if (!isHeaderRow(row, above)) break;
    count += 1;
  }
  return count === 0 ? countByContrast(rows) : count;
}

const MAX_HEADINGS = 4;

/**
 * Heading rows told by what stands below them: one to four first rows of short words only, which together fill nearly all columns,
 * above rows that hold figures in half of those columns.
 */
function countByContrast(rows: readonly BarisBlok[]): number {
  let count = 0;
  while (count < MAX_HEADINGS && isWordsOnly(rows[count])) count += 1;
  while (count > 1 && !namesColumns(rows[count - 1])) count -= 1;
  const heads = rows.slice(0, count);
  const rest = rows.slice(count).filter((row) => !columnNumbers(row.cells.map((cell) => cell.text)));
  const [first] = heads;
  if (!first || rest.length < 2) return 0;
  const columns = new Set(heads.flatMap((row) => filledColumns(row)));
  const width = Math.max(...heads.map((row) => row.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)));
  if (columns.size < 3 || columns.size < width * 0.75) return 0;
  const sample = rest.slice(0, 6);
  const figures = [...columns].filter((column) => {
    const below = sample.map((row) => row.cells.find((one) => one.column === column)?.text.trim() ?? '');
    return below.filter((text) => /^[(-]?\s*(?:Rp\.?\s*)?\d/.test(text)).length >= sample.length * 0.6;
  });
  return figures.length >= columns.size * 0.5 ? count : 0;
}

function filledColumns(row: BarisBlok): number[] {
  return row.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.column);
}

function isWordsOnly(row: BarisBlok | undefined): boolean {
  const filled = row?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
  return (
    filled.length > 0 &&
    filled.every((cell) => cell.text.length <= 60 && (!/\d/.test(cell.text) || /(?:19|20)\d\d/.test(cell.text)))
  );
}

/** Not the name of the first group of rows, which stands alone at the left. */
function namesColumns(row: BarisBlok | undefined): boolean {
  return row !== undefined && filledColumns(row).some((column) => column >= 2);
}

/** A row that can only be a heading: four or more heading words and nothing else. */
export function isPlainHeading(row: BarisBlok): boolean {
  const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.length >= 4 && texts.every((text) => text.length < 80 && VOCABULARY.test(text.replace(/\s+/g, ' ')));
}

function isHeaderRow(row: BarisBlok, above: readonly BarisBlok[]): boolean {
  if (row.header) return true;
  const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  if (texts.length === 0) return false;
  if (texts.some((text) => AMOUNT.test(text) || text.length > 160)) return false;
  const known = texts.filter((text) => VOCABULARY.test(text.replace(/\s+/g, ' '))).length;
  if (above.length === 0) return texts.length >= 2 && known >= texts.length * 0.6;
  if (columnNumbers(row.cells.map((cell) => cell.text))) return false;
  if (texts.length >= 2 && texts.every((text) => UNIT.test(text))) return true;
  if (texts.some((text) => /\d/.test(text) && !/(?:19|20)\d\d/.test(text) && !SHORT_NAME.test(text))) return false;
  return fillsGaps(row, above) && (known >= texts.length * 0.6 || row.cells[0]?.text.trim() === '');
}

/** A heading row of units alone: `(Rp) | % | (juta Rp)`. */
const UNIT =
  /^\(?\s?(?:(?:dalam )?(?:ribu|juta|miliar)?(?:an)? ?(?:rp\.?|rupiah)|(?:rp\.?|rupiah) ?(?:ribu|juta|miliar)|%|persen|ha|km|unit|orang|ton|nilai|volume|target|k)\s?\)?$/i;

/** `S1`, `D3`, `TW 2`: a name with a number. */
const SHORT_NAME = /^[A-Za-z]{1,8}[ .-]?\d{1,2}$/;

/** A second heading row stands under merged headings: its texts fall where the row above is blank or merged. */
function fillsGaps(row: BarisBlok, above: readonly BarisBlok[]): boolean {
  const last = above[above.length - 1];
  if (!last) return false;
  const filledAbove = new Map(last.cells.map((cell) => [cell.column, cell]));
  let filled = 0;
  let gaps = 0;
  for (const cell of row.cells) {
    if (cell.text.trim() === '') continue;
    filled += 1;
    const over = filledAbove.get(cell.column);
    const nextBlank = filledAbove.get(cell.column + 1)?.text.trim() === '';
    if (!over || over.text.trim() === '' || over.colSpan > 1 || nextBlank) gaps += 1;
  }
  return filled > 0 && gaps >= filled * 0.5;
}

/** Column headings from the topmost down. A blank cell under or beside a merged heading inherits it. */
export function headingPaths(rows: readonly BarisBlok[], columns: number): string[][] {
  const paths: string[][] = Array.from({ length: columns }, () => []);
  rows.forEach((row, level) => {
    const below = rows.slice(level + 1);
    let inherited = '';
    for (let column = 0; column < columns; column += 1) {
      const cell = row.cells.find((one) => one.column <= column && column < one.column + one.colSpan);
      const text = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '') {
        inherited = text;
        paths[column]?.push(text);
        continue;
      }
      const hasOwnBelow = below.some((one) =>
        one.cells.some((each) => each.column === column && each.text.trim() !== ''),
      );
      if (inherited !== '' && hasOwnBelow) paths[column]?.push(inherited);
    }
  });
  return paths;
}

/** Headings compared across page breaks: letters only, lower case. */
export function headerKey(rows: readonly BarisBlok[]): string {
  return rows.map((row) => row.cells.map((cell) => cell.text.toLowerCase().replace(/[^a-z]/g, '')).join('|')).join('/');
}
