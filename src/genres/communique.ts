import type { GenreProfile } from './profile.js';

export const communique: GenreProfile = {
  kind: 'communique',
  titles: ['统计公报', '普查公报'],
  openings: [],
  phrases: ['统计局', '初步核算', '本公报'],
  never: [],
  articles: false,
  numbered: false,
};
