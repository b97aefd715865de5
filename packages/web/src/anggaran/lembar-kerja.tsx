import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LembarAnggaran } from '@selaras/contracts';
import type { Bahasa } from '@selaras/domain';
import { useBlocker, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { Alat } from './alat.tsx';
import { namaBaris } from './baris-grid.tsx';
import { DialogAlasan } from './dialog-alasan.tsx';
import { DialogKonflik } from './dialog-konflik.tsx';
import { Grid, type PerintahGrid } from './grid.tsx';
import { useKolom } from './kolom.ts';
import { LaciBaris } from './laci-baris.tsx';
import { gerak } from './model/pilihan-sel.ts';
import { salin } from './model/salin.ts';
import { bacaKunci, isKolomIsian, type KunciSel } from './model/sel.ts';
import { bacaTempel, type HasilTempel, isiTurun, kosongkan } from './model/tempel.ts';
import { PratinjauTempel } from './pratinjau-tempel.tsx';
import { useLembar } from './use-lembar.ts';
import { type AlamatLembar, useSimpan } from './use-simpan.ts';

interface LembarKerjaProps {
  awal: LembarAnggaran;
  alamat: AlamatLembar;
  sempit: boolean;
}

/** The sheet with its tools and dialogs. Unsaved cells live here until they are saved together. */
export function LembarKerja({ awal, alamat, sempit }: LembarKerjaProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const { kolom, tampil, ganti } = useKolom(sempit);
  const { baris: mulai } = useSearch({ strict: false });
  const lembar = useLembar({ awal, tahun: alamat.tahun, triwulan: alamat.triwulan, kolom, mulai });
  const { siap, isian, hasil, baris, saringan, pilihan, tujuan } = lembar;
  const [suntingAwal, setSuntingAwal] = useState<string | null>(null);
  const [pesan, setPesan] = useState('');
  const [tempel, setTempel] = useState<HasilTempel | null>(null);
  const [dibuka, setDibuka] = useState<string | null>(null);
  const belum = isian.suntingan.size;
  const simpanan = useSimpan({
    alamat,
    siap,
    suntingan: isian.suntingan,
    onMuat: lembar.muat,
    onTersimpan: (jumlah) =>
      notifications.show({
        message: t('anggaran.tersimpan', { jumlah }),
        closeButtonProps: { 'aria-label': t('umum.tutup') },
      }),
  });
  const pencegah = useBlocker({
    shouldBlockFn: () => belum > 0,
    enableBeforeUnload: () => belum > 0,
    withResolver: true,
  });
  const barisAktif = baris[pilihan.aktif.baris];
  const kolomAktif = kolom[pilihan.aktif.kolom];
  const barisDibuka = baris.find((row) => row.kunci === dibuka);

  const namaSel = (kunci: KunciSel) => {
    const { jenis, id, kolom: nama } = bacaKunci(kunci);
    const row = hasil.baris.find((item) => item.kunci === `${jenis}:${id}`);
    return `${row === undefined ? '' : namaBaris(row, t)} · ${t(`anggaran.kolom.${nama}`)}`;
  };
  const perintah: Record<PerintahGrid, () => void> = {
    kosongkan: () => lembar.lakukan(kosongkan(tujuan)),
    urungkan: lembar.urungkan,
    ulangi: lembar.ulangi,
    'isi-turun': () => lembar.lakukan(isiTurun(tujuan)),
    simpan: () => simpanan.simpan(),
  };
  const isi = (nilai: string | null, tombol: { key: string; shift: boolean }) => {
    setSuntingAwal(null);
    setPesan('');
    if (barisAktif === undefined || kolomAktif === undefined || !isKolomIsian(kolomAktif)) return;
    if (nilai === null && barisAktif.jenis === 'anggaran' && kolomAktif === 'pagu') {
      setPesan(t('anggaran.paguWajib'));
      return;
    }
    lembar.isi(barisAktif, new Map([[kolomAktif, nilai]]));
    const ukuran = { baris: baris.length, kolom: kolom.length, halaman: 1 };
    const next = tombol.key === '' ? null : gerak(pilihan, { ...tombol, ctrl: false }, ukuran);
    if (next !== null) lembar.setPilihan(next);
  };
  const onTempel = (teks: string) => {
    if (teks === '') return;
    const dibaca = bacaTempel(teks, tujuan);
    const langsung = dibaca.sel.length === 1 && dibaca.langkah.length === 1;
    if (langsung) lembar.lakukan(dibaca.langkah);
    else setTempel(dibaca);
  };

  return (
    <Stack gap="sm">
      <Alat
        data={siap.data}
        teks={saringan.teks}
        temuan={saringan.temuan}
        sempit={sempit}
        belumDisimpan={belum}
        dapatMengurungkan={isian.mundur.length > 0}
        dapatMengulangi={isian.maju.length > 0}
        menyimpan={simpanan.sedangMenyimpan}
        tampil={tampil}
        onTeks={(teks) => lembar.saring({ teks })}
        onTemuan={(temuan) => lembar.saring({ temuan })}
        onKolom={ganti}
        onUrungkan={lembar.urungkan}
        onUlangi={lembar.ulangi}
        onSimpan={() => simpanan.simpan()}
      />
      {simpanan.galat && <Galat error={simpanan.galat} />}
      {simpanan.tertahan?.jenis === 'ditolak' && (
        <Alert color="red" role="alert" title={t('anggaran.ditolak')} withCloseButton onClose={simpanan.lepaskan}>
          <List size="sm">
            {simpanan.tertahan.masalah.map(({ kunci, masalah }) => (
              <List.Item key={kunci}>
                {namaSel(kunci)}: {masalah.pesan[bahasa]} {masalah.saran?.[bahasa]}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Grid
        baris={baris}
        total={hasil.total}
        kolom={kolom}
        sempit={sempit}
        pilihan={pilihan}
        kotor={isian.suntingan}
        dilipat={saringan.dilipat}
        suntingAwal={suntingAwal}
        onPilih={(next) => {
          setPesan('');
          lembar.setPilihan(next);
        }}
        onSunting={setSuntingAwal}
        onIsi={isi}
        onGalat={setPesan}
        onLipat={lembar.lipat}
        onPerintah={(nama) => perintah[nama]()}
        onSalin={(potong) => {
          const teks = salin({ baris, kolom, rentang: tujuan.rentang, bahasa });
          if (potong) perintah.kosongkan();
          return teks;
        }}
        onTempel={onTempel}
        onBuka={(row) => row.jenis !== 'selisih' && setDibuka(row.kunci)}
      />
      {baris.length === 0 && <Text>{t('anggaran.tidakCocok')}</Text>}
      <Text size="sm" aria-live="polite" mih={22}>
        {pesan || barisAktif?.temuan.map((temuan) => temuan.pesan[bahasa]).join(' ')}
      </Text>
      {tempel && (
        <PratinjauTempel
          hasil={tempel}
          onTutup={() => setTempel(null)}
          onTerapkan={() => {
            lembar.lakukan(tempel.langkah);
            setTempel(null);
          }}
        />
      )}
      {simpanan.tertahan?.jenis === 'konflik' && (
        <DialogKonflik
          bentrok={simpanan.tertahan.bentrok}
          baris={hasil.baris}
          onPilih={simpanan.pilih}
          onTutup={simpanan.lepaskan}
        />
      )}
      {simpanan.tertahan?.jenis === 'alasan' && (
        <DialogAlasan
          sel={simpanan.tertahan.masalah.map((item) => ({ ...item, nama: namaSel(item.kunci) }))}
          onSimpan={simpanan.simpan}
          onTutup={simpanan.lepaskan}
        />
      )}
      {barisDibuka && (
        <LaciBaris
          key={barisDibuka.kunci}
          baris={barisDibuka}
          onTutup={() => setDibuka(null)}
          onIsi={(nilai) => {
            lembar.isi(barisDibuka, nilai);
            setDibuka(null);
          }}
        />
      )}
      <Modal
        opened={pencegah.status === 'blocked'}
        onClose={() => pencegah.reset?.()}
        title={t('anggaran.belumDisimpan')}
        closeButtonProps={{ 'aria-label': t('umum.tutup') }}
      >
        <Stack>
          <Text size="sm">{t('anggaran.tinggalkan', { jumlah: belum })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => pencegah.reset?.()}>
              {t('anggaran.tetapDiSini')}
            </Button>
            <Button color="red" onClick={() => pencegah.proceed?.()}>
              {t('anggaran.buang')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
