/*
 * More units beside those of the example, up to the number that a province has: each with a small budget of its own, in different states.
 */
import { type BukuAngka, bukuAngkaFromJson, bukuAngkaToJson } from '@selaras/domain';
import { type Aktor, bacaAlur, type Konteks, langkahAlur, type Sistem, simpanTenggat } from '@selaras/usecases';
import { ledgerFixture } from '../../packages/usecases/test/ledger-fixture.ts';

const BIDANG = [
  'Pendidikan dan Kebudayaan',
  'Kesehatan, Kependudukan, dan Pencatatan Sipil',
  'Pekerjaan Umum dan Perumahan Rakyat',
  'Sosial',
  'Tenaga Kerja dan Transmigrasi',
  'Pemberdayaan Perempuan dan Perlindungan Anak',
  'Pertanian dan Ketahanan Pangan',
  'Lingkungan Hidup dan Kehutanan',
  'Perhubungan',
  'Komunikasi dan Informatika',
  'Koperasi dan Usaha Kecil',
  'Penanaman Modal',
  'Kepemudaan dan Olahraga',
  'Kearsipan dan Perpustakaan',
  'Kelautan dan Perikanan',
  'Pariwisata dan Ekonomi Kreatif',
  'Peternakan',
  'Energi dan Sumber Daya Mineral',
  'Perindustrian dan Perdagangan',
];
/** Units pelapor that the example itself has. */
const CONTOH = 2;
/** What is a word of the rules, not the name of a row. */
const KATA_TETAP = new Set(['jenis', 'status', 'tingkat', 'metode', 'tanggal', 'slug', 'kodeWilayah']);

/** Adds units until `jumlah` report, with a deadline that is past; of every six, one submits, one is returned, one is signed. */
export async function tambahUnit(sistem: Sistem, jumlah: number): Promise<void> {
  const admin = await sistem.konteks('ntt', aktor('admin'));
  for (let nomor = 1; nomor <= jumlah - CONTOH; nomor += 1) {
    const buku = bukuUnit(nomor);
    await admin.transaksi(async ({ buku: simpan, pengaturan: tersimpan }) => {
      // The settings of the year are the pemda's, not the unit's.
      const { tahun: _, ...pengaturan } = (await tersimpan.get(buku.tahun)).value;
      await simpan.replace({ ...buku, pemda: admin.pemda, pengaturan });
    });
    await jalankan(sistem, buku.unitPelapor, nomor);
  }
  await simpanTenggat(admin, {
    tahun: 2024,
    simpan: [1, 2].map((ke) => ({
      jenis: 'laporan-triwulan',
      ke,
      unit: null,
      tanggal: ke === 1 ? '2024-04-15' : '2025-12-31',
      versiBaris: null,
    })),
    hapus: [],
  });
}

function bukuUnit(nomor: number): BukuAngka {
  const kode = String(nomor).padStart(2, '0');
  const jenis = nomor > BIDANG.length ? 'Badan' : 'Dinas';
  const nama = `${jenis} ${BIDANG[(nomor - 1) % BIDANG.length]}`;
  const asal = ledgerFixture();
  const ids = new Set(Object.values(asal).flatMap((rows) => (Array.isArray(rows) ? rows.flatMap(idOf) : [])));
  const json = JSON.parse(bukuAngkaToJson(asal), (key, value: unknown) =>
    typeof value === 'string' && ids.has(value) && !KATA_TETAP.has(key) ? `${value}-${kode}` : value,
  );
  const buku = bukuAngkaFromJson(JSON.stringify(json));
  const pelapor = `biro-${kode}`;
  return {
    ...buku,
    unit: buku.unit
      .filter(({ id }) => id !== `setda-${kode}`)
      .map((unit) =>
        unit.id === pelapor
          ? { ...unit, induk: null, jenis: 'pd', slug: `pd-${kode}`, urut: 100 + nomor, ...namaUnit(nama) }
          : { ...unit, slug: `${unit.slug}-${kode}` },
      ),
    // The last in each six has not begun.
    ...(nomor % 6 === 0 ? { realisasi: [], realisasiKeuangan: [] } : {}),
  };
}

function namaUnit(nama: string) {
  return { nama, namaSingkat: nama, namaLengkap: nama };
}

function idOf(row: object): string[] {
  return 'id' in row ? [String(row.id)] : [];
}

async function jalankan(sistem: Sistem, pelapor: string, nomor: number): Promise<void> {
  const pd = `pd-${pelapor.slice(-2)}`;
  const langkah = async (konteks: Konteks, tindakan: Parameters<typeof langkahAlur>[1]['tindakan'], alasan = '') => {
    const permintaan = { pd, tahun: 2024, triwulan: 1, form: 'triwulan' };
    const { versiBaris } = await bacaAlur(konteks, permintaan);
    await langkahAlur(konteks, { ...permintaan, tindakan, versiBaris, alasan, tanggal: '2024-04-12' });
  };
  const operator = await sistem.konteks('ntt', aktor('operator'));
  const kepala = await sistem.konteks('ntt', aktor('kepala'));
  const giliran = nomor % 6;
  if (giliran < 1 || giliran > 3) return;
  await langkah(operator, 'ajukan');
  if (giliran === 2) await langkah(kepala, 'kembalikan', 'Lengkapi solusi tiap permasalahan dan bukti dukungnya.');
  if (giliran === 3) await langkah(kepala, 'tetapkan');
}

function aktor(peran: 'admin' | 'operator' | 'kepala'): Aktor {
  return { pengguna: null, label: `uji ${peran}`, peran: [{ peran, unit: null, turun: true }] };
}
