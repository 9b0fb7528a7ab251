/** A row of `panel`: what one observation says, flat. */
import * as z from 'zod';
import { documentKinds, regionLevels } from '../../core/document.js';
import { bounds, measures, statuses } from '../../core/observation.js';


/** A column with its title and what it means. */
const column = <S extends z.ZodType>(schema: S, title: string, description: string): S => schema.meta({ title, description });

const text = z.string().min(1);
const year = z.int().min(1000).max(2999);
const position = z.int().positive();
const offset = z.int().nonnegative();

export const panelRowSchema = z
  .strictObject({
    region_code: column(z.string().regex(/^\d{6}$/).nullable(), 'Region code', 'GB/T 2260 code of the region, six digits: text, not a number.'),
    region: column(text.nullable(), 'Region', 'Name of the region: the one that reports, or the division that the words of the fact name.'),
    region_level: column(z.enum(regionLevels).nullable(), 'Region level', 'Level of the region.'),
    report_year: column(z.int().nullable(), 'Report year', 'The year in which the report is given.'),
    year: column(year.nullable(), 'Year', 'The calendar year the fact is about; null for several years and where it is not known.'),
    period_start: column(year.nullable(), 'Period start', 'First calendar year the fact is about; null where it is not known.'),
    period_end: column(year.nullable(), 'Period end', 'Last calendar year the fact is about, included.'),
    period_stated: column(z.boolean().nullable(), 'Period stated', 'true: the words beside the fact say its years; false: the section implies them.'),
    indicator_code: column(text.nullable(), 'Indicator code', 'Dotted code of the indicator, as `report-extract indicators` lists it; null where it is not known.'),
    indicator: column(text.nullable(), 'Indicator', 'Standard name of the indicator; null where it is not known.'),
    metric: column(text, 'Metric', "What is measured, in the source's own words."),
    measure: column(
      z.enum(measures), 'Measure',
      'level: an amount, count, rate or index as it stands; growth: relative change; change: absolute change; share: part of a whole; multiple: so many times a base; structure: proportions; rank: a place with no value of its own.',
    ),
    basis: column(text.nullable(), 'Basis', 'What a growth or change is measured against: yoy, avg, or the base in words; null for other measures.'),
    status: column(z.enum(statuses), 'Status', 'actual: it happened; estimate: expected of a period already past; target: promised or planned.'),
    value: column(z.number().nullable(), 'Value', 'In `unit`: 6% is 0.06. null for a range, a structure, a bare rank, and where the unit is not known.'),
    value_min: column(z.number().nullable(), 'Least value', 'Lower end of a range, in `unit`.'),
    value_max: column(z.number().nullable(), 'Greatest value', 'Upper end of a range, in `unit`.'),
    value_from: column(z.number().nullable(), 'Earlier value', 'The earlier value where the text says from A to B, in `unit`.'),
    unit: column(text.nullable(), 'Unit', 'Base unit: 1 for ratios and bare numbers. Currencies are never converted.'),
    quantity: column(text.nullable(), 'Quantity', 'Kind of quantity that the unit measures: currency, area, mass, ratio, percentage-points …'),
    bound: column(z.enum(bounds).nullable(), 'Bound', 'How the fact relates to the value: exactly, at least, more than, at most, less than, about; null for a bare rank.'),
    value_text: column(text.nullable(), 'Value as written', 'Number and unit as written, without spaces.'),
    written_value: column(z.number().nullable(), 'Number as written', 'In `written_unit`, signed: 6% is 6. null for a range, a structure and a bare rank.'),
    written_min: column(z.number().nullable(), 'Least number as written', 'Lower end of a range, in `written_unit`.'),
    written_max: column(z.number().nullable(), 'Greatest number as written', 'Upper end of a range, in `written_unit`.'),
    written_unit: column(text.nullable(), 'Unit as written', 'With its magnitude, percent signs as %; null where none is written.'),
    parts: column(text.nullable(), 'Parts', 'The parts of a structure as written, parted by semicolons: 10.8;52.2;37.'),
    rank_text: column(text.nullable(), 'Rank as written', 'The place in an order, without spaces.'),
    rank_position: column(position.nullable(), 'Rank position', '1 is the first place.'),
    rank_top: column(position.nullable(), 'Rank among the first', 'Among the first so many.'),
    rank_band: column(text.nullable(), 'Rank band', 'A place without a number, as written.'),
    rank_scope: column(text.nullable(), 'Rank scope', 'Among whom, as written; null where none is said.'),
    rank_from: column(position.nullable(), 'Earlier rank position', 'Where the text says from A to B.'),
    compare_text: column(text.nullable(), 'Comparison as written', 'The comparison that hangs on the fact, without spaces.'),
    compare_with: column(text.nullable(), 'Compared with', 'As written.'),
    compare_direction: column(z.enum(['above', 'below', 'equal']).nullable(), 'Direction of the comparison', 'How the fact stands to what it is compared with.'),
    compare_delta: column(z.number().nonnegative().nullable(), 'Distance', 'Not signed, in `compare_unit` as written; null where none is said.'),
    compare_unit: column(text.nullable(), 'Unit of the distance', 'As written.'),
    document_kind: column(z.enum(documentKinds), 'Kind of document', 'What kind of document states the fact.'),
    document_title: column(text.nullable(), 'Title of the document', 'As written.'),
    section: column(text.nullable(), 'Section', 'Position of the innermost section in the section tree, e.g. 3.2; null before the first heading.'),
    source_file: column(text, 'Source file', 'Name of the file that was read.'),
    source_id: column(z.string().regex(/^[0-9a-f]{12}$/), 'Source', 'First twelve digits of the SHA-256 digest of the file: tells files of one name apart.'),
    observation_id: column(z.string().regex(/^d\d+\.o\d+$/), 'Observation', 'Document and running number in the file, e.g. d1.o12.'),
    source_page: column(position.nullable(), 'Page', 'Page of the original, from 1; null for formats without pages.'),
    source_line: column(position, 'Line', 'First line of the fact in the original text, from 1.'),
    source_line_end: column(position, 'Last line', 'Last line of the fact in the original text.'),
    source_start: column(offset, 'Start', 'First UTF-16 code unit in the decoded original text.'),
    source_end: column(offset, 'End', 'One past the last UTF-16 code unit.'),
    ocr_confidence: column(z.number().min(0).max(1).nullable(), 'OCR confidence', 'How sure text recognition was of the page; null where it did not read it.'),
    source_quote: column(text, 'Quote', 'The words that state the fact, white space and line breaks as single spaces.'),
  })
  .describe('A row of the table that panel writes: one observation.');

/** What tells every row from every other. */
export const panelKey = ['source_id', 'observation_id'] as const satisfies readonly (keyof typeof panelRowSchema.shape)[];
