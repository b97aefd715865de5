export { compareKode, compareSegmen, isAncestorKode, isSameKode, parentOf } from './banding.ts';
export * from './kode.ts';
export { bidangOf, isPenunjang, toEmpatDigit, toPenunjangBidang, toPenunjangUmum } from './nomenklatur.ts';
