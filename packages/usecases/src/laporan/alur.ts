import type { AlurLaporan, LangkahAlurRequest } from '@selaras/contracts';
import type { Laporan, Repositories } from '@selaras/db';
import {
  AppError,
  listTindakan,
  type Masalah,
  type StatusLaporan,
  type TemuanBuku,
  type TindakanLaporan,
  TRANSISI_LAPORAN,
} from '@selaras/domain';
import { buildTriwulan, sealModel, writeModelJson } from '@selaras/reports';
import type { Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { type LaporanDimuat, muatLaporan, type PermintaanTriwulan } from './muat.ts';

/** The ability that each step asks for. */
export const kemampuanTindakan: Readonly<Record<TindakanLaporan, Kemampuan>> = {
  ajukan: 'laporan:ajukan',
  tarik: 'laporan:ajukan',
  kembalikan: 'laporan:kembalikan',
  tetapkan: 'laporan:tetapkan',
  'buka-kembali': 'laporan:buka-kembali',
};

type PermintaanAlur = Pick<PermintaanTriwulan, 'pd' | 'tahun' | 'triwulan' | 'form'>;

/** Where the report stands, what the actor may do with it and what stands against a signature. */
export function bacaAlur(konteks: Konteks, permintaan: PermintaanAlur): Promise<AlurLaporan> {
  return konteks.transaksi(async (repositories) =>
    tampilkan(repositories, await muatLaporan(konteks, repositories, permintaan, 'laporan:lihat')),
  );
}

/**
 * Takes one step: submit, withdraw, return with a comment, sign, reopen with a reason. Signing stores the document model with its hash and
 * closes the period; reopening marks the signed report as replaced. Throws `konflik` when the report moved meanwhile.
 */
export async function langkahAlur(
  konteks: Konteks,
  permintaan: PermintaanAlur & Omit<LangkahAlurRequest, 'form'> & { tindakan: TindakanLaporan },
): Promise<AlurLaporan> {
  const { pd, tahun, triwulan, form, tanggal, tindakan, versiBaris, alasan } = permintaan;
  const laporan = { pd, tahun, triwulan, ...(form ? { form } : {}) };
  await konteks.transaksi(async (repositories) => {
    const pilihan = { ...laporan, ...(tanggal ? { tanggal } : {}) };
    const dimuat = await muatLaporan(konteks, repositories, pilihan, kemampuanTindakan[tindakan]);
    const { dari, perluAlasan } = TRANSISI_LAPORAN[tindakan];
    if (statusOf(dimuat.berjalan) !== dari || (dimuat.berjalan?.versiBaris ?? null) !== versiBaris) {
      throw sudahBerubah(dimuat.berjalan);
    }
    if (perluAlasan && alasan === '') throw alasanWajib();
    await langkah[tindakan](repositories, dimuat, alasan);
  });
  // Read anew: the events of a step are appended when its transaction ends.
  return bacaAlur(konteks, laporan);
}

type Langkah = (repositories: Repositories, dimuat: LaporanDimuat, alasan: string) => Promise<void>;

const langkah: Readonly<Record<TindakanLaporan, Langkah>> = {
  ajukan: async ({ laporan }, dimuat) => {
    const { form, periode, terlihat, berjalan } = dimuat;
    const judul = buildTriwulan(dimuat).title;
    const draf = berjalan ?? (await laporan.create({ unit: terlihat.unit.id, form: form.slug, periode, judul }));
    await laporan.setStatus(draf.id, draf.versiBaris, 'diajukan');
  },
  tarik: async ({ laporan }, dimuat) => {
    const { id, versiBaris } = wajibAda(dimuat);
    await laporan.setStatus(id, versiBaris, 'draf');
  },
  kembalikan: async ({ laporan, audit }, dimuat, alasan) => {
    const { id, versiBaris } = wajibAda(dimuat);
    await laporan.setStatus(id, versiBaris, 'draf');
    audit.record('laporan.dikembalikan', { id, komentar: alasan });
  },
  tetapkan: async ({ laporan, audit }, dimuat) => {
    const { penghalang } = bacaTemuan(dimuat);
    if (penghalang.length > 0) {
      throw new AppError(
        'isi-ditolak',
        {
          id: 'Laporan ini belum dapat ditetapkan: ada angka yang tidak mungkin benar.',
          en: 'This report can’t be signed yet: there are figures that can’t be right.',
        },
        penghalang,
      );
    }
    const { id, versiBaris } = wajibAda(dimuat);
    const seal = await audit.head();
    const model = sealModel(buildTriwulan(dimuat), seal);
    await laporan.approve(id, versiBaris, { model: writeModelJson(model), tanggal: dimuat.tanggal, audit: seal });
  },
  'buka-kembali': async ({ laporan }, dimuat, alasan) => {
    const { id, versiBaris } = wajibAda(dimuat);
    await laporan.supersede(id, versiBaris, alasan);
  },
};

async function tampilkan(repositories: Repositories, dimuat: LaporanDimuat): Promise<AlurLaporan> {
  const { berjalan, form, terlihat, periode } = dimuat;
  const status = statusOf(berjalan);
  const boleh = (tindakan: TindakanLaporan) => terlihat.kemampuan.includes(kemampuanTindakan[tindakan]);
  return {
    form: form.slug,
    status,
    versiBaris: berjalan?.versiBaris ?? null,
    tanggal: berjalan?.tanggal ?? null,
    hash: berjalan?.modelHash ?? null,
    tindakan: listTindakan(status).filter(boleh),
    ...(status === 'ditetapkan' ? { penghalang: [], peringatan: [] } : bacaTemuan(dimuat)),
    riwayat: await bacaRiwayat(repositories, { unit: terlihat.unit.id, form: form.slug, periode }),
  };
}

/** A report that nobody has submitted is a draft. */
function statusOf(berjalan: Laporan | null): StatusLaporan {
  return berjalan?.status ?? 'draf';
}

/**
 * What Keselarasan says before a signature. Errors stand against it: what arithmetic proves wrong must not be signed. Warnings that nobody has
 * dismissed are shown; so is money that is not broken down, a remark until then.
 */
function bacaTemuan({ temuan }: LaporanDimuat): Record<'penghalang' | 'peringatan', Masalah[]> {
  const isWarning = ({ severity, rule }: TemuanBuku) => severity === 'warning' || rule === 'belum-dirinci';
  return {
    penghalang: temuan.filter(({ severity }) => severity === 'error').map(toMasalah),
    peringatan: temuan.filter(isWarning).map(toMasalah),
  };
}

function toMasalah({ rule, where, message }: TemuanBuku): Masalah {
  return {
    lokasi: [where.kode, where.nama].filter((part) => part !== '').join(' '),
    kode: rule,
    pesan: message,
    saran: null,
  };
}

interface PayloadLaporan {
  id?: string;
  komentar?: string;
  alasan?: string;
}

/** Events of this report and of those it replaced. */
async function bacaRiwayat(
  { laporan, audit }: Repositories,
  { unit, form, periode }: Pick<Laporan, 'unit' | 'form' | 'periode'>,
): Promise<AlurLaporan['riwayat']> {
  const semua = await laporan.list({ unit, tahun: periode.tahun });
  const milik = semua.filter(
    (row) => row.form === form && row.periode.jenis === periode.jenis && row.periode.ke === periode.ke,
  );
  const ids = new Set(milik.map(({ id }) => id));
  if (ids.size === 0) return [];
  const events = await audit.list({ jenis: 'laporan.', batas: 500 });
  return events.flatMap(({ waktu, aktor, jenis, payload }) => {
    const { id, komentar, alasan } = payload as PayloadLaporan;
    if (id === undefined || !ids.has(id)) return [];
    return [{ waktu, aktor, tindakan: jenis.slice('laporan.'.length), catatan: komentar ?? alasan ?? '' }];
  });
}

function wajibAda({ berjalan }: LaporanDimuat): Laporan {
  if (berjalan) return berjalan;
  throw sudahBerubah(null);
}

function sudahBerubah(berjalan: Laporan | null): AppError {
  const status = statusOf(berjalan);
  return new AppError('konflik', {
    id: `Status laporan ini sekarang "${status}". Muat ulang halaman, lalu ulangi bila masih perlu.`,
    en: `The status of this report is "${status}" now. Reload the page, then try again if still needed.`,
  });
}

function alasanWajib(): AppError {
  return new AppError('isi-ditolak', { id: 'Tuliskan alasannya.', en: 'Write the reason.' }, [
    { lokasi: 'alasan', kode: 'wajib', pesan: { id: 'Alasan kosong.', en: 'The reason is empty.' }, saran: null },
  ]);
}
