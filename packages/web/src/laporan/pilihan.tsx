import { Group, Select } from '@mantine/core';
import { type UnitLaporan, unitLaporanSchema } from '@selaras/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { call } from '../api/client.ts';

const unitQuery = queryOptions({
  queryKey: ['unit'],
  queryFn: () => call(z.array(unitLaporanSchema), '/api/unit'),
});

/** Unit, year and quarter that the page is about. */
export interface UnitDanPeriode {
  unit: UnitLaporan;
  tahun: number;
  triwulan: number;
}

/** Reads unit and period from the address; what is missing there is filled with the first that the user may see. */
export function useUnitDanPeriode() {
  const search = useSearch({ strict: false });
  const units = useQuery(unitQuery);
  const unit = units.data?.find(({ slug }) => slug === search.unit) ?? units.data?.[0];
  const tahun = search.tahun ?? unit?.tahun.at(-1);
  const dipilih: UnitDanPeriode | null =
    unit && tahun !== undefined ? { unit, tahun, triwulan: search.triwulan ?? 1 } : null;
  return { units, dipilih };
}

const romawi = ['I', 'II', 'III', 'IV'];

interface PilihUnitProps {
  units: UnitLaporan[];
  dipilih: UnitDanPeriode;
  children?: ReactNode;
}

export function PilihUnit({ units, dipilih, children }: PilihUnitProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const set = (values: { unit?: string; tahun?: number; triwulan?: number }) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...values }) });
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('umum.unit')}
        data={units.map(({ slug, nama }) => ({ value: slug, label: nama }))}
        value={dipilih.unit.slug}
        onChange={(value) => value && set({ unit: value })}
        allowDeselect={false}
        searchable={units.length > 8}
        w={{ base: '100%', xs: 240 }}
      />
      <Select
        label={t('umum.tahun')}
        data={(dipilih.unit.tahun.length > 0 ? dipilih.unit.tahun : [dipilih.tahun]).map(String)}
        value={String(dipilih.tahun)}
        onChange={(value) => value && set({ tahun: Number(value) })}
        allowDeselect={false}
        w={92}
      />
      <Select
        label={t('umum.triwulan')}
        data={romawi.map((label, index) => ({ value: String(index + 1), label }))}
        value={String(dipilih.triwulan)}
        onChange={(value) => value && set({ triwulan: Number(value) })}
        allowDeselect={false}
        w={92}
      />
      {children}
    </Group>
  );
}
