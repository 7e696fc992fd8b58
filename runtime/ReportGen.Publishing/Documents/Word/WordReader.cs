using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>
/// Reads the body of a document of Word: paragraphs a line each, with the text boxes anchored in them, and tables row by
/// row. Headers, footers, notes and comments are left out.
/// </summary>
internal sealed class WordReader
{
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordFields _fields = new();
    private readonly DocumentRemarks _remarks = new();
    private readonly WordChunks? _chunks;
    private readonly List<Relationship> _links;

    private WordReader(PackageParts parts, List<Relationship> links, int depth)
        : this(parts.Linked(links, "styles"), parts.Linked(links, "numbering"), links) => _chunks = new WordChunks(parts, links, depth, _remarks);

    private WordReader(XElement? styles, XElement? numbering, List<Relationship> links)
    {
        _links = links;
        _styles = new WordStyles(styles);
        _numbering = new WordNumbering(numbering, _styles);
    }

    /// <summary>Reads a document into lines, and gives what is to be said of it.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="main">The name of its main part.</param>
    /// <param name="document">That part.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="depth">How many documents it is taken into.</param>
    public static IEnumerable<DocumentNote> Read(PackageParts parts, string main, XElement document, LineBuffer lines, int depth = 0) =>
        new WordReader(parts, Relationship.Of(parts, main), depth).ReadBody(document, lines);

    /// <summary>Reads a document that was of another kind into lines, and gives what is to be said of it.</summary>
    /// <param name="document">The document, turned into WordprocessingML.</param>
    /// <param name="styles">Its styles.</param>
    /// <param name="numbering">Its lists.</param>
    /// <param name="lines">Takes the lines.</param>
    public static IEnumerable<DocumentNote> Read(XElement document, XElement styles, XElement numbering, LineBuffer lines) =>
        new WordReader(styles, numbering, []).ReadBody(document, lines);

    private IEnumerable<DocumentNote> ReadBody(XElement document, LineBuffer lines)
    {
        if (document.Child("body") is { } body)
            ReadBlocks(body, lines);
        return _remarks.Notes();
    }

    private void ReadBlocks(XElement parent, LineBuffer lines)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    ReadParagraph(child, lines);
                    break;
                case "tbl":
                    ReadTable(child, lines);
                    break;
                case "AlternateContent":
                    if ((child.Child("Fallback") ?? child.Child("Choice")) is { } shown)
                        ReadBlocks(shown, lines);
                    break;
                case "altChunk":
                    _chunks?.Read(child.Setting("id"), lines);
                    break;
                case "sdt":
                    if (!IsPlaceholder(child) && child.Child("sdtContent") is { } content)
                        ReadBlocks(content, lines);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadBlocks(child, lines);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, LineBuffer lines)
    {
        XElement? properties = paragraph.Child("pPr");
        (string text, IReadOnlyList<XElement> boxes, IReadOnlyList<string> pictures) = WordParagraph.Read(paragraph, _styles, _fields, _remarks);

        // A paragraph whose text is hidden or deleted is not counted.
        if (text.Length > 0)
            text = _numbering.Next(properties) + text;
        int level = properties.ChildNumber("outlineLvl") ?? (_styles.IsHeading(properties.ChildValue("pStyle")) ? 0 : 9);
        lines.HasHeading = lines.HasHeading || level < 9;
        if (text.Length > 0 || boxes.Count == 0)
        {
            SourcePlace place = lines.NextParagraph(string.IsNullOrWhiteSpace(text));
            foreach (string line in text.Split('\n'))
                lines.AddText(line, place);
        }

        foreach (XElement box in boxes)
            ReadBlocks(box, lines);
        foreach (string picture in pictures)
            lines.AddPicture(_links.Find(link => link.Id == picture) is { } link ? Path.GetFileName(link.Target) : picture);
    }

    private void ReadTable(XElement table, LineBuffer lines)
    {
        var grid = new DocumentTable { Number = lines.NextTable() };
        ReadRows(table, grid, lines, WordRows.WidthOf(table));
        grid.WriteTo(lines);
    }

    private void ReadRows(XElement parent, DocumentTable grid, LineBuffer lines, int width)
    {
        foreach (XElement child in parent.Elements())
        {
            if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                ReadRows(child, grid, lines, width);
            }
            else if (child.Name.LocalName == "tr")
            {
                XElement? properties = child.Child("trPr");
                bool isDeleted = properties.Child("del") is not null;
                _remarks.HasChanges |= isDeleted || properties.Child("ins") is not null;
                if (isDeleted)
                    continue;
                grid.StartRow();
                grid.Skip(properties.ChildNumber("gridBefore") ?? 0);
                ReadCells(child, grid, lines, new CellContext(IsPlaceholder: false, DropsDeleted: WordRows.SpanOf(child, withDeleted: false) >= width));
            }
        }
    }

    private void ReadCells(XElement parent, DocumentTable grid, LineBuffer lines, CellContext context)
    {
        foreach (XElement child in parent.Elements())
        {
            if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml")
                ReadCells(child, grid, lines, context with { IsPlaceholder = context.IsPlaceholder || IsPlaceholder(child) });
            else if (child.Name.LocalName == "tc")
                ReadCell(child, grid, lines, context);
        }
    }

    private void ReadCell(XElement cell, DocumentTable grid, LineBuffer lines, CellContext context)
    {
        XElement? properties = cell.Child("tcPr");
        bool isDeleted = WordRows.IsDeleted(cell);
        _remarks.HasChanges |= isDeleted || properties.Child("cellIns") is not null || properties.Child("cellMerge") is not null;
        if (isDeleted && context.DropsDeleted)
            return;
        int span = WordRows.SpanOf(cell);
        if (Continues(properties.Child("vMerge")) || Continues(properties.Child("hMerge")))
        {
            grid.Skip(span);
            return;
        }

        LineBuffer content = lines.ForPart();
        if (!context.IsPlaceholder)
            ReadBlocks(cell, content);

        // Where its row is no longer than the others a deleted cell keeps its place, struck out: without it those behind
        // it would stand in other columns.
        grid.AddCell(isDeleted ? content.Marked(TextMarks.StruckOut) : content, default, span);
    }

    private static bool IsPlaceholder(XElement control) => control.Child("sdtPr").Switch("showingPlcHdr") is true && !control.Descendants().Any(e => e.Name.LocalName == "tbl");

    /// <summary>A merge without a value goes on; what such a cell still holds is not shown.</summary>
    private static bool Continues(XElement? merge) => merge is not null && merge.Setting("val") is not "restart";

    /// <summary>What holds for the cells of a row, or of a control in it.</summary>
    private readonly record struct CellContext(bool IsPlaceholder, bool DropsDeleted);
}
