import { Autocomplete, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { BukuCatatan, KegiatanDicatat } from '@selaras/contracts';
import { formatWaktu, parseWaktu } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { apaKonflikBaris, galatKolom } from './isian.ts';
import { Konflik } from './konflik.tsx';
import type { Pencatat } from './use-catatan.tsx';

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

/** Enters one activity. Nothing that someone else wrote meanwhile is overwritten unseen. */
export function IsianKegiatan({ buku, awal, unit, tahun, pencatat, onTutup }: IsianKegiatanProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [versiBaris, setVersi] = useState(awal?.versiBaris ?? null);
  const [bentrok, setBentrok] = useState<KegiatanDicatat | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);
  const form = useForm({ initialValues: nilaiAwal(awal, unit) });
  const { values } = form;
  const kelompok = new Set(buku.kegiatan.filter((row) => row.unit === values.unit).map((row) => row.kelompok));

  const simpan = async (versi: number | null) => {
    setGalat(null);
    // A row that changes its group goes to the group's end.
    const tetap = awal !== null && awal.unit === values.unit && awal.kelompok === values.kelompok.trim();
    const row = { ...values, id: awal?.id ?? null, versiBaris: versi, urut: tetap ? awal.urut : null };
    try {
      await pencatat.ubah.mutateAsync({ kegiatan: [row] });
      notifications.show({ message: t('catatan.tersimpan') });
      onTutup();
    } catch (error) {
      if (apaKonflikBaris(error)) {
        const { data } = await pencatat.buku.refetch();
        const kini = data?.kegiatan.find(({ id }) => id === awal?.id) ?? null;
        setBentrok(kini);
        if (kini !== null) return;
      }
      form.setErrors(galatKolom(error, bahasa));
      setGalat(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const pakaiTersimpan = (row: KegiatanDicatat) => {
    form.setValues(nilaiAwal(row, row.unit));
    setVersi(row.versiBaris);
    setBentrok(null);
  };

  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={t(awal ? 'catatan.ubahKegiatan' : 'catatan.tambahKegiatan')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <form onSubmit={form.onSubmit(() => void simpan(versiBaris))} noValidate>
        <Stack gap="sm">
          <Select
            label={t('catatan.kolom.unit')}
            data={buku.unit.filter((row) => row.dapatDiubah).map(({ id, nama }) => ({ value: id, label: nama }))}
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
          {bentrok && (
            <Konflik
              beda={KOLOM.map((kolom) => ({
                label: t(`catatan.kolom.${kolom}`),
                saya: values[kolom],
                tersimpan: bentrok[kolom],
              }))}
              menyimpan={pencatat.ubah.isPending}
              onSaya={() => void simpan(bentrok.versiBaris)}
              onTersimpan={() => pakaiTersimpan(bentrok)}
            />
          )}
          {galat && Object.keys(form.errors).every((kolom) => !(kolom in values)) && <Galat error={galat} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onTutup}>
              {t('umum.batal')}
            </Button>
            <Button type="submit" loading={pencatat.ubah.isPending} disabled={bentrok !== null}>
              {t('catatan.simpan')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
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
