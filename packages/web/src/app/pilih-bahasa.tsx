import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Bahasa, gantiBahasa } from './bahasa.ts';

export function PilihBahasa() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      style={{ flexShrink: 0 }}
      aria-label={t('umum.bahasa')}
      data={[
        { value: 'id', label: 'ID' },
        { value: 'en', label: 'EN' },
      ]}
      value={i18n.language}
      onChange={(value) => void gantiBahasa(value as Bahasa)}
    />
  );
}
