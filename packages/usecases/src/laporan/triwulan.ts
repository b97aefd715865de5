import type { FormatLaporan, PratinjauLaporan } from '@selaras/contracts';
import type { Pesan } from '@selaras/domain';
import { forms, renderReport, summarizeTriwulan, writeHtml } from '@selaras/reports';
import type { Konteks } from '../sistem/konteks.ts';
import { type LaporanDimuat, modelLaporan, muatLaporan, type PermintaanTriwulan } from './muat.ts';

/** A finished file. */
export interface BerkasLaporan {
  format: FormatLaporan;
  nama: string;
  isi: Uint8Array;
}

/** Makes the report in the formats asked for. The ledger is read in one transaction; the documents are made outside of it. */
export async function buatLaporanTriwulan(
  konteks: Konteks,
  permintaan: PermintaanTriwulan & {
    format: readonly FormatLaporan[];
    /** Told how far the work is, 0–100, and what is done. */
    kemajuan?: (persen: number, langkah: Pesan) => void;
  },
): Promise<BerkasLaporan[]> {
  const { kemajuan = () => undefined, format } = permintaan;
  kemajuan(5, { id: 'membaca angka', en: 'reading figures' });
  const dimuat = await konteks.transaksi((repositories) =>
    muatLaporan(konteks, repositories, permintaan, 'laporan:unduh'),
  );
  kemajuan(20, { id: 'menyusun dokumen', en: 'composing the document' });
  const model = modelLaporan(dimuat);
  const nama = namaBerkas(dimuat, permintaan);
  kemajuan(35, { id: `menulis ${format.join(', ')}`, en: `writing ${format.join(', ')}` });
  const berkas = await renderReport(model, format, { engine: konteks.sarana.mesinPdf });
  return [...berkas].map(([jenis, isi]) => ({ format: jenis, nama: `${nama}.${jenis}`, isi }));
}

/** The report as a page to look at, with its headline figures. */
export async function pratinjauLaporanTriwulan(
  konteks: Konteks,
  permintaan: PermintaanTriwulan,
): Promise<PratinjauLaporan> {
  const dimuat = await konteks.transaksi((repositories) =>
    muatLaporan(konteks, repositories, permintaan, 'laporan:lihat'),
  );
  const model = modelLaporan(dimuat);
  const { pagu, realisasi, serapan } = summarizeTriwulan(dimuat);
  return {
    judul: model.title,
    html: writeHtml(model, { embedded: false }),
    versiData: model.dataVersion,
    form: dimuat.form.slug,
    formTersedia: forms.map(({ slug, name }) => ({ slug, nama: name })),
    tanggal: dimuat.tanggal,
    ringkasan: {
      pagu: pagu?.toString() ?? null,
      realisasi: realisasi?.toString() ?? null,
      serapan: serapan?.toString() ?? null,
    },
    kemampuan: [...dimuat.terlihat.kemampuan],
  };
}

function namaBerkas({ terlihat, form }: LaporanDimuat, { tahun, triwulan }: PermintaanTriwulan): string {
  return `laporan-${form.slug}-${terlihat.unit.slug}-${tahun}-tw${triwulan}`;
}
