import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import type { BukuCatatan, KegiatanDicatat } from '@selaras/contracts';
import { formatWaktu, parseWaktu } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { FormBaris } from './form-baris.tsx';
import { pilihanUnit } from './isian.ts';
import type { Pencatat } from './use-catatan.tsx';
import { useIsianBaris } from './use-isian-baris.ts';

const KOLOM = ['kelompok', 'uraian', 'waktu', 'hasil', 'keterangan'] as const;

interface IsianKegiatanProps {
  buku: BukuCatatan;
  /** Row to change; null = a new one. */
  awal: KegiatanDicatat | null;
  /** Unit of a new row. */
  unit: string;
  tahun: number;
  pencatat: Pencatat;
  onTutup: () => void;
}

/** Enters one activity. */
export function IsianKegiatan({ buku, awal, unit, tahun, pencatat, onTutup }: IsianKegiatanProps) {
  const { t } = useTranslation();
  const isian = useIsianBaris({
    awal,
    pencatat,
    onTutup,
    nilai: (row: KegiatanDicatat | null) => nilaiAwal(row, unit),
    baris: ({ kegiatan }) => kegiatan,
    kirim: (values, versiBaris) => {
      // A row that changes its group goes to the group's end.
      const tetap = awal !== null && awal.unit === values.unit && awal.kelompok === values.kelompok.trim();
      return { kegiatan: [{ ...values, id: awal?.id ?? null, versiBaris, urut: tetap ? awal.urut : null }] };
    },
  });
  const { form, bentrok } = isian;
  const { values } = form;
  const kelompok = new Set(buku.kegiatan.filter((row) => row.unit === values.unit).map((row) => row.kelompok));
  const beda =
    bentrok &&
    KOLOM.map((kolom) => ({
      label: t(`catatan.kolom.${kolom}`),
      saya: values[kolom],
      tersimpan: bentrok[kolom],
    }));

  return (
    <FormBaris judul={t(awal ? 'catatan.ubahKegiatan' : 'catatan.tambahKegiatan')} isian={isian} beda={beda}>
      <Select
        label={t('catatan.kolom.unit')}
        data={pilihanUnit(buku)}
        allowDeselect={false}
        {...form.getInputProps('unit')}
      />
      <Autocomplete
        label={t('catatan.kolom.kelompok')}
        description={t('catatan.kelompokBantuan')}
        data={[...kelompok].filter((nama) => nama !== '')}
        maxLength={300}
        {...form.getInputProps('kelompok')}
      />
      <Textarea
        label={t('catatan.kolom.uraian')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        required
        data-autofocus
        {...form.getInputProps('uraian')}
      />
      <TextInput
        label={t('catatan.kolom.waktu')}
        description={<Terbaca waktu={values.waktu} tahun={tahun} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={300}
        {...form.getInputProps('waktu')}
      />
      <Textarea
        label={t('catatan.kolom.hasil')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('hasil')}
      />
      <Textarea
        label={t('catatan.kolom.keterangan')}
        autosize
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('keterangan')}
      />
    </FormBaris>
  );
}

function nilaiAwal(row: KegiatanDicatat | null, unit: string) {
  if (row === null) return { unit, kelompok: '', uraian: '', waktu: '', hasil: '', keterangan: '' };
  const { kelompok, uraian, waktu, hasil, keterangan } = row;
  return { unit: row.unit, kelompok, uraian, waktu, hasil, keterangan };
}

/** How the typed time is read, while it is typed. */
function Terbaca({ waktu, tahun }: { waktu: string; tahun: number }) {
  const { t, i18n } = useTranslation();
  const read = parseWaktu(waktu, { tahun });
  if (read.jenis === 'kosong') return t('catatan.waktuBantuan');
  if (read.jenis === 'bebas') return t('catatan.waktuBebas');
  return t(`catatan.waktuTerbaca.${read.jenis}`, { waktu: formatWaktu(read, i18n.language as Bahasa) });
}
