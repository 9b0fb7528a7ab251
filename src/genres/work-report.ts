import type { GenreProfile } from './profile.js';

export const workReport: GenreProfile = {
  kind: 'work-report',
  titles: ['政府工作报告', '国务院工作报告', '人民政府工作报告'],
  openings: ['各位代表', '同志们'],
  phrases: ['向大会报告工作', '报告政府工作', '报告工作', '作政府工作报告', '请予审议', '提出意见', '人民代表大会', '工作回顾', '工作的回顾'],
  never: [],
  articles: false,
  numbered: false,
};
