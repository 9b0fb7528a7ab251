import type { PanelField, PanelRow } from '../../validate/index.js';
import type { Chunk, Format } from './format.js';

/** Rows of one group: enough that columns compress well, few enough to be held in memory. */
const GROUP = 50_000;

const types = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Typed columns, snappy-compressed, in groups of rows that are written as they fill. */
export const parquet = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  dialect: null,
  load: async () => {
    const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
    return (fields) => {
      const columns = (rows: readonly PanelRow[]): Parameters<typeof schemaFromColumnData>[0]['columnData'] =>
        fields.map(({ name, type, constraints }: PanelField) => ({
          name, type: types[type], nullable: constraints.required !== true, data: rows.map((row) => row[name]),
        }));
      const bytes = new ByteWriter();
      const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: columns([]) }), createdBy: `report-extract version ${__VERSION__}` });
      const taken = (): Chunk => {
        const chunk = bytes.getBytes().slice();
        bytes.index = 0;
        return chunk;
      };
      let waiting: PanelRow[] = [];
      const write = (): void => {
        void writer.write({ columnData: columns(waiting), rowGroupSize: waiting.length });
        waiting = [];
      };
      return {
        head: taken(),
        add: (rows) => {
          waiting = [...waiting, ...rows];
          if (waiting.length >= GROUP) write();
          return taken();
        },
        end: () => {
          if (waiting.length > 0) write();
          void writer.finish();
          return Promise.resolve(taken());
        },
      };
    };
  },
} as const satisfies Format;
