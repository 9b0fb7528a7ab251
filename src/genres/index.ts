import { communique } from './communique.js';
import { notice } from './notice.js';
import { plan } from './plan.js';
import type { GenreProfile } from './profile.js';
import { regulation } from './regulation.js';
import { workReport } from './work-report.js';

export type { GenreProfile } from './profile.js';

/** All genres, the more telling first: of two that fit alike the first is taken. */
export const genres: readonly GenreProfile[] = [workReport, regulation, notice, communique, plan];
