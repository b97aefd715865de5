import {
  Alert,
  Badge,
  Button,
  Drawer,
  Group,
  List,
  NavLink,
  ScrollArea,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { type BagianNarasi, type NarasiLaporan, narasiLaporanSchema } from '@selaras/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, query } from '../api/client.ts';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';

interface NarasiProps {
  /** API address of the report. */
  alamat: string;
  form: string;
}

/** The button and the drawer in which people write the sections of the report. */
export function Narasi({ alamat, form }: NarasiProps) {
  const { t } = useTranslation();
  // A finding leads to the section that it is about.
  const { baris } = useSearch({ strict: false });
  const [opened, setOpened] = useState(baris !== undefined);
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpened(true)}>
        {t('narasi.buka')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('narasi.judul')}
        position="right"
        size="xl"
        closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      >
        {opened && <Isi alamat={alamat} form={form} mula={baris ?? null} />}
      </Drawer>
    </>
  );
}

function Isi({ alamat, form, mula }: NarasiProps & { mula: string | null }) {
  const { t } = useTranslation();
  const [dipilih, setDipilih] = useState(mula);
  const narasi = useQuery({
    queryKey: ['narasi', alamat, form],
    queryFn: () => call(narasiLaporanSchema, `${alamat}/narasi${query({ form })}`),
  });
  if (narasi.error) return <Galat error={narasi.error} onRetry={() => void narasi.refetch()} />;
  const { data } = narasi;
  if (!data) return <Text>{t('umum.muat')}</Text>;
  if (data.bagian.length === 0) return <Text c="dimmed">{t('narasi.tanpa')}</Text>;
  const bagian = data.bagian.find((row) => row.bagian === dipilih) ?? data.bagian[0];
  return (
    <Stack>
      {!data.dapatDiubah && <Alert>{t('narasi.tertutup')}</Alert>}
      <ScrollArea.Autosize mah={260} type="auto">
        <nav aria-label={t('narasi.daftar')}>
          {data.bagian.map((row) => (
            <NavLink
              key={row.bagian}
              component="button"
              label={judulUnik(row, data.bagian)}
              active={row.bagian === bagian?.bagian}
              rightSection={<Tanda bagian={row} />}
              onClick={() => setDipilih(row.bagian)}
            />
          ))}
        </nav>
      </ScrollArea.Autosize>
      {bagian && (
        <Sunting key={`${bagian.bagian}-${bagian.versiBaris}`} alamat={alamat} narasi={data} bagian={bagian} />
      )}
    </Stack>
  );
}

/** Code of a quoted figure that has changed since the section was saved. */
const BERUBAH = 'angka-berubah';

interface SuntingProps {
  alamat: string;
  narasi: NarasiLaporan;
  bagian: BagianNarasi;
}

/** The heading of a section; where one heading holds several texts, with its number among them. */
function judulUnik({ bagian, judul }: BagianNarasi, semua: readonly BagianNarasi[]): string {
  const senama = semua.filter((one) => one.judul === judul);
  return senama.length === 1
    ? judul
    : `${judul} (${senama.findIndex((one) => one.bagian === bagian) + 1}/${senama.length})`;
}

/** What a section says for itself in the list: to be read again, or how much is wrong in it. */
function Tanda({ bagian: { temuan } }: { bagian: BagianNarasi }) {
  const { t } = useTranslation();
  if (temuan.length === 0) return null;
  const usang = temuan.some(({ kode }) => kode === BERUBAH);
  return (
    <Badge color="orange" variant="light">
      {usang ? t('narasi.usang') : temuan.length}
    </Badge>
  );
}

/** One section: its text, the tokens to insert and what is wrong in it. */
function Sunting({ alamat, narasi, bagian }: SuntingProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const client = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const [teks, setTeks] = useState(bagian.teks);
  const simpan = useMutation({
    mutationFn: (isi: string) =>
      call(narasiLaporanSchema, `${alamat}/narasi`, {
        method: 'PUT',
        json: { form: narasi.form, bagian: bagian.bagian, teks: isi, versiBaris: bagian.versiBaris },
      }),
    onSuccess: () => client.invalidateQueries(),
  });
  const usang = bagian.temuan.some(({ kode }) => kode === BERUBAH);
  const sisipkan = (token: string | null) => {
    if (!token) return;
    const at = area.current?.selectionStart ?? teks.length;
    setTeks(`${teks.slice(0, at)}${token}${teks.slice(area.current?.selectionEnd ?? at)}`);
    area.current?.focus();
  };
  return (
    <Stack gap="xs">
      <Textarea
        ref={area}
        label={judulUnik(bagian, narasi.bagian)}
        description={bagian.bawaan ? t('narasi.bawaan') : t('narasi.penulisan')}
        autosize
        minRows={8}
        maxRows={20}
        maxLength={50_000}
        readOnly={!narasi.dapatDiubah}
        value={teks}
        onChange={(event) => setTeks(event.currentTarget.value)}
      />
      {narasi.dapatDiubah && (
        <Group align="flex-end">
          <Select
            label={t('narasi.penanda')}
            placeholder={t('narasi.pilih')}
            searchable
            value={null}
            data={narasi.penanda.map(({ token, nilai }) => ({
              value: token,
              label: `${token.slice(2, -2)} = ${nilai}`,
            }))}
            onChange={sisipkan}
            flex={1}
            miw={220}
          />
          <Button disabled={teks === bagian.teks} loading={simpan.isPending} onClick={() => simpan.mutate(teks)}>
            {t('narasi.simpan')}
          </Button>
          {usang && teks === bagian.teks && (
            <Button variant="light" loading={simpan.isPending} onClick={() => simpan.mutate(teks)}>
              {t('narasi.masihSesuai')}
            </Button>
          )}
          {!bagian.bawaan && (
            <Button variant="default" loading={simpan.isPending} onClick={() => simpan.mutate('')}>
              {t('narasi.kembali')}
            </Button>
          )}
        </Group>
      )}
      {simpan.error && <Galat error={simpan.error} />}
      {bagian.temuan.length > 0 && (
        <Alert color="orange" title={t('narasi.temuan')}>
          <List size="sm">
            {bagian.temuan.map((masalah) => (
              <List.Item key={`${masalah.kode}-${masalah.nilai}`}>
                {masalah.pesan[bahasa]} {masalah.saran?.[bahasa]}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
