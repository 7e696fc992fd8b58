using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Forms;
using ReportGen.Reading.Fields;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>Fills in a Word form as a script would: by the tags of its content controls.</summary>
internal static class FilledDocument
{
    /// <summary>A document with the cells and the text of a report.</summary>
    public static byte[] Fill(byte[] form, Report report)
    {
        var stream = new MemoryStream();
        stream.Write(form);
        using (WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            ILookup<string, SdtElement> controls = document.MainDocumentPart!.Document!.Descendants<SdtElement>().ToLookup(static s => s.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!);
            void Fill(string tag, string text) => FillIn(Assert.Single(controls[tag]), [text]);
            if (report.Organ is { } organ)
                Fill(FieldNames.Organ, organ);
            if (report.Year is { } year)
                Fill(FieldNames.Year, $"{year}年");
            foreach (CellInfo cell in report.Form.Cells.Where(c => c is { Exists: true, IsComputed: false } && !report.Cell(c.Index).IsBlank))
                Fill(FieldNames.Of(cell, 64), CellFormat.Print(report, cell.Index));
            foreach (SectionInfo section in report.Form.Sections.Where(s => report.Paragraphs(s).Count > 0))
                FillIn(Assert.Single(controls[FieldNames.Of(section)]), [.. report.Paragraphs(section).Select(static p => p.Text.ToString())]);
        }

        return stream.ToArray();
    }

    private static void FillIn(SdtElement control, string[] texts)
    {
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        OpenXmlElement content = control.Elements().First(static e => e.LocalName == "sdtContent");
        content.RemoveAllChildren();
        foreach (string text in texts)
        {
            var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            content.AppendChild(control is SdtBlock ? new DocumentFormat.OpenXml.Wordprocessing.Paragraph(run) : (OpenXmlElement)run);
        }
    }
}
