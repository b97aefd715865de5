import { Checkbox, Group, Select, Switch } from '@mantine/core';
import type { BeratTemuan, HasilPemeriksaan } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { type Saringan, URUTAN_BERAT } from './saringan.ts';

interface SaringProps {
  hasil: HasilPemeriksaan;
  saringan: Saringan;
  onChange: (saringan: Saringan) => void;
}

/** Which findings are shown: by severity, by rule, decided or not. */
export function Saring({ hasil: { findings, aturan }, saringan, onChange }: SaringProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const count = (test: (finding: (typeof findings)[number]) => boolean): number => findings.filter(test).length;
  const rules = Object.entries(aturan).map(([value, penjelasan]) => ({
    value,
    label: `${penjelasan[bahasa].replace(/\.$/, '')} (${count(({ rule }) => rule === value)})`,
  }));
  return (
    <Group gap="lg" align="flex-end">
      <Checkbox.Group
        label={t('periksa.saring')}
        value={[...saringan.berat]}
        onChange={(berat) => onChange({ ...saringan, berat: berat as BeratTemuan[] })}
      >
        <Group gap="md" mt={4}>
          {URUTAN_BERAT.map((berat) => (
            <Checkbox
              key={berat}
              value={berat}
              label={`${t(`periksa.berat.${berat}`)} (${count(({ severity }) => severity === berat)})`}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label={t('periksa.aturan')}
        placeholder={t('periksa.semuaAturan')}
        data={rules}
        value={saringan.aturan}
        onChange={(rule) => onChange({ ...saringan, aturan: rule })}
        clearable
        clearButtonProps={{ 'aria-label': t('periksa.semuaAturan') }}
        searchable
        size="sm"
        w={{ base: '100%', sm: 320 }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <Switch
        label={t('periksa.hanyaTerbuka')}
        checked={saringan.hanyaTerbuka}
        onChange={(event) => onChange({ ...saringan, hanyaTerbuka: event.currentTarget.checked })}
      />
    </Group>
  );
}
