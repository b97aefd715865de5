import { Anchor } from '@mantine/core';
import type { TemuanDto } from '@selaras/contracts';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Mantine’s anchor as a typed router link. */
export const AnchorLink = createLink(Anchor<'a'>);

const HALAMAN = { anggaran: '/anggaran', indikator: '/indikator', catatan: '/catatan', laporan: '/laporan' } as const;

/** A link to the row of another page; unit and period of this page stay. */
export function TautanBaris({ baris, children }: { baris: TemuanDto['baris']; children: ReactNode }) {
  return (
    <AnchorLink
      to={HALAMAN[baris.halaman]}
      search={(previous) => ({ ...previous, baris: baris.id })}
      size="sm"
      fw={500}
    >
      {children}
    </AnchorLink>
  );
}
