using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Reads the body of a document of Word: paragraphs a line each, tables row by row. Headers, footers, notes, comments and
/// text boxes are left out.
/// </summary>
internal sealed class WordReader
{
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordFields _fields = new();

    private WordReader(MainDocumentPart main)
    {
        _styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        _numbering = new WordNumbering(main.NumberingDefinitionsPart?.Numbering, _styles);
    }

    public static SourceDocument Read(string name, WordprocessingDocument word)
    {
        var lines = new LineBuffer();
        if (word.MainDocumentPart is { Document: { } document } main && document.Child("body") is { } body)
            new WordReader(main).ReadBlocks(body, lines);
        return lines.ToDocument(name, placed: false);
    }

    private void ReadBlocks(OpenXmlElement parent, LineBuffer lines)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (OpenXmlElement? child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            switch (child.LocalName)
            {
                case "p":
                    ReadParagraph(child, lines);
                    break;
                case "tbl":
                    ReadTable(child, lines);
                    break;
                case "AlternateContent":
                    if (child.Child("Fallback") is { } fallback)
                        ReadBlocks(fallback, lines);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadBlocks(child, lines);
                    break;
            }
        }
    }

    private void ReadParagraph(OpenXmlElement paragraph, LineBuffer lines)
    {
        OpenXmlElement? properties = paragraph.Child("pPr");
        string text = WordParagraph.Read(paragraph, _styles, _fields);

        // A paragraph whose text is hidden or deleted is not counted.
        if (text.Length > 0)
            text = _numbering.Next(properties) + text;
        int level = properties.ChildNumber("outlineLvl") ?? (_styles.IsHeading(properties.ChildValue("pStyle")) ? 0 : 9);
        lines.HasHeading = lines.HasHeading || level < 9;
        foreach (string line in text.Split('\n'))
            lines.AddText(line, default);
    }

    private void ReadTable(OpenXmlElement table, LineBuffer lines)
    {
        var grid = new TableGrid();
        ReadRows(table, grid, lines);
        grid.WriteTo(lines);
    }

    private void ReadRows(OpenXmlElement parent, TableGrid grid, LineBuffer lines)
    {
        for (OpenXmlElement? child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                ReadRows(child, grid, lines);
            }
            else if (child.LocalName == "tr" && child.Child("trPr").Child("del") is null)
            {
                grid.StartRow();
                grid.Skip(child.Child("trPr").ChildNumber("gridBefore") ?? 0);
                ReadCells(child, grid, lines);
            }
        }
    }

    private void ReadCells(OpenXmlElement parent, TableGrid grid, LineBuffer lines)
    {
        for (OpenXmlElement? child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName is "sdt" or "sdtContent" or "customXml")
                ReadCells(child, grid, lines);
            else if (child.LocalName == "tc")
                ReadCell(child, grid, lines);
        }
    }

    private void ReadCell(OpenXmlElement cell, TableGrid grid, LineBuffer lines)
    {
        OpenXmlElement? properties = cell.Child("tcPr");
        int span = Math.Max(1, properties.ChildNumber("gridSpan") ?? 1);
        if (Continues(properties.Child("vMerge")) || Continues(properties.Child("hMerge")))
        {
            grid.Skip(span);
            return;
        }

        LineBuffer content = lines.ForPart();
        ReadBlocks(cell, content);
        grid.AddCell(content, default, span);
    }

    /// <summary>A merge without a value goes on; what such a cell still holds is not shown.</summary>
    private static bool Continues(OpenXmlElement? merge) => merge is not null && merge.Attribute("val") is not "restart";
}
