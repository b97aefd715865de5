import type { Beranda, TenggatUnit } from '@selaras/contracts';
import type { Laporan, Repositories } from '@selaras/db';
import { muatPotret, type PermintaanPotret, type Potret } from '../angka/potret.ts';
import { tulisTemuan, tulisUang } from '../angka/tampilan.ts';
import { telusuri } from '../riwayat/telusuri.ts';
import { perubahanTerakhir } from '../riwayat/terakhir.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { KeadaanTahun } from '../tenggat/keadaan.ts';
import { subKegiatanKurang, susunAnggaran } from './anggaran.ts';
import { indikatorKurang, indikatorMendatang, susunKinerja } from './kinerja.ts';
import { statusLaporan } from './papan.ts';

const PERUBAHAN_SEJAK = 10;
const HITUNG_SEJAK = 1_000;

/** Where a unit stands in a quarter: money, performance, what is missing, findings and what changed. */
export function bacaBeranda(konteks: Konteks, permintaan: PermintaanPotret): Promise<Beranda> {
  return konteks.transaksi(async (repositories) => {
    const { terlihat, potret } = await muatPotret(konteks, repositories, permintaan);
    const { unit, kemampuan } = terlihat;
    const laporan = await repositories.laporan.list({ unit: unit.id });
    const milik = await repositories.unit.listOwned(unit.id);
    const keadaan = await KeadaanTahun.baca(repositories, potret.periode.tahun);
    const laporanIni = keadaan.laporan(unit.id, potret.periode);
    const perubahan = await perubahanTerakhir(konteks, repositories, unit.id, milik);
    return {
      unit: { slug: unit.slug, nama: unit.nama },
      kemampuan: [...kemampuan],
      laporan: { ...laporanIni, status: statusLaporan(laporanIni.status, potret.buku, potret.periode) },
      tenggat: keadaan
        .semuaTenggat({ unit: unit.id, jalur: terlihat.jalur })
        .filter((row) => isShown(row, potret.periode.ke)),
      anggaran: susunAnggaran(potret),
      kinerja: susunKinerja(potret),
      kurang: {
        indikator: indikatorKurang(potret).map(({ penempatan, nama }) => ({ penempatan: penempatan.id, nama })),
        subKegiatan: subKegiatanKurang(potret).map(({ simpul: { id, kode, nama }, pagu }) => ({
          id,
          kode,
          nama,
          pagu: tulisUang(pagu.jumlah),
        })),
        jatuhTempo: indikatorMendatang(potret).map(({ row, tanggal }) => ({
          penempatan: row.penempatan.id,
          nama: row.nama,
          tanggal,
        })),
      },
      temuan: [...potret.temuan, ...potret.diabaikan].map((temuan) => tulisTemuan(potret, temuan)),
      perubahan: [...perubahan],
      sejakPenetapan: await sejakPenetapan(repositories, { potret, laporan, milik }),
    };
  });
}

/** What is still to be done, and the report that the page is about. */
function isShown({ jenis, ke, keadaan }: TenggatUnit, triwulan: number): boolean {
  if (jenis === 'laporan-triwulan' && ke === triwulan) return true;
  return keadaan.keadaan === 'berjalan' || keadaan.keadaan === 'terlambat';
}

interface BahanPenetapan {
  potret: Potret;
  laporan: readonly Laporan[];
  milik: ReadonlySet<string>;
}

/** Up to a thousand changes with their names: read once for each state of the ledger, as a potret is made anew after every change. */
const sejak = new WeakMap<Potret, Beranda['sejakPenetapan']>();

async function sejakPenetapan(repositories: Repositories, bahan: BahanPenetapan): Promise<Beranda['sejakPenetapan']> {
  const known = sejak.get(bahan.potret);
  if (known !== undefined) return known;
  const found = await cariSejakPenetapan(repositories, bahan);
  sejak.set(bahan.potret, found);
  return found;
}

/** What changed since the last report that was approved, by the event that this report prints. */
async function cariSejakPenetapan(
  repositories: Repositories,
  { laporan, milik }: BahanPenetapan,
): Promise<Beranda['sejakPenetapan']> {
  const terakhir = laporan
    .filter((row) => row.auditNomor !== null)
    .reduce<Laporan | null>((last, row) => ((row.auditNomor ?? 0) > (last?.auditNomor ?? 0) ? row : last), null);
  if (terakhir?.auditNomor == null) return null;
  const { butir } = await telusuri(repositories, { milik, sesudah: terakhir.auditNomor, maksimum: HITUNG_SEJAK });
  const angka = butir.filter(({ jenis }) => !jenis.startsWith('laporan.'));
  return {
    judul: terakhir.judul,
    tanggal: terakhir.tanggal,
    jumlah: angka.length,
    perubahan: angka.slice(0, PERUBAHAN_SEJAK),
  };
}
