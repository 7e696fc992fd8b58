using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Identity;

namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    internal override string DocumentEmpty(string name) =>
        $"{name}: the file is empty. Check that it is complete, or fetch it again.";

    internal override string NoKnownForm(string name, IReadOnlyList<string> known) =>
        $"{name}: the text holds neither the titles nor the tables of any known form ({List(known)}). Check that it is the full text of a report.";

    internal override string DocumentCutShort(string last, SourcePlace place) =>
        $"The document breaks off: the last thing read is \"{last}\" at {Where(place)}, and what should follow is missing. Get the whole document.";

    internal override string SeveralReports(string name, IReadOnlyList<string> reports) =>
        $"{name}: one file holds several reports ({List(reports)}). Put each in a file of its own.";

    internal override string ReportFrom(string report, SourcePlace place) => $"{report} from {Where(place)}";

    internal override string ReportRepeated(SourcePlace place) =>
        $"From {Where(place)} on the same report stands again, with the same figures; it was read once.";

    internal override string TitleMissing(string name, string title) =>
        $"{name}: there is no title (organ, year, {title}). Add it.";

    internal override string OrganInferred(string organ) =>
        $"The title names no organ; \"{organ}\" is taken from the text or the page. Check it.";

    internal override string OrganUnusual(string organ) =>
        $"Where the title names the organ it says \"{organ}\", which does not read as the name of one. Check it.";

    internal override string YearInferred(int year, YearSource source) =>
        $"The title names no year; {year} is taken from {source switch { YearSource.Sentence => "the sentence that publishes the report", YearSource.Period => "the period stated in the text", _ => "the year most often named in the text" }}. Check it.";

    internal override string SectionsMissing(IReadOnlyList<string> titles) => titles.Count > 1
        ? $"{titles.Count} sections were not found: {string.Join(", ", titles.Select(static t => $"\"{t}\""))}. Add them, or mend their titles."
        : $"The section \"{titles[0]}\" was not found. Add it, or mend its title.";

    internal override string SectionOutOfOrder(string title, string before) =>
        $"\"{title}\" stands after \"{before}\", in another order than the form has.";

    internal override string TitleDiffers(string printed, string title) =>
        $"The title \"{printed}\" differs from the form, which has \"{title}\".";

    internal override string LabelsDifferInForm(string printed, string label) =>
        $"Some labels differ from the form only in blanks, width or punctuation, such as \"{printed}\" (the form has \"{label}\"); they were taken as the same.";

    internal override string UnitAboveDiffers(string printed, string own) =>
        $"Above the table stands the unit {printed}, the form counts in {own}. The figures were read as {own} and not converted. Check them, and convert them where they are in {printed}.";

    internal override string TraditionalCharacters() =>
        "The document is in traditional characters; it was read, text included, in simplified ones. Check the name of the organ and the text.";

    internal override string LinesOf(string ranges) => $"{(ranges.All(char.IsAsciiDigit) ? "Line" : "Lines")} {ranges}";

    internal override string LinesOnPages(string ranges) => $"Lines on pages {ranges}";

    internal override string ParagraphsOf(string ranges) => $"{(ranges.All(char.IsAsciiDigit) ? "Paragraph" : "Paragraphs")} {ranges}";

    internal override string OnParagraph(int paragraph) => $"paragraph {paragraph}";

    internal override string RowsOfTable(int table, string ranges) => $"Table {table} in the document, {(ranges.All(char.IsAsciiDigit) ? "row" : "rows")} {ranges}";

    internal override string InTable(int table, int row, int column) => $"table {table} in the document, row {row}, column {column}";

    internal override string LinesBesideSections(string lines, string first) =>
        $"Not part of any section of the report (such as a date, a reference number, a footer or a repeated title), and not used: {lines} (\"{first}\").";

    internal override string LinesOfPage(string lines, string first) =>
        $"{lines} (\"{first}\"): the page around the report, or its titles once more; left out.";

    internal override string LinesAmongTables(string lines, string first) =>
        $"{lines} (\"{first}\"): among the tables, and neither labels nor sentences; left out.";

    internal override string RowsOfOtherTable(string lines, string first) =>
        $"{lines} (\"{first}\"): rows of a table that the form does not have; left out. Where they belong to the report, say it in words, or enter the figures in cells of the form.";

    internal override string StruckOut(string lines, string text) =>
        $"{lines}: text that is struck out (\"{text}\") was not read. Check that it is meant to go, and take it out of the file.";

    internal override string Hidden(string lines, string text) =>
        $"{lines} (\"{text}\"): hidden in the file, and read all the same. Check whether it belongs to the report.";

    internal override string CharactersRemoved(int count, string[] codes) =>
        $"{Count(count, "character that cannot be seen, or that turns the direction of writing, was", "characters that cannot be seen, or that turn the direction of writing, were")} removed ({string.Join(", ", codes)}).";

    internal override string ChangesTracked() =>
        "The document has tracked changes that nobody accepted or rejected. It is read as if all were accepted. Accept or reject them in Word and save it.";

    internal override string HiddenTextLeftOut(int count) =>
        $"{Count(count, "character of the document is formatted as hidden and was", "characters of the document are formatted as hidden and were")} not read.";

    internal override string ObjectLeftOut(string name) =>
        $"An object of {name} is embedded in the document; what is in it was not read. If it is a table, make it a table of Word.";

    internal override string PartLeftOut(string name) =>
        $"Another file ({name}) is taken into the document; its text was not read. Open the document in Word, save it anew and try again.";

    internal override string SheetLeftOut(string title) =>
        $"The sheet \"{title}\" is hidden and was not read.";

    internal override string PagesScanned(string pages) =>
        $"Page {pages} of the PDF is a scanned picture; the text on it was not read. Use the original (Word or web page), or have its text recognised first.";

    internal override string AnnotationsLeftOut(int count, string text) =>
        $"{Count(count, "annotation", "annotations")} added to the pages (\"{text}\") {(count == 1 ? "is" : "are")} no part of the text and {(count == 1 ? "was" : "were")} not read. Check whether they correct anything.";

    internal override string FormFieldsLeftOut(int count, string text) =>
        $"{Count(count, "field", "fields")} of the form in the PDF, filled in (\"{text}\"), {(count == 1 ? "was" : "were")} not read. Print it to an ordinary PDF, or use the original.";

    internal override string UnseenLeftOut(int count) =>
        $"{Count(count, "character", "characters")} of the pages that cannot be seen (transparent, white on white or off the page) {(count == 1 ? "was" : "were")} not read.";

    internal override string TableMissing(LocalizedText table, int cells) =>
        $"{table.English}: the table is not there; {(cells == 1 ? "its one cell holds" : $"its {cells} cells hold")} nothing, which is not 0. Put the table in.";

    internal override string TableIsPicture(LocalizedText table, int cells, string picture) =>
        $"{table.English}: under its title stands no table but a picture ({picture}), which may be of the table. The figures of a picture cannot be read; {(cells == 1 ? "its one cell holds" : $"its {cells} cells hold")} nothing. Put the table in as a table, or read the file from which the picture was made.";

    internal override string TableStandsTwice(LocalizedText table, SourcePlace first, SourcePlace second, int cells, CellInfo cell, string one, string other) =>
        $"{table.English}: it stands at {Where(first)} and again at {Where(second)}; {Count(cells, "cell differs", "cells differ")}, such as {cell.NameEn}: {one} and {other}. Neither was preferred; keep one table.";

    internal override string TableRepeated(LocalizedText table, SourcePlace first, SourcePlace second) =>
        $"{table.English}: it stands at {Where(first)} and again at {Where(second)}, with the same figures; it was read once.";

    internal override string ValuesLost(LocalizedText table, int cells) =>
        $"{table.English}: labels without values ({Count(cells, "cell", "cells")}): the values were lost on the way, or the table was never filled in. Nothing was taken for 0 or blank; fill the cells in from the original.";

    internal override string FiguresRanTogether(LocalizedText row, int columns, string printed) =>
        $"{row.English}: the figures ran together (\"{printed}\") and cannot be parted into {columns} columns with certainty. Nothing was guessed; fill the cells in from the original.";

    internal override string FiguresParted(LocalizedText table, string printed, string[] numbers) =>
        $"{table.English}: the figures in \"{printed}\" ran together; there is one way to part them: {string.Join(", ", numbers)}. Check against the original.";

    private static string MoreRows(int rows) => rows > 1 ? $", one of {rows} rows" : "";

    internal override string OtherNumberOfFigures(LocalizedText row, int rows, int columns, int figures, string printed) =>
        $"{row.English}{MoreRows(rows)}: the columns number {columns} and the entries {figures} (\"{printed}\"), and nothing shows which belongs where. Nothing was guessed; fill the cells in from the original.";

    internal override string FiguresOutOfLine(LocalizedText row, int rows, string printed) =>
        $"{row.English}{MoreRows(rows)}: the figures stand in other places than those of the other rows (\"{printed}\"); a bar may be a 1, or part a number. Nothing was guessed; fill the cells in from the original.";

    internal override string RowsDoNotFit(LocalizedText block, int unplaced, int rows, LocalizedText row, string printed) =>
        $"{block.English}: in {unplaced} of {rows} rows the figures do not fit the columns (such as {row.English}: \"{printed}\"), so those of the other rows may belong elsewhere too and none was read. Nothing was guessed; fill the cells in from the original.";

    internal override string ColumnsUnknown(LocalizedText block, int rows, string printed) =>
        $"{block.English}: the headers are in pieces and nothing shows the order of the columns, so {Count(rows, "row was", "rows were")} not read (such as \"{printed}\"). Restore the headers, or fill the cells in from the original.";

    internal override string ColumnsInOtherOrder(LocalizedText block, string printed) =>
        $"{block.English}: the columns stand in the order {printed}, not in that of the form; they were read by their names.";

    internal override string HeadersBroken(LocalizedText block) =>
        $"{block.English}: the headers are in pieces; the totals come out in the order of the form, and so the figures were read in it. Restore the headers and check them.";

    internal override string HeadersLost(LocalizedText block, string[] headers) =>
        $"{block.English}: {(headers.Length == 1 ? "the header" : "the headers")} {Quoted(headers)} {(headers.Length == 1 ? "was" : "were")} not found. The figures are read in the order of the form; restore the headers and check them.";

    internal override string BandLost(LocalizedText table, string[] bands) =>
        $"{table.English}: the heading {Quoted(bands)} was not found; the rows under it were read as the form has them. Put it back.";

    internal override string NoLabels(LocalizedText table, string printed) =>
        $"{table.English}: neither headers nor row labels were found, so the figures (\"{printed}\") cannot be assigned. Nothing was guessed; fill the cells in from the original.";

    internal override string FiguresMissing(LocalizedText block, int columns) =>
        $"{block.English}: no row of figures was found, so {(columns == 1 ? "its one cell is" : $"its {columns} cells are")} blank. Fill in what is missing from the original.";

    internal override string RowLabelMissing(LocalizedText table, string[] labels) =>
        $"{table.English}: the row label {Quoted(labels)} was not found; its cells are taken as blank, which is not 0. Check against the original.";

    internal override string RowLabelLost(LocalizedText table, string[] labels, int figures, string printed) =>
        $"{table.English}: the row label {Quoted(labels)} was not found, and {Count(figures, "figure here belongs", "figures here belong")} to no row (\"{printed}\"). Nothing was guessed; fill the cells in from the original.";

    internal override string OneRowForAll(LocalizedText table, LocalizedText heading, int rows, string printed) =>
        $"{table.English}: \"{heading.English}\" is one row ({printed}) where the form has {rows} rows under it, as an earlier form did. These rows are blank; fill them in one by one.";

    internal override string RowUnknown(LocalizedText table, int rows, string label, string figures) =>
        $"{table.English}: the form has no row \"{label}\" ({figures}){(rows > 1 ? $", one of {rows} rows here" : "")}; it was not used. Where a local form is in use, add it with --forms; otherwise remove the row, or add it to a row of the form.";

    internal override string StrayFigures(LocalizedText table, string after, string figures, int places = 1) =>
        $"{table.English}: \"{figures}\" after \"{after}\" belongs to no row and was not used{(places > 1 ? $", as were figures in {places} places in all" : "")}. Check against the original.";

    internal override string PageNumberAmongRows(LocalizedText table, string after, string figures) =>
        $"{table.English}: \"{figures}\", alone on its line after \"{after}\", is taken for a page number and was not used. If it is a figure, mend the text.";

    internal override string FiguresBelowLabel(CellInfo cell, int rows, string figures) =>
        $"{cell.NameEn}{MoreRows(rows)}: the figures ({figures}) stand on the line below the label, where other rows have them on the same line; they were read for this row. Check that they are no page numbers.";

    internal override string LabelDiffers(LocalizedText table, string printed, string label) =>
        $"{table.English}: \"{printed}\" differs from the form; the form has \"{label}\". Use the wording of the form.";

    internal override string LabelsDiffer(LocalizedText table, int count, string printed, string label) =>
        $"{table.English}: {Count(count, "label differs", "labels differ")} from the form, such as \"{printed}\" for \"{label}\". Use the wording of the form.";

    internal override string LabelCutShort(LocalizedText table, string printed, string label) =>
        $"{table.English}: \"{printed}\" is cut short; the form has \"{label}\". Use the wording of the form.";

    internal override string LabelStandsTwice(LocalizedText table, string printed, string label) =>
        $"{table.English}: \"{printed}\" stands a second time; the form has \"{label}\". Use the wording of the form.";

    internal override string NotANumber(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}: \"{printed}\" is not a number. Enter a number; leave it blank, or enter 0, where there is none.";

    internal override string UnitOfOtherKind(CellInfo cell, int cells, string printed, string unit) =>
        $"{More(cell, cells)}: \"{printed}\" has the unit {unit}, which cannot be converted into {cell.Unit}, the unit of the form; it was not read. Enter the number in the unit of the form.";

    internal override string FormulaNotComputed(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}: the file holds no result of the formula \"{printed}\". Open it in Excel or WPS, let it compute and save it.";

    internal override string HeaderUnitUnknown(CellInfo cell, string printed, string unit) =>
        $"{cell.NameEn}: the table names the unit \"{unit}\", which cannot be converted into {cell.Unit}, the unit of the form, so \"{printed}\" was not read. Mend the unit or the number.";

    internal override string UnitInCell(CellInfo cell, int cells, string printed, string unit, string read) =>
        $"{More(cell, cells)}: \"{printed}\" carries the unit {unit} and is read as {read}. Enter the number alone.";

    internal override string UnitConverted(CellInfo cell, int cells, string printed, string unit, string read, string own) =>
        $"{More(cell, cells)}: \"{printed}\" is in {unit} and was converted to {read} {own}. Check the unit.";

    internal override string UnitMissing(CellInfo cell, int cells, string printed, string unit) =>
        $"{More(cell, cells)}: \"{printed}\" names no unit and is taken as {unit}. Name the unit.";

    internal override string SignInCell(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}: \"{printed}\" has a plus sign, but the column counts no change; it was read without. Check that it stands in the right column.";

    internal override string BlanksInFigure(CellInfo cell, int cells, string printed, string read) =>
        $"{More(cell, cells)}: the blank in \"{printed}\" was taken for a separator of thousands, and the figure read as {read}. Check it, and take the blank out.";

    internal override string NoteMarkInCell(CellInfo cell, int cells, string mark, string read) =>
        $"{More(cell, cells)}: \"{mark}\" is raised beside the figure; it was taken for the mark of a note and kept apart, and the figure read as {read}. Check it.";

    internal override string StruckOutInCell(CellInfo cell, int cells, string text, string read) =>
        $"{More(cell, cells)}: \"{text}\" is struck out and was not read; {(read.Length == 0 ? "the cell is blank" : $"the cell is read as {read}")}. Check it, and take the text out of the file.";

    internal override string HiddenInCell(CellInfo cell, int cells, string text) =>
        $"{More(cell, cells)}: \"{text}\" stands in a hidden row or column and was read all the same. Check it.";

    internal override string RemovedInCell(CellInfo cell, int cells, string read) =>
        $"{More(cell, cells)}: a character that cannot be seen stood within the figure; it was removed, and the figure read as {read}. Check it.";

    private static string Quoted(string[] labels) =>
        string.Join(", ", labels.Take(MostNamed).Select(static l => $"\"{l}\"")) + (labels.Length > MostNamed ? $" and {labels.Length - MostNamed} more" : "");

    private static string More(CellInfo cell, int cells) => cells > 1 ? $"{cell.NameEn}, one of {cells} cells" : cell.NameEn;
}
