import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** A short message that goes away by itself; the button that closes it has a name for those who hear the page. */
export function beriTahu(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': i18next.t('umum.tutup') } });
}
