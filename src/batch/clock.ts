import { hrtime } from 'node:process';

/** Milliseconds since some time. How long things take goes into timings and progress, and decides nothing else. */
export const now = (): number => Math.round(Number(hrtime.bigint()) / 1e6);
