import nzh from 'nzh/cn';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 21 → `二十一`, 101 → `一百零一`, 10 → `十` */
export const counted = (number: number): string => nzh.encodeS(number);

/** 21 → `贰拾壹`, as on cheques */
export const legal = (number: number): string => nzh.encodeB(number);

/** 21 → `二一`, 10 → `一〇` */
export const digits = (number: number): string => Array.from(String(number), (digit) => (digit === '0' ? '〇' : nzh.encodeS(digit))).join('');

/** 1 → `甲`; past the tenth as Word has it, from the start */
export const stem = (number: number): string => STEMS.charAt((number - 1) % STEMS.length);

/** 1 → `子` */
export const branch = (number: number): string => BRANCHES.charAt((number - 1) % BRANCHES.length);

/** 1 → `甲子`, the cycle of sixty */
export const sexagenary = (number: number): string => stem(number) + branch(number);
