import { Button, Group, Modal, ScrollArea, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { BukuCatatan, CatatanDicatat, JenisCatatan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { apaKonflikBaris, galatKolom } from './isian.ts';
import { Konflik } from './konflik.tsx';
import type { Pencatat } from './use-catatan.tsx';

interface IsianCatatanProps {
  buku: BukuCatatan;
  jenis: JenisCatatan;
  /** Row to change; null = a new one. */
  awal: CatatanDicatat | null;
  /** Unit of a new row. */
  unit: string;
  pencatat: Pencatat;
  onTutup: () => void;
}

/** Enters one problem or solution; a new one may start from what earlier periods said. */
export function IsianCatatan({ buku, jenis, awal, unit, pencatat, onTutup }: IsianCatatanProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [versiBaris, setVersi] = useState(awal?.versiBaris ?? null);
  const [bentrok, setBentrok] = useState<CatatanDicatat | null>(null);
  const [galat, setGalat] = useState<Error | null>(null);
  const form = useForm({ initialValues: { unit: awal?.unit ?? unit, teks: awal?.teks ?? '' } });
  const { values } = form;
  const saran = awal ? [] : buku.saran.filter((row) => row.unit === values.unit && row.jenis === jenis);

  const simpan = async (versi: number | null) => {
    setGalat(null);
    const urut = awal?.unit === values.unit ? awal.urut : null;
    try {
      await pencatat.ubah.mutateAsync({
        catatan: [{ ...values, id: awal?.id ?? null, versiBaris: versi, jenis, urut }],
      });
      notifications.show({ message: t('catatan.tersimpan') });
      onTutup();
    } catch (error) {
      if (apaKonflikBaris(error)) {
        const { data } = await pencatat.buku.refetch();
        const kini = data?.catatan.find(({ id }) => id === awal?.id) ?? null;
        setBentrok(kini);
        if (kini !== null) return;
      }
      form.setErrors(galatKolom(error, bahasa));
      setGalat(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const pakaiTersimpan = (row: CatatanDicatat) => {
    form.setValues({ unit: row.unit, teks: row.teks });
    setVersi(row.versiBaris);
    setBentrok(null);
  };

  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={t(`catatan.${awal ? 'ubahCatatan' : 'tambah'}.${jenis}`)}
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
          <Textarea
            label={t('catatan.kolom.teks')}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={10_000}
            required
            data-autofocus
            {...form.getInputProps('teks')}
          />
          {saran.length > 0 && (
            <section aria-label={t('catatan.saran')}>
              <Text size="sm" fw={600}>
                {t('catatan.saran')}
              </Text>
              <ScrollArea.Autosize mah={220} type="auto">
                <ul className="saran">
                  {saran.map(({ teks, periode }) => (
                    <li key={teks}>
                      <div>
                        <Text size="sm">{teks}</Text>
                        <Text size="xs" c="dimmed">
                          {periode[bahasa]}
                        </Text>
                      </div>
                      <Button
                        size="compact-sm"
                        flex="none"
                        variant="default"
                        aria-label={`${t('catatan.pakaiSaran')}: ${teks}`}
                        onClick={() => form.setFieldValue('teks', teks)}
                      >
                        {t('catatan.pakaiSaran')}
                      </Button>
                    </li>
                  ))}
                </ul>
              </ScrollArea.Autosize>
            </section>
          )}
          {bentrok && (
            <Konflik
              beda={[{ label: t('catatan.kolom.teks'), saya: values.teks, tersimpan: bentrok.teks }]}
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
