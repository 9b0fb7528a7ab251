import type { GenreProfile } from './profile.js';

export const plan: GenreProfile = {
  kind: 'plan',
  titles: ['规划纲要', '五年规划', '发展规划', '行动计划'],
  openings: [],
  phrases: ['规划期', '发展目标', '基本原则', '规划纲要'],
  never: [],
  articles: false,
  numbered: false,
};
