import type { Lexicon } from '../../lexicon/index.js';

/** Whether a member is nothing but one of words that contrast: 城镇 in 城镇、农村居民收入. */
export const isContrast = (member: string, lexicon: Lexicon): boolean => lexicon.contrasts.some((set) => set.includes(member));
