/** Words that a spreadsheet would compute get an apostrophe; a bare = is a bound, -3.2% a figure. */
export const harmless = (text: string): string => (/^(?:[=@\t\r].|[+-](?!\d[\d.,]*[\p{L}%‰]*$))/su.test(text) && text.length > 1 ? `'${text}` : text);
