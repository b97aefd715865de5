import { type PengaturanDto, type ProfilPemdaDto, pengaturanSchema } from '@selaras/contracts';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { profilPemdaQuery } from '../app/profil-pemda.ts';

const pengaturanQuery = queryOptions({
  queryKey: ['pengaturan'],
  queryFn: () => call(pengaturanSchema, '/api/pengaturan'),
});

/** The settings, and what takes in a saved answer: reports and pages that show them are read anew. */
export function usePengaturan() {
  const client = useQueryClient();
  const pengaturan = useQuery(pengaturanQuery);
  const segarkan = () =>
    void client.invalidateQueries({
      predicate: ({ queryKey: [nama] }) => nama !== 'pengaturan' && nama !== 'profil-pemda',
    });
  return {
    pengaturan,
    terimaProfil(profil: ProfilPemdaDto) {
      client.setQueryData(profilPemdaQuery.queryKey, profil);
      client.setQueryData<PengaturanDto>(pengaturanQuery.queryKey, (lama) => lama && { ...lama, profil });
      segarkan();
    },
    terima(data: PengaturanDto) {
      client.setQueryData<PengaturanDto>(pengaturanQuery.queryKey, data);
      segarkan();
    },
  };
}
