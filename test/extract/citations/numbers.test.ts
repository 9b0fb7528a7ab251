import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../src/extract/citations/numbers.js';

describe('a document number in running text, without the words that lead to it', () => {
  test.each([
    ['根据驻政办〔2024〕6号文件', ['驻政办〔2024〕6号']],
    ['河南省人民政府豫政〔2023〕12号', ['豫政〔2023〕12号']],
    ['下发人社厅发〔2013〕25号', ['人社厅发〔2013〕25号']],
    ['国土资源厅函[2013]192号', ['国土资源厅函[2013]192号']],
    ['坚持不懈抓好国发（2012）2号', ['国发（2012）2号']],
    ['对标国发［2022］2号', ['国发［2022］2号']],
    ['贯彻中办发〔2021〕3号和国办发〔2020〕1号', ['中办发〔2021〕3号', '国办发〔2020〕1号']],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).map((number) => number.text)).toEqual(numbers);
  });

  test.each(['2024年6号', '增长〔2024〕', '（2022—2035年）'])('none in %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});
