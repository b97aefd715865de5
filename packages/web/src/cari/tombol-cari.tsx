import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const CariDialog = lazy(async () => ({ default: (await import('./cari-dialog.tsx')).CariDialog }));

/** Opens the search; Ctrl-K does so from everywhere, also while typing in a field. */
export function TombolCari() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSearch size={16} />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        visibleFrom="sm"
        onClick={open}
      >
        {t('cari.buka')}
      </Button>
      <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label={t('cari.buka')} onClick={open}>
        <IconSearch size={18} />
      </ActionIcon>
      {opened && (
        <Suspense>
          <CariDialog onTutup={close} />
        </Suspense>
      )}
    </>
  );
}
