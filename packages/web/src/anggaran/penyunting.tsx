import { type Bahasa, explainReading, type Pesan, parseRupiah } from '@selaras/domain';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What was typed: a plain amount, null for an emptied cell, or what is wrong with it. */
export type BacaanIsian = { ok: true; nilai: string | null } | { ok: false; pesan: Pesan };

/** Reads a typed amount; an empty text empties the cell. */
export function bacaIsian(teks: string): BacaanIsian {
  if (teks.trim() === '') return { ok: true, nilai: null };
  const reading = parseRupiah(teks);
  if (reading.status === 'ok') return { ok: true, nilai: reading.value.toString() };
  if (reading.status === 'missing') return { ok: true, nilai: null };
  const { pesan, saran } = explainReading(reading, '');
  return {
    ok: false,
    pesan: { id: `${pesan.id} ${saran?.id ?? ''}`.trim(), en: `${pesan.en} ${saran?.en ?? ''}`.trim() },
  };
}

interface PenyuntingProps {
  awal: string;
  label: string;
  /** Told the amount and the key that ended the edit ('' when the focus left). */
  onSelesai: (nilai: string | null, tombol: { key: string; shift: boolean }) => void;
  onBatal: () => void;
  onGalat: (pesan: string) => void;
}

/** The input within a cell: Enter and Tab accept, Escape gives up, a number that can't be read stays open. */
export function Penyunting({ awal, label, onSelesai, onBatal, onGalat }: PenyuntingProps) {
  const { i18n } = useTranslation();
  const [teks, setTeks] = useState(awal);
  const [salah, setSalah] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const selesai = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(awal.length, awal.length);
  }, [awal]);

  const terima = (key: string, shift: boolean) => {
    if (selesai.current) return;
    const bacaan = bacaIsian(teks);
    if (!bacaan.ok) {
      setSalah(true);
      onGalat(bacaan.pesan[i18n.language as Bahasa]);
      return;
    }
    selesai.current = true;
    onSelesai(bacaan.nilai, { key, shift });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      terima(event.key, event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      selesai.current = true;
      onBatal();
    }
  };
  return (
    <input
      ref={input}
      value={teks}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={salah}
      onChange={(event) => {
        setTeks(event.currentTarget.value);
        setSalah(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => terima('', false)}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
