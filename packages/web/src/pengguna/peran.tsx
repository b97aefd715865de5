import { ActionIcon, Button, Group, List, Select, Stack, Text } from '@mantine/core';
import type { UnitPilihan } from '@selaras/contracts';
import { type Cakupan, type NamaPeran, type PeranDiberi, type PeranTampil, peranSchema } from '@selaras/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A role of a form; `kunci` tells its rows apart while they are added and removed. */
export interface BarisPeran extends PeranDiberi {
  kunci: number;
}

let nomorBaris = 0;

/** A row of the form for this role; without one for a new, least role. */
export function barisPeran(peran: PeranDiberi = { peran: 'pembaca', cakupan: 'pemda', unit: null }): BarisPeran {
  nomorBaris += 1;
  return { kunci: nomorBaris, peran: peran.peran, cakupan: peran.cakupan, unit: peran.unit };
}

/** What the server takes of a row. */
export const keDiberi = ({ peran, cakupan, unit }: BarisPeran): PeranDiberi => ({ peran, cakupan, unit });

/** Roles in words: "Operator, Biro Organisasi dan unit di bawahnya". */
export function DaftarPeran({ peran }: { peran: readonly PeranTampil[] }) {
  const { t } = useTranslation();
  const lingkup = ({ cakupan, namaUnit }: PeranTampil) => {
    if (cakupan === 'pemda') return t('pengguna.lingkup.pemda');
    return t(cakupan === 'pd' ? 'pengguna.lingkup.dari' : 'pengguna.lingkup.satu', { unit: namaUnit });
  };
  return (
    <List size="sm" listStyleType="none" spacing={2}>
      {peran.map((row) => (
        <List.Item key={`${row.peran} ${row.cakupan} ${row.unit}`}>
          <strong>{t(`peran.${row.peran}`)}</strong> · {lingkup(row)}
        </List.Item>
      ))}
    </List>
  );
}

/** Value of the choice "whole pemda", which is no unit. */
const PEMDA = '';

interface PilihPeranProps {
  peran: readonly BarisPeran[];
  unit: readonly UnitPilihan[];
  /** Problems by field, as the server names them: `peran.0.unit`. */
  galat: Readonly<Record<string, unknown>>;
  onUbah: (peran: BarisPeran[]) => void;
}

/** Grants roles, each for the whole pemda, for a unit with what is below it, or for a unit alone. */
export function PilihPeran({ peran, unit, galat, onUbah }: PilihPeranProps) {
  const { t } = useTranslation();
  const ubah = (index: number, values: Partial<PeranDiberi>) =>
    onUbah(peran.map((row, position) => (position === index ? { ...row, ...values } : row)));
  const pesan = (lokasi: string) => (typeof galat[lokasi] === 'string' ? galat[lokasi] : null);
  // Units stand below those that they belong to, in the list only: the choice itself is a name.
  const tingkat = new Map(unit.map((row) => [row.id, row.tingkat]));
  const indent = (id: string) => `${tingkat.get(id) ?? 0}rem`;
  const lingkup = [
    { value: PEMDA, label: t('pengguna.lingkup.pemda') },
    ...unit.map(({ id, nama }) => ({ value: id, label: nama })),
  ];
  return (
    <Stack gap="sm">
      {peran.map((row, index) => (
        <Stack key={row.kunci} gap={4}>
          <Group align="flex-end" gap="xs" wrap="wrap">
            <Select
              label={t('pengguna.lingkup.peran', { nomor: index + 1 })}
              data={peranSchema.options.map((value) => ({ value, label: t(`peran.${value}`) }))}
              value={row.peran}
              onChange={(value) => value && ubah(index, { peran: value as NamaPeran })}
              allowDeselect={false}
              error={pesan(`peran.${index}`)}
              w={{ base: '100%', xs: 170 }}
            />
            <Select
              label={t('pengguna.lingkup.unit', { nomor: index + 1 })}
              data={lingkup}
              renderOption={({ option }) => (
                <span style={{ paddingInlineStart: indent(option.value) }}>{option.label}</span>
              )}
              value={row.unit ?? PEMDA}
              onChange={(value) =>
                ubah(
                  index,
                  value
                    ? { unit: value, cakupan: row.cakupan === 'unit' ? 'unit' : 'pd' }
                    : { unit: null, cakupan: 'pemda' },
                )
              }
              allowDeselect={false}
              searchable
              error={pesan(`peran.${index}.unit`)}
              flex={1}
              miw={200}
            />
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={t('pengguna.lingkup.hapus', { nomor: index + 1 })}
              onClick={() => onUbah(peran.filter((_, position) => position !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
          {row.unit !== null && (
            <Select
              aria-label={t('pengguna.lingkup.jangkauan', { nomor: index + 1 })}
              size="xs"
              data={[
                { value: 'pd', label: t('pengguna.lingkup.turun') },
                { value: 'unit', label: t('pengguna.lingkup.saja') },
              ]}
              value={row.cakupan}
              onChange={(value) => value && ubah(index, { cakupan: value as Cakupan })}
              allowDeselect={false}
              w={{ base: '100%', xs: 300 }}
            />
          )}
          <Text size="xs" c="dimmed">
            {t(`pengguna.arti.${row.peran}`)}
          </Text>
        </Stack>
      ))}
      {pesan('peran') && (
        <Text size="sm" c="red" role="alert">
          {pesan('peran')}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => onUbah([...peran, barisPeran()])}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('pengguna.lingkup.tambah')}
      </Button>
    </Stack>
  );
}
