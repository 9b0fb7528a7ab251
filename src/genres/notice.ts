import type { GenreProfile } from './profile.js';

export const notice: GenreProfile = {
  kind: 'notice',
  titles: ['通知', '意见', '批复', '决定', '公告', '通告', '的函', '复函', '通报', '方案'],
  openings: ['各县', '各市', '各区', '各省', '各自治', '市政府各部门', '各乡镇'],
  phrases: ['现通知如下', '现将', '印发给你们', '请认真贯彻', '请遵照执行', '请结合实际', '现批复如下', '现函复如下', '现公告如下', '现通告如下', '现通报如下', '提出如下意见', '现就', '特此通知'],
  never: [],
  articles: false,
  numbered: true,
};
