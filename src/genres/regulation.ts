import type { GenreProfile } from './profile.js';

export const regulation: GenreProfile = {
  kind: 'regulation',
  titles: ['办法', '条例', '规定', '细则', '章程', '规则', '法'],
  openings: ['第一条', '第一章'],
  phrases: ['制定本办法', '制定本条例', '制定本规定', '制定本细则', '制定本法', '之日起施行', '日起施行'],
  never: ['甲方', '（以下简称乙方', '双方协商', '协商一致，'],
  articles: true,
  numbered: false,
};
