import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface TaruhBerkasProps {
  ikon: TablerIcon;
  /** What the area says, and what it says while a file is on its way. */
  label: string;
  sibuk: string;
  pilih: string;
  /** Which files there are, in small print. */
  petunjuk?: ReactNode;
  /** Value of the input's `accept`. */
  accept: string;
  /** Why a file is not even sent; null when it may be. */
  alasanDitolak: (file: File) => string | null;
  mengirim: boolean;
  /** How much of the file has gone (0–1); then it is being read. */
  bagian?: number;
  onBerkas: (file: File) => void;
  /** Told when another file was chosen that is refused here. */
  onDitolak?: () => void;
  onBatal?: () => void;
}

/** Where a file is dropped or chosen: by mouse, by keyboard, and again under the same name. */
export function TaruhBerkas(props: TaruhBerkasProps) {
  const { ikon: Ikon, label, sibuk, pilih, petunjuk, accept, alasanDitolak, mengirim, bagian } = props;
  const { t } = useTranslation();
  const [ditolak, setDitolak] = useState<string | null>(null);
  const resetRef = useRef<() => void>(null);

  function terima(file: File | null | undefined): void {
    if (!file) return;
    const alasan = alasanDitolak(file);
    setDitolak(alasan);
    if (alasan === null) props.onBerkas(file);
    else props.onDitolak?.();
    // Else the browser keeps quiet when the corrected file has the same name.
    resetRef.current?.();
  }

  return (
    <>
      <Dropzone
        onDrop={([file]) => terima(file)}
        onReject={([rejection]) => terima(rejection?.file)}
        multiple={false}
        disabled={mengirim}
        activateOnClick={false}
        activateOnKeyboard={false}
        tabIndex={-1}
        aria-label={label}
      >
        <Stack align="center" py="lg">
          <Ikon size={40} stroke={1.4} aria-hidden />
          <Text ta="center" aria-live="polite">
            {mengirim ? sibuk : label}
          </Text>
          {petunjuk && (
            <Text ta="center" size="sm" c="dimmed">
              {petunjuk}
            </Text>
          )}
          {mengirim && (
            <Progress
              w={240}
              value={bagian === undefined || bagian >= 1 ? 100 : bagian * 100}
              animated={bagian === undefined || bagian >= 1}
              aria-label={sibuk}
            />
          )}
          <Group>
            <FileButton accept={accept} onChange={terima} resetRef={resetRef} disabled={mengirim}>
              {(button) => (
                <Button {...button} loading={mengirim} style={{ pointerEvents: 'all' }}>
                  {pilih}
                </Button>
              )}
            </FileButton>
            {mengirim && props.onBatal && (
              <Button variant="default" onClick={props.onBatal} style={{ pointerEvents: 'all' }}>
                {t('umum.batal')}
              </Button>
            )}
          </Group>
        </Stack>
      </Dropzone>
      {ditolak && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('umum.galat')} role="alert">
          {ditolak}
        </Alert>
      )}
    </>
  );
}
