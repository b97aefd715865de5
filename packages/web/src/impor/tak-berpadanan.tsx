import { Alert, Button, Group, Select, Table } from '@mantine/core';
import type { TakBerpadananDto } from '@selaras/contracts';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { muatLembar } from '../anggaran/use-simpan.ts';
import { useFormat } from '../angka/format.ts';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { TabelHalaman } from './tabel-halaman.tsx';

interface TakBerpadananProps {
  rows: readonly TakBerpadananDto[];
  dipilih: UnitDanPeriode;
  /** Key of a row → what it stands for. */
  padanan: Readonly<Record<string, string>>;
  membaca: boolean;
  /** True when choices were made that the reading does not know yet. */
  berubah: boolean;
  onPilih: (kunci: string, target: string | null) => void;
  onLewatiSemua: () => void;
  onBaca: () => void;
}

/** Rows of a finance report that match nothing by themselves: each is matched with a row of the budget, made a new one, or passed over. */
export function TakBerpadanan(props: TakBerpadananProps) {
  const { rows, dipilih, padanan, membaca, berubah, onPilih, onLewatiSemua, onBaca } = props;
  const { t } = useTranslation();
  const { uang } = useFormat();
  const { tahun, triwulan } = dipilih;
  const unit = dipilih.unit.slug;
  const lembar = useQuery({
    queryKey: ['impor', 'anggaran', unit, tahun, triwulan],
    queryFn: () => muatLembar({ unit, tahun, triwulan, dokumen: undefined }),
  });
  if (rows.length === 0) return null;
  const tersisa = rows.filter(({ kunci }) => padanan[kunci] === undefined).length;
  const draf = lembar.data?.paguDapatDiubah ?? false;
  const semua = daftarBaris(lembar.data, draf, t);
  return (
    <TabelHalaman
      judul={t('impor.takBerpadanan', { jumlah: rows.length })}
      rows={rows}
      kepala={
        <Table.Tr>
          <Table.Th>{t('impor.baris')}</Table.Th>
          <Table.Th>{t('impor.uraian')}</Table.Th>
          <Table.Th ta="right">{t('impor.kolom.realisasi')}</Table.Th>
          <Table.Th w="40%">{t('impor.padanan')}</Table.Th>
        </Table.Tr>
      }
      baris={(row) => (
        <Table.Tr key={row.kunci}>
          <Table.Td data-label={t('impor.baris')}>{row.baris}</Table.Td>
          <Table.Td data-label={t('impor.uraian')}>
            {[row.kodeSub, row.rekening, row.uraian].filter(Boolean).join(' · ')}
          </Table.Td>
          <Table.Td className="angka" data-label={t('impor.kolom.realisasi')}>
            {uang(row.realisasi)}
          </Table.Td>
          <Table.Td data-label={t('impor.padanan')}>
            <Select
              aria-label={t('impor.padananUntuk', { baris: row.baris })}
              placeholder={t('impor.pilihPadanan')}
              data={[
                { group: t('impor.terdekat'), items: terdekat(row) },
                { group: t('impor.keputusan'), items: [{ value: 'lewati', label: t('impor.lewati') }] },
                ...semua.map(({ group, items }) => ({
                  group,
                  items: items.filter(({ value }) => !row.kandidat.some(({ target }) => target === value)),
                })),
              ]}
              value={padanan[row.kunci] ?? null}
              searchable
              clearable
              limit={60}
              nothingFoundMessage={t('impor.tidakKetemu')}
              clearButtonProps={{ 'aria-label': t('impor.kosongkanPilihan') }}
              onChange={(target) => onPilih(row.kunci, target)}
            />
          </Table.Td>
        </Table.Tr>
      )}
    >
      <Group mb="xs">
        <Button size="xs" disabled={!berubah} loading={membaca} onClick={onBaca}>
          {t('impor.bacaUlang')}
        </Button>
        <Button size="xs" variant="default" disabled={tersisa === 0} onClick={onLewatiSemua}>
          {t('impor.lewatiSemua', { jumlah: tersisa })}
        </Button>
      </Group>
      {lembar.data && !draf && (
        <Alert variant="default" mb="xs">
          {t('impor.barisBaruDraf')}
        </Alert>
      )}
    </TabelHalaman>
  );
}

function terdekat({ kandidat }: TakBerpadananDto) {
  return kandidat.map(({ target, kode, uraian }) => ({ value: target, label: `${kode} ${uraian}`.trim() }));
}

/** All rows that money can be booked on, and those below which a new line can be made. */
function daftarBaris(lembar: Awaited<ReturnType<typeof muatLembar>> | undefined, draf: boolean, t: TFunction) {
  if (lembar === undefined) return [];
  const nama = new Map(lembar.simpul.map(({ id, kode, nama }) => [id, `${kode} ${nama}`.trim()]));
  const lines = lembar.anggaran.filter(({ rincian }) => rincian);
  const berinci = new Set(lines.map(({ simpul }) => simpul));
  const induk = new Set(lembar.simpul.map(({ induk }) => induk));
  const daun = lembar.simpul.filter(({ id }) => !induk.has(id));
  const tempat = [
    ...lines.map(({ id, rekening, uraian, simpul }) => ({
      value: `anggaran:${id}`,
      label: [`${rekening} ${uraian}`.trim(), nama.get(simpul)].join(' — '),
    })),
    ...daun
      .filter(({ id }) => !berinci.has(id))
      .map(({ id }) => ({ value: `simpul:${id}`, label: nama.get(id) ?? '' })),
  ];
  const baru = daun.map(({ id }) => ({ value: `buat:${id}`, label: t('impor.buatDi', { nama: nama.get(id) ?? '' }) }));
  return [
    { group: t('impor.semuaBaris'), items: tempat },
    ...(draf ? [{ group: t('impor.buatBaru'), items: baru }] : []),
  ];
}
