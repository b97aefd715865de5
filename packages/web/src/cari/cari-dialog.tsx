import './cari.css';
import { Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type HasilCari, jawabanCariSchema } from '@selaras/contracts';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, query } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';

const HALAMAN = { anggaran: '/anggaran', indikator: '/indikator', kegiatan: '/catatan', laporan: '/laporan' } as const;
const MINIMUM = 2;
const idPilihan = (index: number) => `hasil-cari-${index}`;

/** Search as one types: arrows choose, Enter opens the page and row. */
export function CariDialog({ onTutup }: { onTutup: () => void }) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const navigate = useNavigate();
  const { tahun, triwulan } = useSearch({ strict: false });
  const [teks, setTeks] = useState('');
  const [aktif, setAktif] = useState(0);
  const [q] = useDebouncedValue(teks.trim(), 150);
  const cukup = q.length >= MINIMUM;
  const cari = useQuery({
    queryKey: ['cari', q, tahun, triwulan],
    queryFn: () =>
      call(jawabanCariSchema, `/api/cari${query({ q, tahun: tahun?.toString(), triwulan: triwulan?.toString() })}`),
    enabled: cukup,
    placeholderData: keepPreviousData,
  });
  const hasil = cukup ? (cari.data?.hasil ?? []) : [];
  const terpilih = hasil[Math.min(aktif, hasil.length - 1)];
  const letak = terpilih ? hasil.indexOf(terpilih) : -1;
  useEffect(() => {
    if (letak >= 0) document.getElementById(idPilihan(letak))?.scrollIntoView({ block: 'nearest' });
  }, [letak]);

  const buka = ({ jenis, tujuan }: HasilCari) => {
    const { unit, baris, dokumen } = tujuan;
    void navigate({
      to: HALAMAN[jenis],
      search: (previous) => ({
        ...previous,
        unit,
        tahun: tujuan.tahun,
        triwulan: tujuan.triwulan,
        baris: baris ?? undefined,
        dokumen: dokumen === null ? undefined : `${unit}.${tujuan.tahun}.${dokumen}`,
      }),
    });
    onTutup();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const langkah = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (langkah !== undefined && hasil.length > 0) {
      event.preventDefault();
      setAktif((letak + langkah + hasil.length) % hasil.length);
    }
    // What is typed but not yet searched for must not open an older result.
    if (event.key === 'Enter' && terpilih && q === teks.trim() && !cari.isPlaceholderData) {
      event.preventDefault();
      buka(terpilih);
    }
  };

  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      yOffset="8dvh"
      title={t('cari.judul')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <TextInput
        role="combobox"
        aria-label={t('cari.isian')}
        aria-autocomplete="list"
        aria-expanded={hasil.length > 0}
        aria-controls={hasil.length > 0 ? 'hasil-cari' : undefined}
        aria-activedescendant={letak >= 0 ? idPilihan(letak) : undefined}
        autoComplete="off"
        placeholder={t('cari.isian')}
        leftSection={<IconSearch size={16} />}
        maxLength={100}
        value={teks}
        onChange={(event) => {
          setTeks(event.currentTarget.value);
          setAktif(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <Text size="xs" c="dimmed" mt={4} role="status">
        {pesanStatus()}
      </Text>
      {cari.error && <Galat error={cari.error} onRetry={() => void cari.refetch()} />}
      {hasil.length > 0 && (
        <div role="listbox" id="hasil-cari" aria-label={t('cari.judul')} className="hasil-cari">
          {[...Map.groupBy(hasil, ({ jenis }) => jenis)].map(([jenis, rows]) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset can't group the options of a listbox
            <div key={jenis} role="group" aria-label={t(`cari.jenis.${jenis}`)}>
              <Text size="xs" fw={600} c="dimmed" aria-hidden>
                {t(`cari.jenis.${jenis}`)}
              </Text>
              {rows.map((row) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field above holds the focus and the keys
                <div
                  key={row.id}
                  id={idPilihan(hasil.indexOf(row))}
                  role="option"
                  aria-selected={row === terpilih}
                  onClick={() => buka(row)}
                >
                  <span>
                    {row.kode && <span className="kode">{row.kode}</span>} {row.judul[bahasa]}
                  </span>
                  <Text size="xs" c="dimmed">
                    {row.keterangan[bahasa]}
                  </Text>
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <Text size="xs" c="dimmed" mt="xs" visibleFrom="sm">
        {t('cari.tombol')}
      </Text>
    </Modal>
  );

  function pesanStatus(): string {
    if (teks.trim().length < MINIMUM) return t('cari.ketik');
    if (cari.isFetching || q !== teks.trim()) return t('umum.muat');
    return hasil.length > 0 ? t('cari.jumlah', { jumlah: hasil.length }) : t('cari.kosong', { q });
  }
}
