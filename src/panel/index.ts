export { describeTable, isPackage, type Package, packageWith, type Written } from './package.js';
export { panelRows, sourceId } from './rows.js';
export { type Selection, selector } from './select.js';
