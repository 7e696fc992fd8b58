using System.Text.RegularExpressions;
using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>A text document that may be a form of ours, filled in and saved by any program.</summary>
internal static partial class FilledDocument
{
    /// <summary>What is shorter may stand twice.</summary>
    private const int FewestOfText = 5;

    /// <summary>Makes the document of its lines and of what its properties say.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="notes">What was left out of them.</param>
    public static SourceDocument Of(string name, DocumentProperties properties, LineBuffer lines, IReadOnlyList<DocumentNote> notes)
    {
        string? form = FormProperties.Find(properties);
        // A program that does not know content controls leaves their placeholders as text.
        if (form is not null)
        {
            string before = "";
            lines.Change(line =>
            {
                string once = Once(line);
                bool isAgain = once.Length >= FewestOfText && once == before;
                before = once.Length == 0 ? before : once;
                return isAgain ? "" : WithoutPlaceholders(once);
            });
        }

        lines.Published = properties.Published;
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
            {
                while (line.StartsWith(placeholder, StringComparison.Ordinal))
                    line = line[placeholder.Length..];
            }
        }

        return line;
    }

    // LibreOffice 7.4 writes a content control with Chinese text several times, and its last stretch too, where it saves as doc or as RTF. Nobody
    // fills in a paragraph, the name of an office or a year so.
    private static string Once(string line)
    {
        for (int length = 3; length <= line.Length / 2; length++)
        {
            if (line.Length % length == 0 && line.AsSpan(length).SequenceEqual(line.AsSpan(0, line.Length - length)) && line.Any(char.IsLetter))
                return line[..length];
        }

        return Year().Replace(line, "$1");
    }

    [GeneratedRegex(@"^([0-9]{4}年)(?:\1|年)+(?=\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
