namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    internal override string DataIsNoJson(string first) =>
        $"This is no data file: one is JSON and begins with {{{(first.Length == 0 ? "" : $", not with \"{first}\"")}. Check the file; documents of Word and Excel and web pages must keep their endings.";

    internal override string JsonFullWidth(string character, string wanted) =>
        $"This \"{character}\" is a full-width character; write {(wanted == " " ? "a plain blank" : wanted)} in a data file.";

    internal override string JsonSingleQuote() => "Names and text stand in double quotes (\"), not in single ones.";

    internal override string JsonHash() => "A comment begins with //, not with #.";

    internal override string JsonSemicolon() => "Entries are separated by commas, not by semicolons.";

    internal override string JsonColonMissing(string found) => $"A name is followed by a colon and its value; here stands \"{found}\".";

    internal override string JsonCommaMissing() => "A comma is missing before this: each value but the last is followed by one.";

    internal override string JsonCommaTwice() => "There is a comma too many. Remove it.";

    internal override string JsonValueMissing() => "A value is missing here. Write null for a blank, and 0 where it is zero.";

    internal override string JsonPlus() => "A number has no plus sign. Remove it.";

    internal override string JsonLeadingZero() => "A number has no leading zeros: write 3, not 03.";

    internal override string JsonThousands() => "A number has no separators: write 1234 for 1,234, or put it in quotes as \"1,234\".";

    internal override string JsonNumber(string number) => $"\"{number}\" is not written as a number.";

    internal override string JsonUnit(string unit) =>
        $"\"{unit}\" cannot follow a number: write the number alone, or put all that is printed in the cell in double quotes.";

    internal override string JsonWord(string word) => $"\"{word}\" must stand in double quotes; write null for a blank.";

    internal override string JsonName(string name) => $"The name \"{name}\" must stand in double quotes.";

    internal override string JsonUnexpected(string character) => $"\"{character}\" cannot stand here. Check the commas, quotes and brackets.";

    internal override string JsonMismatched(string closed, int line, int column) =>
        $"This {closed} does not match the bracket at line {line}, column {column}. Check whether a bracket is missing.";

    internal override string JsonNotClosed(string bracket, int line, int column) =>
        $"The file ends here, and the {bracket} at line {line}, column {column} is not closed. The file may be incomplete.";

    internal override string JsonQuoteOpen(int line, int column) =>
        $"The quote at line {line}, column {column} is not closed on its line. A paragraph stands on one line; several are quoted each, with commas between them.";

    internal override string JsonQuoteOpenAtEnd(int line, int column) =>
        $"The file ends here, and the quote at line {line}, column {column} is not closed. The file may be incomplete.";

    internal override string JsonControl() => "The text holds a tab or another control character. Remove it, or write a blank.";

    internal override string JsonBackslash() => "A backslash in text is written twice: \\\\.";
}
