import './angka.css';
import type { CapaianDto, Nada } from '@selaras/contracts';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useFormat } from './format.ts';

const ikon: Record<Nada, ComponentType<IconProps>> = {
  baik: IconCircleCheck,
  cukup: IconAlertTriangle,
  kurang: IconCircleX,
  netral: IconCircleDashed,
};

/** A state by word, sign and colour: never by colour alone. */
export function Status({ nada, children }: { nada: Nada; children: ReactNode }) {
  const Ikon = ikon[nada];
  return (
    <span className="status" data-nada={nada}>
      <Ikon size={14} aria-hidden />
      {children}
    </span>
  );
}

/** The word for a capaian; its sentence is the title. */
export function StatusCapaian({ capaian }: { capaian: CapaianDto }) {
  const { kata } = useFormat();
  return (
    <span title={kata(capaian.penjelasan)}>
      <Status nada={capaian.nada}>{kata(capaian.kata)}</Status>
    </span>
  );
}
