/**
 * The divisions of GB/T 2260 as texts, a level each: `411722上蔡县 411723平舆县 …`. The build lays them down so (esbuild.config.mjs),
 * as the table itself takes several times as long to set up and to sort out.
 */
import { areaList } from '@vant/area-data';

// rows that group divisions and name none: 省直辖县
const groups = /^(?:市辖区|县)$|直辖/;

const rowsOf = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names).filter(([, name]) => !groups.test(name)).map(([code, name]) => code + name).join(' ');

export const divisionRows = { province: rowsOf(areaList.province_list), prefecture: rowsOf(areaList.city_list), county: rowsOf(areaList.county_list) };
