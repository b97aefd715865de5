import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { BarisAnggaranDto, SimpulAnggaran } from '@selaras/contracts';
import { type Bahasa, isPenunjang, parseKode, toPenunjangUmum } from '@selaras/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LembarSiap } from './model/siapkan.ts';
import { type BarisData, indukOf, isSimpul, kunciBaris } from './model/susunan.ts';
import { calonInduk, type JenisBaru, kodeSetempat, type TempatBaru } from './model/ubah-baris.ts';
import { bacaIsian } from './penyunting.tsx';
import { PilihKode } from './pilih-kode.tsx';

interface DialogBarisProps {
  siap: LembarSiap;
  /** The row to change, or a new one with empty texts. */
  baris: BarisData;
  /** Where it is added; null = it is there already. */
  tempat: TempatBaru | null;
  onTerapkan: (baris: BarisData) => void;
  onTutup: () => void;
}

/** The fields of a node or a belanja line, filled from the official lists or by hand. */
export function DialogBaris(props: DialogBarisProps) {
  const { t } = useTranslation();
  const { baris, tempat } = props;
  const jenis: JenisBaru = isSimpul(baris) ? (baris.jenis as JenisBaru) : 'rincian';
  return (
    <Modal
      opened
      onClose={props.onTutup}
      size="lg"
      title={tempat === null ? t('anggaran.susunan.judulUbah') : t(`anggaran.susunan.judulTambah.${jenis}`)}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      {isSimpul(baris) ? <FormSimpul {...props} baris={baris} /> : <FormRincian {...props} baris={baris} />}
    </Modal>
  );
}

/** The code that entries below a node begin with: its own, or that of the official list, which has supporting programs once for all. */
function awalanDari(kode: string | undefined): string[] {
  const read = parseKode('nomenklatur', kode ?? '');
  if (!read.ok) return [];
  return isPenunjang(read.kode) ? [read.kode.teks, toPenunjangUmum(read.kode).teks] : [read.kode.teks];
}

function FormSimpul({
  siap,
  baris,
  tempat,
  onTerapkan,
  onTutup,
}: DialogBarisProps & {
  baris: SimpulAnggaran;
}) {
  const { t, i18n } = useTranslation();
  const [isi, setIsi] = useState(baris);
  const [dicoba, setDicoba] = useState(false);
  const berkode = isi.jenis !== 'aktivitas';
  const kode = isi.kode.trim();
  const dibaca = kode === '' || kode === baris.kode ? null : parseKode('nomenklatur', kode);
  const galatKode = () => {
    if (kode === '') return berkode ? t('anggaran.susunan.wajib') : null;
    if (dibaca === null) return null;
    if (!dibaca.ok) return dibaca.pesan[i18n.language as Bahasa];
    return dibaca.kode.tingkat === isi.jenis ? null : t('anggaran.susunan.tingkatSalah');
  };
  const galatNama = isi.nama.trim() === '' ? t('anggaran.susunan.wajib') : null;
  const kembar = siap.data.simpul.find((node) => kode !== '' && node.id !== isi.id && node.kode === kode);
  const kirim = (event: FormEvent) => {
    event.preventDefault();
    setDicoba(true);
    if (galatKode() !== null || galatNama !== null) return;
    const unit = siap.data.pelaksana.find(({ id }) => id === isi.pelaksana)?.nama ?? '';
    onTerapkan({ ...isi, kode: dibaca?.ok ? dibaca.kode.teks : kode, nama: isi.nama.trim(), unit });
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm">
        {berkode && (
          <PilihKode
            label={t('anggaran.susunan.cariNomenklatur')}
            jenis="nomenklatur"
            jenjang={isi.jenis}
            awalan={awalanDari(siap.data.simpul.find(({ id }) => id === isi.induk)?.kode)}
            onPilih={(found) => setIsi({ ...isi, kode: kodeSetempat(siap, found.kode), nama: found.nama })}
          />
        )}
        <TextInput
          label={t('anggaran.susunan.kode')}
          required={berkode}
          value={isi.kode}
          error={dicoba && galatKode()}
          onChange={(event) => setIsi({ ...isi, kode: event.currentTarget.value })}
        />
        <Textarea
          label={t('anggaran.susunan.nama')}
          required
          autosize
          maxLength={1000}
          value={isi.nama}
          error={dicoba && galatNama}
          onChange={(event) => setIsi({ ...isi, nama: event.currentTarget.value })}
        />
        <Select
          label={t('anggaran.susunan.pelaksana')}
          data={siap.data.pelaksana.map(({ id, nama }) => ({ value: id, label: nama }))}
          value={isi.pelaksana}
          clearable
          clearButtonProps={{ 'aria-label': t('anggaran.kosong') }}
          onChange={(pelaksana) => setIsi({ ...isi, pelaksana })}
        />
        <PilihInduk siap={siap} baris={isi} tempat={tempat} onPilih={(induk) => setIsi({ ...isi, induk })} />
        {kembar && <Alert color="yellow">{t('anggaran.susunan.kodeAda', { nama: kembar.nama })}</Alert>}
        <Tombol baru={tempat !== null} onTutup={onTutup} />
      </Stack>
    </form>
  );
}

function FormRincian({
  siap,
  baris,
  tempat,
  onTerapkan,
  onTutup,
}: DialogBarisProps & {
  baris: BarisAnggaranDto;
}) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [isi, setIsi] = useState(baris);
  const [jumlah, setJumlah] = useState('');
  const [dicoba, setDicoba] = useState(false);
  const rekening = isi.rekening.trim();
  const dibaca = rekening === '' || rekening === baris.rekening ? null : parseKode('rekening', rekening);
  const bacaan = bacaIsian(jumlah);
  const galatJumlah = () => {
    if (tempat === null) return null;
    if (!bacaan.ok) return bacaan.pesan[bahasa];
    return bacaan.nilai === null ? t('anggaran.susunan.wajib') : null;
  };
  const kosong = rekening === '' && isi.uraian.trim() === '' ? t('anggaran.susunan.salahSatu') : null;
  const galatRekening = dibaca?.ok === false ? dibaca.pesan[bahasa] : null;
  const kirim = (event: FormEvent) => {
    event.preventDefault();
    setDicoba(true);
    if (galatRekening !== null || kosong !== null || galatJumlah() !== null) return;
    const amount = tempat !== null && bacaan.ok && bacaan.nilai !== null ? bacaan.nilai : isi.jumlah;
    onTerapkan({
      ...isi,
      rekening: dibaca?.ok ? dibaca.kode.teks : rekening,
      uraian: isi.uraian.trim(),
      sumberDana: isi.sumberDana.trim(),
      jumlah: amount,
    });
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm">
        <PilihKode
          label={t('anggaran.susunan.cariRekening')}
          jenis="rekening"
          awalan={['5']}
          onPilih={({ kode, nama }) => setIsi({ ...isi, rekening: kode, uraian: isi.uraian.trim() || nama })}
        />
        <TextInput
          label={t('anggaran.susunan.rekening')}
          value={isi.rekening}
          error={dicoba && galatRekening}
          onChange={(event) => setIsi({ ...isi, rekening: event.currentTarget.value })}
        />
        <Textarea
          label={t('anggaran.susunan.uraian')}
          autosize
          maxLength={1000}
          value={isi.uraian}
          error={dicoba && kosong}
          onChange={(event) => setIsi({ ...isi, uraian: event.currentTarget.value })}
        />
        <TextInput
          label={t('anggaran.susunan.sumberDana')}
          maxLength={200}
          value={isi.sumberDana}
          onChange={(event) => setIsi({ ...isi, sumberDana: event.currentTarget.value })}
        />
        {tempat !== null && (
          <TextInput
            label={t('anggaran.susunan.jumlah')}
            required
            inputMode="decimal"
            value={jumlah}
            error={dicoba && galatJumlah()}
            onChange={(event) => setJumlah(event.currentTarget.value)}
            classNames={{ input: 'angka' }}
          />
        )}
        <PilihInduk
          siap={siap}
          baris={isi}
          tempat={tempat}
          onPilih={(simpul) => simpul !== null && setIsi({ ...isi, simpul })}
        />
        <Tombol baru={tempat !== null} onTutup={onTutup} />
      </Stack>
    </form>
  );
}

interface PilihIndukProps {
  siap: LembarSiap;
  baris: BarisData;
  tempat: TempatBaru | null;
  onPilih: (id: string | null) => void;
}

/** The node that a row stands below: choosing another one moves it. */
function PilihInduk({ siap, baris, tempat, onPilih }: PilihIndukProps) {
  const { t } = useTranslation();
  const calon = calonInduk(siap, baris);
  const kini = indukOf(baris);
  if (tempat !== null || calon.length === 0 || kini === null) return null;
  return (
    <Select
      label={t('anggaran.susunan.induk')}
      data={calon.map((node) => ({ value: node.id, label: `${node.kode} ${node.nama}`.trim() }))}
      value={calon.find((node) => kunciBaris(node) === kini)?.id ?? null}
      onChange={onPilih}
      searchable
      allowDeselect={false}
    />
  );
}

function Tombol({ baru, onTutup }: { baru: boolean; onTutup: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onTutup}>
        {t('umum.batal')}
      </Button>
      <Button type="submit">{t(baru ? 'anggaran.susunan.tambahkan' : 'anggaran.susunan.terapkan')}</Button>
    </Group>
  );
}
