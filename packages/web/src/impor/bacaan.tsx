import { Badge, Fieldset, Group, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { type BacaUlang, kolomKeuanganSchema, type ModeRealisasi, type PembacaanDto } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';

interface BacaanProps {
  pembacaan: PembacaanDto;
  membaca: boolean;
  onUlang: (ubahan: Partial<BacaUlang>) => void;
}

/** How a finance report was read, to be corrected: its sheet, what its money means, what each column is. */
export function Bacaan({ pembacaan, membaca, onUlang }: BacaanProps) {
  const { t } = useTranslation();
  const { lembar, lembarTersedia, mode, diingat, kolom, kolomLembar } = pembacaan;
  const pilihan = kolomLembar.map(({ huruf, judul, contoh }) => ({
    value: huruf,
    label: [huruf, judul, contoh && t('impor.misalnya', { contoh })].filter(Boolean).join(' · '),
  }));
  return (
    <Fieldset legend={t('impor.bacaan')} disabled={membaca}>
      <Stack gap="sm">
        {diingat && (
          <Group gap="xs">
            <Badge variant="outline" color="gray" tt="none">
              {t('impor.diingat')}
            </Badge>
            <Text size="sm" c="dimmed">
              {t('impor.diingatPenjelasan')}
            </Text>
          </Group>
        )}
        <Radio.Group
          label={t('impor.mode')}
          required
          value={mode ?? ''}
          error={mode === null && t('impor.modePilih')}
          onChange={(value) => onUlang({ mode: value as ModeRealisasi })}
        >
          <Group mt={4}>
            <Radio value="periode" label={t('impor.modePeriode')} />
            <Radio value="sampai-dengan" label={t('impor.modeSd')} />
          </Group>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {lembarTersedia.length > 1 && (
            <Select
              label={t('impor.lembar')}
              data={lembarTersedia}
              value={lembar}
              allowDeselect={false}
              onChange={(value) => value && onUlang({ lembar: value, kolom: {} })}
            />
          )}
          {kolomKeuanganSchema.options.map((nama) => (
            <Select
              key={nama}
              label={t(`impor.kolom.${nama}`)}
              placeholder={t('impor.tidakAda')}
              data={pilihan}
              value={kolom[nama] ?? null}
              searchable
              allowDeselect={false}
              onChange={(huruf) => huruf && onUlang({ kolom: { ...kolom, [nama]: huruf } })}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}
