import type { IsianNilai } from '@selaras/contracts';
import {
  AppError,
  explainReading,
  formatAngka,
  INDONESIAN_STYLE,
  type Masalah,
  type MetodeCapaian,
  type Nilai,
  parseNumber,
  readNilai,
} from '@selaras/domain';
import type { Decimal } from 'decimal.js';

/** Methods that compare numbers: text under them would leave the capaian undefined for ever. */
const METODE_ANGKA: readonly MetodeCapaian[] = ['naik', 'turun-rasio', 'turun-selisih', 'dari-awal', 'rentang'];

/** What a typed-in value is read with. */
export interface KonteksIsian {
  satuan: string;
  metode: MetodeCapaian;
}

/** Reads a value as people type it. Every problem is added to `masalah`; null when there is one. */
export function bacaIsian(isian: IsianNilai, konteks: KonteksIsian, masalah: Masalah[]): Nilai | null {
  const found = isian.jenis === 'teks' ? bacaTeks(isian.teks, konteks) : bacaRasio(isian, konteks);
  if (!Array.isArray(found)) return found;
  masalah.push(...found);
  return null;
}

/** Throws `isi-ditolak` with all problems of an entry, if there is one. */
export function tolakBila(masalah: readonly Masalah[]): void {
  if (masalah.length === 0) return;
  throw new AppError(
    'isi-ditolak',
    { id: 'Isian belum dapat disimpan.', en: 'The entry can’t be saved yet.' },
    masalah,
  );
}

function bacaTeks(teks: string, { satuan, metode }: KonteksIsian): Nilai | Masalah[] {
  const { nilai, doubts } = readNilai(teks, { satuan });
  if (doubts.length > 0) return doubts.map((doubt) => explainReading(doubt, 'nilai'));
  if (nilai.kind === 'tanpa-nilai' && nilai.keadaan !== 'belum-dinilai' && nilai.keadaan !== 'tidak-ada') {
    return [
      {
        lokasi: 'nilai',
        kode: 'nilai-kosong',
        pesan: { id: 'Nilai belum diisi.', en: 'There is no value.' },
        saran: { id: 'Isi nilainya, atau hapus barisnya.', en: 'Enter a value, or remove the row.' },
        nilai: teks,
      },
    ];
  }
  if (nilai.kind === 'teks' && METODE_ANGKA.includes(metode)) {
    return [
      {
        lokasi: 'nilai',
        kode: 'bukan-angka',
        pesan: {
          id: 'Indikator ini diukur dengan angka, sedangkan isian ini teks.',
          en: 'This indicator is measured by a number, but this is text.',
        },
        saran: { id: 'Tulis angka, misalnya 87,5.', en: 'Write a number, for example 87,5.' },
        nilai: teks,
      },
    ];
  }
  return nilai;
}

function bacaRasio(isian: Extract<IsianNilai, { jenis: 'rasio' }>, { satuan }: KonteksIsian): Nilai | Masalah[] {
  const masalah: Masalah[] = [];
  const pembilang = bacaCacah(isian.pembilang, 'pembilang', masalah);
  const penyebut = bacaCacah(isian.penyebut, 'penyebut', masalah);
  if (penyebut?.isZero()) {
    masalah.push({
      lokasi: 'penyebut',
      kode: 'penyebut-nol',
      pesan: { id: 'Penyebut tidak boleh nol.', en: 'The denominator must not be zero.' },
      saran: { id: 'Isi jumlah seluruhnya.', en: 'Enter the whole count.' },
      nilai: isian.penyebut,
    });
  }
  if (masalah.length > 0 || pembilang === null || penyebut === null) return masalah;
  const text = `${formatAngka(pembilang)}/${formatAngka(penyebut)}`;
  return readNilai(text, { satuan, column: { style: INDONESIAN_STYLE } }).nilai;
}

function bacaCacah(text: string, lokasi: 'pembilang' | 'penyebut', masalah: Masalah[]): Decimal | null {
  const reading = parseNumber(text, { column: { kind: 'cacah' } });
  if (reading.status === 'ok') return reading.value;
  if (reading.status !== 'missing') {
    masalah.push(explainReading(reading, lokasi));
    return null;
  }
  const nama =
    lokasi === 'pembilang' ? { id: 'Pembilang', en: 'The numerator' } : { id: 'Penyebut', en: 'The denominator' };
  masalah.push({
    lokasi,
    kode: 'wajib-diisi',
    pesan: { id: `${nama.id} belum diisi.`, en: `${nama.en} is missing.` },
    saran: null,
    nilai: text,
  });
  return null;
}
