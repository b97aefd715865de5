export { type BacaNip, parseNip } from './nip.ts';
export {
  findKepala,
  findPejabat,
  findPenandaTangan,
  type PenandaTangan,
  type Penjabat,
} from './penanda-tangan.ts';
