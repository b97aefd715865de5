import { Anchor } from '@mantine/core';
import type { TemuanDto } from '@selaras/contracts';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Mantine’s anchor as a typed router link. */
export const AnchorLink = createLink(Anchor<'a'>);

/** A link to the row of another page; unit and period of this page stay. */
export function TautanBaris({ baris, children }: { baris: TemuanDto['baris']; children: ReactNode }) {
  return (
    <AnchorLink
      to={baris.halaman === 'indikator' ? '/indikator' : '/anggaran'}
      search={(previous) => ({ ...previous, baris: baris.id })}
      size="sm"
      fw={500}
    >
      {children}
    </AnchorLink>
  );
}
