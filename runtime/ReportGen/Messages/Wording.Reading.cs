using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Identity;

namespace ReportGen.Messages;

/// <content>What reading a document says.</content>
public abstract partial class Wording
{
    // Documents.

    internal abstract string DocumentEmpty(string name);

    internal abstract string NoKnownForm(string name, IReadOnlyList<string> known);

    internal abstract string DocumentCutShort(string last, SourcePlace place);

    internal abstract string SeveralReports(string name, IReadOnlyList<string> reports);

    internal abstract string ReportFrom(string report, SourcePlace place);

    internal abstract string ReportRepeated(SourcePlace place);

    internal abstract string TitleMissing(string name, string title);

    internal abstract string OrganInferred(string organ);

    internal abstract string OrganUnusual(string organ);

    internal abstract string YearInferred(int year, YearSource source);

    /// <param name="titles">The titles of the sections that were not found.</param>
    internal abstract string SectionsMissing(IReadOnlyList<string> titles);

    internal abstract string SectionOutOfOrder(string title, string before);

    internal abstract string TitleDiffers(string printed, string title);

    internal abstract string LabelsDifferInForm(string printed, string label);

    internal abstract string UnitAboveDiffers(string printed, string own);

    internal abstract string TraditionalCharacters();

    internal abstract string LinesOf(string ranges);

    internal abstract string LinesOnPages(string ranges);

    internal abstract string ParagraphsOf(string ranges);

    internal abstract string OnParagraph(int paragraph);

    internal abstract string RowsOfTable(int table, string ranges);

    internal abstract string InTable(int table, int row, int column);

    internal abstract string LinesBesideSections(string lines, string first);

    internal abstract string LinesOfPage(string lines, string first);

    internal abstract string LinesAmongTables(string lines, string first);

    internal abstract string RowsOfOtherTable(string lines, string first);

    internal abstract string StruckOut(string lines, string text);

    internal abstract string Hidden(string lines, string text);

    internal abstract string CharactersRemoved(int count, string[] codes);

    // What a container says of a document.

    internal abstract string ChangesTracked();

    internal abstract string HiddenTextLeftOut(int count);

    internal abstract string ObjectLeftOut(string name);

    internal abstract string PartLeftOut(string name);

    internal abstract string SheetLeftOut(string title);

    internal abstract string PagesScanned(string pages);

    internal abstract string FormFieldsLeftOut(int count, string text);

    internal abstract string AnnotationsLeftOut(int count, string text);

    internal abstract string UnseenLeftOut(int count);

    // Tables.

    internal abstract string TableMissing(LocalizedText table, int cells);

    internal abstract string TableIsPicture(LocalizedText table, int cells, string picture);

    internal abstract string TableStandsTwice(LocalizedText table, SourcePlace first, SourcePlace second, int cells, CellInfo cell, string one, string other);

    internal abstract string TableRepeated(LocalizedText table, SourcePlace first, SourcePlace second);

    internal abstract string ValuesLost(LocalizedText table, int cells);

    internal abstract string FiguresRanTogether(LocalizedText row, int columns, string printed);

    internal abstract string FiguresParted(LocalizedText table, string printed, string[] numbers);

    internal abstract string OtherNumberOfFigures(LocalizedText row, int rows, int columns, int figures, string printed);

    internal abstract string FiguresOutOfLine(LocalizedText row, int rows, string printed);

    internal abstract string RowsDoNotFit(LocalizedText block, int unplaced, int rows, LocalizedText row, string printed);

    internal abstract string ColumnsUnknown(LocalizedText block, int rows, string printed);

    internal abstract string ColumnsInOtherOrder(LocalizedText block, string printed);

    internal abstract string HeadersBroken(LocalizedText block);

    internal abstract string HeadersLost(LocalizedText block, string[] headers);

    internal abstract string BandLost(LocalizedText table, string[] bands);

    internal abstract string NoLabels(LocalizedText table, string printed);

    internal abstract string FiguresMissing(LocalizedText block, int columns);

    internal abstract string RowLabelMissing(LocalizedText table, string[] labels);

    internal abstract string RowLabelLost(LocalizedText table, string[] labels, int figures, string printed);

    internal abstract string OneRowForAll(LocalizedText table, LocalizedText heading, int rows, string printed);

    internal abstract string RowUnknown(LocalizedText table, int rows, string label, string figures);

    internal abstract string StrayFigures(LocalizedText table, string after, string figures, int places = 1);

    internal abstract string PageNumberAmongRows(LocalizedText table, string after, string figures);

    internal abstract string FiguresBelowLabel(CellInfo cell, int rows, string figures);

    internal abstract string LabelDiffers(LocalizedText table, string printed, string label);

    internal abstract string LabelsDiffer(LocalizedText table, int count, string printed, string label);

    internal abstract string LabelCutShort(LocalizedText table, string printed, string label);

    internal abstract string LabelStandsTwice(LocalizedText table, string printed, string label);

    // Cells.

    internal abstract string NotANumber(CellInfo cell, int cells, string printed);

    internal abstract string UnitOfOtherKind(CellInfo cell, int cells, string printed, string unit);

    internal abstract string FormulaNotComputed(CellInfo cell, int cells, string printed);

    internal abstract string HeaderUnitUnknown(CellInfo cell, string printed, string unit);

    internal abstract string UnitInCell(CellInfo cell, int cells, string printed, string unit, string read);

    internal abstract string UnitConverted(CellInfo cell, int cells, string printed, string unit, string read, string own);

    internal abstract string UnitMissing(CellInfo cell, int cells, string printed, string unit);

    internal abstract string SignInCell(CellInfo cell, int cells, string printed);

    internal abstract string BlanksInFigure(CellInfo cell, int cells, string printed, string read);

    internal abstract string NoteMarkInCell(CellInfo cell, int cells, string mark, string read);

    internal abstract string StruckOutInCell(CellInfo cell, int cells, string text, string read);

    internal abstract string HiddenInCell(CellInfo cell, int cells, string text);

    internal abstract string RemovedInCell(CellInfo cell, int cells, string read);

    /// <summary>So many labels a message names; of the others it gives the number.</summary>
    private protected const int MostNamed = 4;
}
