using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>A text document that may be a form of ours, filled in and saved by any program.</summary>
internal static class FilledDocument
{
    /// <summary>Makes the document of its lines and of what its properties say.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="parts">The package.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="notes">What was left out of them.</param>
    public static SourceDocument Of(string name, PackageParts parts, LineBuffer lines, IReadOnlyList<DocumentNote> notes)
    {
        string? form = FormProperties.Find(parts);
        // A program that does not know content controls leaves their placeholders as text.
        if (form is not null)
            lines.Change(WithoutPlaceholders);
        lines.Published = DocumentProperties.PublishedOf(parts);
        SourceDocument document = lines.ToDocument(name, placed: false, notes);
        document.FormName = form;
        return document;
    }

    private static string WithoutPlaceholders(string line)
    {
        foreach (Wording language in Wording.All)
        {
            if (line.Trim() == language.TextPlaceholder())
                return "";
            // They stand at the front of the title alone.
            foreach (string placeholder in (string[])[language.OrganPlaceholder(), language.YearPlaceholder()])
                line = line.StartsWith(placeholder, StringComparison.Ordinal) ? line[placeholder.Length..] : line;
        }

        return line;
    }
}
