import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RahasiaSekaliProps {
  judul: string;
  isi: string;
  label: string;
  rahasia: string;
  selesai: string;
  children?: ReactNode;
  onTutup: () => void;
}

/** Shows a secret this one time; only its own button closes it, so that no stray click loses it. */
export function RahasiaSekali({ judul, isi, label, rahasia, selesai, children, onTutup }: RahasiaSekaliProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onTutup}
      title={judul}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
    >
      <Stack>
        <Alert variant="light" color="yellow" icon={<IconKey />} c="var(--mantine-color-text)">
          {isi}
        </Alert>
        <Text size="sm" fw={600} id="rahasia-sekali">
          {label}
        </Text>
        <Group wrap="nowrap" align="stretch">
          <Code
            block
            aria-labelledby="rahasia-sekali"
            tabIndex={0}
            style={{ flex: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
          >
            {rahasia}
          </Code>
          <CopyButton value={rahasia}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                h="auto"
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {t(copied ? 'pengguna.sandi.tersalin' : 'pengguna.sandi.salin')}
              </Button>
            )}
          </CopyButton>
        </Group>
        {children}
        <Group justify="flex-end">
          <Button onClick={onTutup}>{selesai}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
