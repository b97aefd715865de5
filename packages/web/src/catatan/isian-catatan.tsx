import { Button, ScrollArea, Select, Text, Textarea } from '@mantine/core';
import type { BukuCatatan, CatatanDicatat, JenisCatatan } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { FormBaris } from './form-baris.tsx';
import { pilihanUnit } from './isian.ts';
import { namaPenyebab } from './penyebab.ts';
import { singkat } from './urutan.ts';
import type { Pencatat } from './use-catatan.tsx';
import { useIsianBaris } from './use-isian-baris.ts';

interface IsianCatatanProps {
  buku: BukuCatatan;
  jenis: JenisCatatan;
  /** Row to change; null = a new one. */
  awal: CatatanDicatat | null;
  /** Unit of a new row. */
  unit: string;
  /** The problem that a new solution answers; null = none chosen yet. */
  menjawab: string | null;
  pencatat: Pencatat;
  onTutup: () => void;
}

interface Isian {
  unit: string;
  teks: string;
  penyebab: string | null;
  menjawab: string | null;
}

/** Enters one problem with its cause, or one solution with the problem that it answers; a new one may start from earlier periods. */
export function IsianCatatan({ buku, jenis, awal, unit, menjawab, pencatat, onTutup }: IsianCatatanProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const isian = useIsianBaris({
    awal,
    pencatat,
    onTutup,
    nilai: (row: CatatanDicatat | null): Isian =>
      row === null
        ? { unit, teks: '', penyebab: null, menjawab }
        : { unit: row.unit, teks: row.teks, penyebab: row.penyebab, menjawab: row.menjawab },
    baris: ({ catatan }) => catatan,
    kirim: (values, versiBaris) => {
      const urut = awal?.unit === values.unit ? awal.urut : null;
      return { catatan: [{ ...values, id: awal?.id ?? null, versiBaris, jenis, urut }] };
    },
  });
  const { form, bentrok } = isian;
  const { values } = form;
  const masalah = buku.catatan.filter((row) => row.jenis === 'permasalahan' && row.unit === values.unit);
  const teksMasalah = (id: string | null) => singkat(buku.catatan.find((row) => row.id === id)?.teks ?? '', 120);
  const saran = awal ? [] : buku.saran.filter((row) => row.unit === values.unit && row.jenis === jenis);
  const beda = bentrok && [
    { label: t('catatan.kolom.teks'), saya: values.teks, tersimpan: bentrok.teks },
    ...(jenis === 'permasalahan'
      ? [
          {
            label: t('catatan.kolom.penyebab'),
            saya: namaPenyebab(buku, values.penyebab, bahasa),
            tersimpan: bentrok.namaPenyebab?.[bahasa] ?? '',
          },
        ]
      : [
          {
            label: t('catatan.kolom.menjawab'),
            saya: teksMasalah(values.menjawab),
            tersimpan: teksMasalah(bentrok.menjawab),
          },
        ]),
  ];

  return (
    <FormBaris judul={t(`catatan.${awal ? 'ubahCatatan' : 'tambah'}.${jenis}`)} isian={isian} beda={beda}>
      <Select
        label={t('catatan.kolom.unit')}
        data={pilihanUnit(buku)}
        allowDeselect={false}
        {...form.getInputProps('unit')}
        onChange={(dipilih) => form.setValues({ unit: dipilih ?? values.unit, menjawab: null })}
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
      {jenis === 'permasalahan' ? (
        <PilihPenyebab buku={buku} awal={awal} {...form.getInputProps('penyebab')} />
      ) : (
        <Select
          label={t('catatan.kolom.menjawab')}
          description={masalah.length === 0 ? t('catatan.menjawabKosong') : t('catatan.menjawabBantuan')}
          data={masalah.map(({ id, teks }, index) => ({ value: id, label: `${index + 1}. ${singkat(teks, 120)}` }))}
          disabled={masalah.length === 0}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('catatan.kosongkan') }}
          {...form.getInputProps('menjawab')}
        />
      )}
      {saran.length > 0 && (
        <section aria-label={t('catatan.saran')}>
          <Text size="sm" fw={600}>
            {t('catatan.saran')}
          </Text>
          <ScrollArea.Autosize mah={220} type="auto">
            <ul className="saran">
              {saran.map(({ teks, periode, penyebab }) => (
                <li key={teks}>
                  <div>
                    <Text size="sm">{teks}</Text>
                    <Text size="xs" c="dimmed">
                      {[periode[bahasa], namaPenyebab(buku, penyebab, bahasa)].filter(Boolean).join(' · ')}
                    </Text>
                  </div>
                  <Button
                    size="compact-sm"
                    flex="none"
                    variant="default"
                    aria-label={`${t('catatan.pakaiSaran')}: ${teks}`}
                    onClick={() => form.setValues({ teks, ...(penyebab === null ? {} : { penyebab }) })}
                  >
                    {t('catatan.pakaiSaran')}
                  </Button>
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
        </section>
      )}
    </FormBaris>
  );
}

interface PilihPenyebabProps {
  buku: BukuCatatan;
  awal: CatatanDicatat | null;
  /** Code chosen so far. */
  value?: string | null;
}

/** Causes in force, and the one that the row has had so far even if it no longer is; what belongs under the chosen one. */
function PilihPenyebab({ buku, awal, ...input }: PilihPenyebabProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const dipilih = buku.penyebab.find(({ kode }) => kode === input.value);
  const lama = awal?.penyebab && !buku.penyebab.some(({ kode }) => kode === awal.penyebab) ? awal : null;
  const data = buku.penyebab.map(({ kode, nama }) => ({ value: kode, label: nama[bahasa] }));
  if (lama?.penyebab) data.push({ value: lama.penyebab, label: lama.namaPenyebab?.[bahasa] ?? lama.penyebab });
  const sumber = buku.penyebab[0]?.sumber ?? '';
  return (
    <Select
      label={t('catatan.kolom.penyebab')}
      description={dipilih?.uraian || t('catatan.penyebabBantuan', { sumber })}
      data={data}
      clearable
      clearButtonProps={{ 'aria-label': t('catatan.kosongkan') }}
      {...input}
    />
  );
}
