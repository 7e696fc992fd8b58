using System.Text;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Tests.Reading;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>A report as some website prints it, and where each of its figures stands in the text.</summary>
/// <param name="Truth">The report.</param>
/// <param name="Layout">The layout of its tables.</param>
/// <param name="Text">The text.</param>
/// <param name="Figures">The figures in the order of the text.</param>
internal sealed record PrintedReport(Report Truth, Layout Layout, string Text, IReadOnlyList<PrintedFigure> Figures)
{
    private const char Begin = LayoutPrinter.FigureMark;
    private const char End = '\uE001';
    private const int First = 0xE100;

    public static PrintedReport Of(Report report, Layout layout, string? title = null)
    {
        string marked = LayoutPrinter.Print(report, layout, title, figure: static (cell, text) => text.Length == 0 ? "" : $"{Begin}{(char)(First + cell)}{text}{End}");
        var text = new StringBuilder(marked.Length);
        var figures = new List<PrintedFigure>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Begin)
                figures.Add(new PrintedFigure(marked[++i] - First, text.Length, 0));
            else if (marked[i] == End)
                figures[^1] = figures[^1] with { Length = text.Length - figures[^1].Start };
            else
                text.Append(marked[i]);
        }

        return new PrintedReport(report, layout, text.ToString(), figures);
    }

    /// <summary>Reads a text as the document that it is: a grid where its container knew one.</summary>
    public static ReadResult Read(string text) => new PublishedTextReader(DisclosureForms.All).Read(text.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal)
        ? new SourceDocument("表.html", text.Split('\n'))
        : SourceDocument.FromText("表.txt", text));
}

/// <summary>A figure in a text.</summary>
/// <param name="Cell">The index of the cell that it is the value of.</param>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct PrintedFigure(int Cell, int Start, int Length)
{
    public int End => Start + Length;
}
