import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import type { MasalahDto } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { TabelHalaman } from './tabel-halaman.tsx';

/** What can be said of a problem right here: another content of its cell, or a reason. */
type Jawaban = 'perbaikan' | 'alasan';

export interface JawabanMasalah {
  perbaikan: Readonly<Record<string, string>>;
  alasan: Readonly<Record<string, string>>;
}

interface DaftarMasalahProps {
  judul: string;
  daftar: readonly MasalahDto[];
  jawaban?: JawabanMasalah;
  /** Reasons are asked here for reports of a finance system; a template has a column of its own for them. */
  denganAlasan?: boolean;
  membaca?: boolean;
  onJawab?: (jawaban: JawabanMasalah) => void;
}

const SEL = /^[^!]+![A-Z]{1,3}\d+$/;
/** Problems of a whole row, which another content of one cell does not settle. */
const BUKAN_SEL: readonly string[] = ['tanpa-padanan', 'padanan-tak-unik', 'baris-ganda', 'baris-tidak-dapat-dibuat'];

/** Everything that is wrong, each with its place and remedy; what can be put right here is asked for here. */
export function DaftarMasalah({
  judul,
  daftar,
  jawaban,
  denganAlasan = false,
  membaca = false,
  onJawab,
}: DaftarMasalahProps) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const [isian, setIsian] = useState<JawabanMasalah>({ perbaikan: {}, alasan: {} });
  const banyak = Object.keys(isian.perbaikan).length + Object.keys(isian.alasan).length;
  const jenis = ({ lokasi, kode }: MasalahDto): Jawaban | null => {
    if (onJawab === undefined || !SEL.test(lokasi) || BUKAN_SEL.includes(kode)) return null;
    return kode === 'melebihi-pagu' && denganAlasan ? 'alasan' : 'perbaikan';
  };
  return (
    <TabelHalaman
      judul={judul}
      rows={daftar}
      kepala={
        <Table.Tr>
          <Table.Th>{t('impor.letak')}</Table.Th>
          <Table.Th>{t('impor.nilai')}</Table.Th>
          <Table.Th>{t('impor.apa')}</Table.Th>
          <Table.Th>{t('impor.saran')}</Table.Th>
        </Table.Tr>
      }
      baris={(masalah, index) => {
        const { lokasi, kode, nilai, pesan, saran } = masalah;
        const bisa = jenis(masalah);
        return (
          <Table.Tr key={`${lokasi}-${kode}-${index}`}>
            <Table.Td data-label={t('impor.letak')}>{lokasi}</Table.Td>
            <Table.Td data-label={t('impor.nilai')}>{nilai}</Table.Td>
            <Table.Td data-label={t('impor.apa')}>{kata(pesan)}</Table.Td>
            <Table.Td data-label={t('impor.saran')}>
              <Stack gap={4}>
                {saran && <Text size="sm">{kata(saran)}</Text>}
                {bisa && (
                  <Isian
                    label={t(bisa === 'alasan' ? 'impor.alasanDi' : 'impor.perbaikiDi', { lokasi })}
                    tombol={t(bisa === 'alasan' ? 'impor.isiAlasan' : 'impor.perbaikiSini')}
                    lokasi={lokasi}
                    nilai={isian[bisa][lokasi]}
                    awal={bisa === 'alasan' ? '' : (jawaban?.perbaikan[lokasi] ?? nilai ?? '')}
                    onIsi={(teks) => {
                      const { [lokasi]: _, ...lain } = isian[bisa];
                      setIsian({ ...isian, [bisa]: teks === null ? lain : { ...lain, [lokasi]: teks } });
                    }}
                  />
                )}
              </Stack>
            </Table.Td>
          </Table.Tr>
        );
      }}
    >
      {banyak > 0 && (
        <Group mb="xs">
          <Button
            size="xs"
            loading={membaca}
            onClick={() => {
              onJawab?.(isian);
              setIsian({ perbaikan: {}, alasan: {} });
            }}
          >
            {t('impor.bacaUlangPerbaikan', { jumlah: banyak })}
          </Button>
        </Group>
      )}
    </TabelHalaman>
  );
}

interface IsianProps {
  label: string;
  tombol: string;
  lokasi: string;
  nilai: string | undefined;
  awal: string;
  /** Null gives the answer up. */
  onIsi: (teks: string | null) => void;
}

function Isian({ label, tombol, lokasi, nilai, awal, onIsi }: IsianProps) {
  const { t } = useTranslation();
  if (nilai === undefined) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        w="fit-content"
        aria-label={`${tombol}: ${lokasi}`}
        onClick={() => onIsi(awal)}
      >
        {tombol}
      </Button>
    );
  }
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        aria-label={label}
        value={nilai}
        autoFocus
        onChange={(event) => onIsi(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={() => onIsi(null)}>
        {t('umum.batal')}
      </Button>
    </Group>
  );
}
