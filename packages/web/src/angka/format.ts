import type { CapaianDto, NilaiDto, SerapanDto } from '@selaras/contracts';
import {
  Decimal,
  formatAngka,
  formatPersen,
  formatRupiah,
  formatRupiahRingkas,
  formatTanggal,
  type Pesan,
  Rupiah,
} from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';

/** Where there is no figure. */
export const TIADA = '–';

/** Writes the API's exact figures in the language of the page, by domain's functions. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  return {
    bahasa,
    kata: (pesan: Pesan) => pesan[bahasa],
    uang: (jumlah: string | null) => (jumlah === null ? TIADA : formatRupiah(Rupiah.parse(jumlah), { bahasa })),
    /** Short, for cards and charts; the full amount stands beside it or in its title. */
    uangRingkas: (jumlah: string | null) =>
      jumlah === null ? TIADA : formatRupiahRingkas(Rupiah.parse(jumlah), { bahasa }),
    persen: (persen: string | null) => (persen === null ? TIADA : formatPersen(new Decimal(persen), { bahasa })),
    serapan: (serapan: SerapanDto) =>
      serapan.kind === 'serapan' ? formatPersen(new Decimal(serapan.persen), { bahasa }) : TIADA,
    /** An exact plain decimal as people read it. */
    angka: (angka: string | null) => (angka === null ? TIADA : formatAngka(new Decimal(angka), { bahasa })),
    nilai: (nilai: NilaiDto | null) => nilai?.teks[bahasa] ?? TIADA,
    capaian: (capaian: CapaianDto) =>
      capaian.persen === null ? TIADA : formatPersen(new Decimal(capaian.persen), { bahasa }),
    /** Who did it: a person's name, or in words the part of the system that did it on its own. */
    aktor: (nama: string) => {
      const [, jenis, label = ''] = /^(selaras|cli):(.+)$/.exec(nama) ?? [];
      if (jenis === undefined) return nama;
      return t(jenis === 'cli' ? 'riwayat.terminal' : 'riwayat.sistem', { label });
    },
    tanggal: (iso: string) => formatTanggal(iso.slice(0, 10), { bahasa }),
    /** A moment in the time zone of this device. */
    saat: (iso: string) =>
      new Intl.DateTimeFormat(bahasa === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      ),
  };
}
