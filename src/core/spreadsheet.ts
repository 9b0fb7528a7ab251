/** Words that a spreadsheet would compute get an apostrophe; a bare = is a bound, -3.2% a figure. */
export const harmless = (text: string): string => (/^(?:[=@\t\r].|[+-](?!\d[\d.,]*[\p{L}%‰]*$))/su.test(text) && text.length > 1 ? `'${text}` : text);

/** The same where figures stand in cells of their own: -3.2% is a quote here, and stays words. */
export const harmlessWords = (text: string): string => (/^[=+\-@\t\r]./s.test(text) ? `'${text}` : text);
