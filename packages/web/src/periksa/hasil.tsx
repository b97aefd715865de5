import './periksa.css';
import { Button, Group, Menu, Pagination, Stack, Text, Title } from '@mantine/core';
import type { FormatPemeriksaan, HasilPemeriksaan, LetakDto, TemuanDokumen, UbahKeputusan } from '@selaras/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { Galat } from '../components/galat.tsx';
import { ButtonLink } from '../components/link.tsx';
import { sesiQuery } from '../sesi/sesi.ts';
import { unduhHasil, usePutuskan } from './api.ts';
import { idLetak, PotonganDokumen } from './dokumen.tsx';
import { bagiHalaman, halamanDari } from './halaman.ts';
import { KartuTemuan } from './kartu-temuan.tsx';
import { Saring } from './saring.tsx';
import { saringTemuan, TANPA_SARINGAN } from './saringan.ts';

const NO_FINDINGS: readonly TemuanDokumen[] = [];

/** What is looked at: a finding, or a cell of its proof. `kali` counts, so that the same place can be asked for again. */
interface Tujuan {
  nomor: number | null;
  letak: LetakDto | null;
  kali: number;
}

/** The findings beside the document. */
export function Hasil({ hasil }: { hasil: HasilPemeriksaan }) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const { findings, blocks, stats, namaBerkas, notes } = hasil;
  const putuskan = usePutuskan(hasil.id);
  const { data: sesi } = useSuspenseQuery(sesiQuery);
  const bolehPutuskan = sesi?.kemampuan.includes('dokumen:putuskan') ?? false;
  const [saringan, setSaringan] = useState(TANPA_SARINGAN);
  const [tujuan, setTujuan] = useState<Tujuan>({ nomor: null, letak: null, kali: 0 });
  const [halaman, setHalaman] = useState(0);
  const pages = useMemo(() => bagiHalaman(blocks), [blocks]);
  const shown = useMemo(() => saringTemuan(findings, saringan), [findings, saringan]);
  const byBlock = useMemo(() => perBlok(shown), [shown]);

  const keLetak = useCallback(
    (letak: LetakDto | null, nomor: number | null) => {
      if (letak !== null) setHalaman(halamanDari(pages, letak));
      setTujuan(({ kali, nomor: before }) => ({ letak, nomor: nomor ?? before, kali: kali + 1 }));
    },
    [pages],
  );
  // Findings keep their number and place: a decision does not change the callback.
  const letakTemuan = useMemo(() => new Map(findings.map(({ nomor, letak }) => [nomor, letak])), [findings]);
  const pilih = useCallback((nomor: number) => keLetak(letakTemuan.get(nomor) ?? null, nomor), [keLetak, letakTemuan]);
  const keSel = useCallback((letak: LetakDto) => keLetak(letak, null), [keLetak]);
  const { mutate } = putuskan;
  const ubah = useCallback((change: UbahKeputusan & { nomor: number }) => mutate(change), [mutate]);

  useEffect(() => {
    if (tujuan.kali === 0) return;
    const target =
      tujuan.letak &&
      (document.getElementById(idLetak(tujuan.letak)) ?? document.getElementById(barisDari(tujuan.letak)));
    target?.scrollIntoView({ block: 'center', inline: 'nearest' });
    document.getElementById(`temuan-${tujuan.nomor}`)?.scrollIntoView({ block: 'nearest' });
  }, [tujuan]);

  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2" className="nama-berkas">
            {namaBerkas}
          </Title>
          <Text size="sm" c="dimmed">
            {t('periksa.diperiksa', {
              tabel: stats.tables,
              angka: stats.numbers,
              jumlah: stats.sumsChecked,
              persen: stats.percentsChecked,
            })}{' '}
            {notes.map((note) => note[bahasa]).join(' ')}
          </Text>
        </div>
        <Group gap="xs">
          <Unduhan hasil={hasil} />
          <ButtonLink to="/periksa" variant="default">
            {t('periksa.lain')}
          </ButtonLink>
        </Group>
      </Group>
      {putuskan.error && <Galat error={putuskan.error} />}
      {findings.length > 0 && <Saring hasil={hasil} saringan={saringan} onChange={setSaringan} />}
      <div className="periksa">
        <section aria-labelledby="judul-temuan" className="daftar-temuan">
          <Title order={2} size="h5" id="judul-temuan">
            {t('periksa.temuan')}
          </Title>
          <Text size="sm" c="dimmed" aria-live="polite">
            {findings.length === 0
              ? t('periksa.tanpaTemuan')
              : t('periksa.terlihat', { terlihat: shown.length, semua: findings.length })}
          </Text>
          {hasil.temuanLain > 0 && <Text size="sm">{t('periksa.temuanLain', { jumlah: hasil.temuanLain })}</Text>}
          {findings.length > 0 && shown.length === 0 && <Text>{t('periksa.tanpaCocok')}</Text>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ol tabIndex={0} aria-labelledby="judul-temuan">
            {shown.map((temuan) => (
              <KartuTemuan
                key={temuan.nomor}
                temuan={temuan}
                terpilih={temuan.nomor === tujuan.nomor}
                sibuk={putuskan.isPending && putuskan.variables.nomor === temuan.nomor}
                onPilih={pilih}
                onLetak={keSel}
                onPutuskan={bolehPutuskan ? ubah : undefined}
              />
            ))}
          </ol>
        </section>
        <div className="isi-dokumen">
          {hasil.terpotong && <Text size="sm">{t('periksa.terpotong')}</Text>}
          {pages.length > 1 && (
            <Pagination
              total={pages.length}
              value={halaman + 1}
              onChange={(value) => setHalaman(value - 1)}
              size="sm"
              aria-label={t('periksa.bagian')}
              getControlProps={(control) => ({ 'aria-label': `${t('periksa.bagian')}: ${control}` })}
              getItemProps={(page) => ({ 'aria-label': `${t('periksa.bagian')} ${page}` })}
            />
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="lembar" tabIndex={0} aria-label={t('periksa.dokumen')}>
            {pages[halaman]?.map((potongan) => {
              const blok = blocks[potongan.block];
              return (
                blok && (
                  <PotonganDokumen
                    key={`${potongan.block}-${potongan.from}`}
                    blok={blok}
                    potongan={potongan}
                    temuan={byBlock.get(potongan.block) ?? NO_FINDINGS}
                    terpilih={tujuan.letak?.block === potongan.block ? tujuan.letak : null}
                    onPilih={pilih}
                  />
                )
              );
            })}
          </section>
        </div>
      </div>
    </Stack>
  );
}

function barisDari({ block, row }: LetakDto): string {
  return idLetak({ block, row, cell: null });
}

function perBlok(findings: readonly TemuanDokumen[]): Map<number, TemuanDokumen[]> {
  const byBlock = new Map<number, TemuanDokumen[]>();
  for (const finding of findings) {
    if (finding.letak === null) continue;
    const known = byBlock.get(finding.letak.block);
    if (known) known.push(finding);
    else byBlock.set(finding.letak.block, [finding]);
  }
  return byBlock;
}

/** The files of an audit; one that can't be made says why. */
function Unduhan({ hasil: { id, unduhan } }: { hasil: HasilPemeriksaan }) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const unduh = useMutation({ mutationFn: (format: FormatPemeriksaan) => unduhHasil(id, format, bahasa) });
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button leftSection={<IconDownload size={16} />} loading={unduh.isPending}>
            {t('periksa.unduh')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {unduhan.map((format) => (
            <Menu.Item key={format} onClick={() => unduh.mutate(format)}>
              {t(`periksa.format.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {unduh.error && <Galat error={unduh.error} />}
    </>
  );
}
