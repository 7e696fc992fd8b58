using ReportGen.Messages;
using ReportGen.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>The fields of a form in a PDF that somebody filled in: a viewer draws them over the page, which does not hold them.</summary>
internal sealed class FilledFields
{
    private const int LongestQuote = 40;

    private readonly List<string> _filled = [];

    /// <summary>Notes those of a document.</summary>
    public void See(PdfDocument pdf)
    {
        try
        {
            if (pdf.TryGetForm(out AcroForm? form))
                _filled.AddRange(form.GetFields().Select(ValueOf).OfType<string>());
        }
        catch (Exception e) when (e is not (ProblemException or OutOfMemoryException))
        {
            // A form that is damaged is none; the pages are read without it.
        }
    }

    /// <summary>That they were not read; nothing where there are none.</summary>
    public IEnumerable<DocumentNote> Notes()
    {
        if (_filled.Count == 0)
            yield break;
        string text = string.Join(' ', _filled);
        text = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Error }, w => w.FormFieldsLeftOut(_filled.Count, text)));
    }

    private static string? ValueOf(AcroFieldBase field)
    {
        string? value = field switch
        {
            AcroTextField text => text.Value,
            AcroComboBoxField combo => string.Join('、', combo.SelectedOptions),
            AcroListBoxField list => string.Join('、', list.SelectedOptions),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
