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
import { DialogBaris } from './dialog-baris.tsx';
import { DialogHapus } from './dialog-hapus.tsx';
import { DialogKonflik } from './dialog-konflik.tsx';
import { fokusGrid, Grid, type PerintahGrid } from './grid.tsx';
import { useKolom } from './kolom.ts';
import { LaciBaris } from './laci-baris.tsx';
import { MenuBaris } from './menu-baris.tsx';
import { hitungBelum } from './model/kiriman.ts';
import { namaLetak } from './model/nama.ts';
import { gerak } from './model/pilihan-sel.ts';
import { salin } from './model/salin.ts';
import { isKolomIsian } from './model/sel.ts';
import { bacaTempel, type HasilTempel, isiTurun, kosongkan } from './model/tempel.ts';
import { lihatHapus } from './model/ubah-baris.ts';
import { PratinjauTempel } from './pratinjau-tempel.tsx';
import { useBaris } from './use-baris.ts';
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
  const { asal, siap, isian, hasil, baris, saringan, pilihan, tujuan } = lembar;
  const [suntingAwal, setSuntingAwal] = useState<string | null>(null);
  const [pesan, setPesan] = useState('');
  const [tempel, setTempel] = useState<HasilTempel | null>(null);
  const [dibuka, setDibuka] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const belum = hitungBelum(isian);
  const adaBaris = isian.susunan.size > 0;
  const simpanan = useSimpan({
    alamat,
    asal,
    suntingan: isian.suntingan,
    susunan: isian.susunan,
    onMuat: lembar.muat,
    onTersimpan: (jumlah) =>
      notifications.show({
        message: t(adaBaris ? 'anggaran.susunan.tersimpanPerubahan' : 'anggaran.tersimpan', { jumlah }),
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

  const susun = useBaris({
    siap,
    suntingan: isian.suntingan,
    lakukan: lembar.lakukan,
    lakukanLaluKe: lembar.lakukanLaluKe,
    onPesan: (kunci) => setPesan(t(kunci)),
  });
  const namaSel = (kunci: string) => namaLetak(kunci, siap, isian.susunan, t);

  const perintah: Record<PerintahGrid, () => void> = {
    kosongkan: () => lembar.lakukan(kosongkan(tujuan)),
    urungkan: lembar.urungkan,
    ulangi: lembar.ulangi,
    'isi-turun': () => lembar.lakukan(isiTurun(tujuan)),
    simpan: () => simpanan.simpan(),
    'ubah-baris': () => susun.perintah('ubah', barisAktif),
    'hapus-baris': () => susun.perintah('hapus', barisAktif),
    naik: () => susun.perintah('naik', barisAktif),
    turun: () => susun.perintah('turun', barisAktif),
  };
  const bukaMenu = (letak: { x: number; y: number }) => {
    if (siap.data.paguDapatDiubah) setMenu(letak);
    else setPesan(t('anggaran.susunan.bukanDraf'));
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
        adaBaris={adaBaris}
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
        onMenu={bukaMenu}
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
        barisKotor={isian.susunan}
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
        onMenu={bukaMenu}
      />
      {baris.length === 0 && (
        <Text>{t(hasil.baris.length === 0 ? 'anggaran.susunan.belumRincian' : 'anggaran.tidakCocok')}</Text>
      )}
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
          nama={namaSel}
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
          siap={siap}
          baris={barisDibuka}
          onPerintah={(perintah) => {
            setDibuka(null);
            susun.perintah(perintah, barisDibuka);
          }}
          onTutup={() => setDibuka(null)}
          onIsi={(nilai) => {
            lembar.isi(barisDibuka, nilai);
            setDibuka(null);
          }}
        />
      )}
      {menu && (
        <MenuBaris
          siap={siap}
          baris={barisAktif}
          letak={menu}
          onPilih={(perintah) => susun.perintah(perintah, barisAktif)}
          onTutup={() => {
            setMenu(null);
            fokusGrid();
          }}
        />
      )}
      {susun.dialog?.jenis === 'isi' && (
        <DialogBaris
          siap={siap}
          baris={susun.dialog.baris}
          tempat={susun.dialog.tempat}
          onTerapkan={susun.terapkan}
          onTutup={susun.tutup}
        />
      )}
      {susun.dialog?.jenis === 'hapus' && (
        <DialogHapus
          nama={namaBaris(susun.dialog.baris, t)}
          isi={lihatHapus(siap, susun.dialog.baris.kunci)}
          onHapus={susun.hapus}
          onTutup={susun.tutup}
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
            <Button color="red.9" onClick={() => pencegah.proceed?.()}>
              {t('anggaran.buang')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
