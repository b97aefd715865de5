import { formatRomawi } from '@selaras/domain';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitDanPeriode } from '../laporan/pilihan.tsx';

/** Pages by the beginning of their address, the longer one first, and whether they are about one unit and quarter. */
const halaman = [
  { awal: '/laporan/banding', label: 'banding.judul', berunit: true },
  { awal: '/beranda', label: 'menu.beranda', berunit: true },
  { awal: '/anggaran', label: 'menu.anggaran', berunit: true },
  { awal: '/indikator', label: 'menu.indikator', berunit: true },
  { awal: '/catatan', label: 'menu.catatan', berunit: true },
  { awal: '/laporan', label: 'menu.laporan', berunit: true },
  { awal: '/impor', label: 'menu.impor', berunit: true },
  { awal: '/riwayat', label: 'menu.riwayat', berunit: false },
  { awal: '/periksa', label: 'menu.periksa', berunit: false },
  { awal: '/referensi', label: 'menu.referensi', berunit: false },
  { awal: '/pengaturan', label: 'pengaturan.judul', berunit: false },
] as const;

/** Names the browser's tab, its history and its bookmarks: the page, the unit, the quarter. */
export function useJudulHalaman(): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { tampilan, unit } = useSearch({ strict: false });
  const { units, dipilih } = useUnitDanPeriode();
  const page = halaman.find(({ awal }) => pathname.startsWith(awal));
  const papan =
    pathname.startsWith('/beranda') &&
    (units.data?.length ?? 0) > 1 &&
    (tampilan === 'papan' || (tampilan === undefined && unit === undefined));
  const tentang =
    page?.berunit && dipilih
      ? [
          papan ? t('beranda.semuaUnit') : dipilih.unit.nama,
          `${t('umum.triwulan')} ${formatRomawi(dipilih.triwulan)} ${dipilih.tahun}`,
        ]
      : [];
  const judul = [...(page ? [t(page.label)] : []), ...tentang, t('app.nama')].join(' · ');
  useEffect(() => {
    document.title = judul;
  }, [judul]);
}
