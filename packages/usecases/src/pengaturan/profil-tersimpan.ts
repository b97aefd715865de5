import { bacaGambar } from '@selaras/berkas';
import type { LogoDto, ProfilPemdaDto } from '@selaras/contracts';
import type { Berkas, ProfilPemda, Repositories } from '@selaras/db';
import type { Konteks } from '../sistem/konteks.ts';

/** The profile, also of a pemda that has never changed its own. */
export interface ProfilTersimpan {
  value: ProfilPemda;
  /** null = the pemda is as it was registered. */
  versiBaris: number | null;
}

/** Reads the profile of the pemda. */
export async function readProfil({ pemda }: Konteks, repositories: Repositories): Promise<ProfilTersimpan> {
  const stored = await repositories.profilPemda.find(null);
  if (stored !== null) return stored;
  return { value: { nama: pemda.nama, tempat: pemda.tempat, bahasa: 'id', logo: null }, versiBaris: null };
}

/** A profile as pages show it. */
export async function tampilkanProfil(
  konteks: Konteks,
  repositories: Repositories,
  { value, versiBaris }: ProfilTersimpan,
): Promise<ProfilPemdaDto> {
  const { nama, tempat, bahasa, logo } = value;
  return { nama, tempat, bahasa, logo: await tampilkanLogo(konteks, repositories, logo), versiBaris };
}

/** The content of a stored file. */
export async function bacaIsi(konteks: Konteks, { sha256 }: Berkas): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await konteks.sarana.bukti.read(sha256)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function tampilkanLogo(
  konteks: Konteks,
  repositories: Repositories,
  logo: string | null,
): Promise<LogoDto | null> {
  if (logo === null) return null;
  const berkas = await repositories.berkas.get(logo);
  const gambar = bacaGambar(await bacaIsi(konteks, berkas));
  if (gambar === null) return null;
  return { alamat: `/api/logo/${logo}`, nama: berkas.nama, lebar: gambar.lebar, tinggi: gambar.tinggi };
}
