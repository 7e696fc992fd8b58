using ReportGen.Messages;
using ReportGen.Publishing.Documents.Pdf.Pages;
using ReportGen.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>What a PDF holds beside the text of its pages, and what of them was not read.</summary>
internal sealed class PdfRemarks
{
    private const int LongestQuote = 40;

    private readonly List<string> _filled = [];

    /// <summary>Notes the fields of a form that somebody filled in: a viewer draws them over the page, which does not hold them.</summary>
    public void SeeForm(PdfDocument pdf)
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

    /// <summary>What is to be said of the file.</summary>
    /// <param name="pages">Its pages.</param>
    public IEnumerable<DocumentNote> Of(List<PdfPage> pages)
    {
        int[] scanned = [.. pages.Where(PdfCondition.IsScanned).Select(static p => p.Number)];
        if (scanned.Length > 0)
        {
            string ranges = FindingList.Ranges(scanned);
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut, w => w.PagesScanned(ranges)));
        }

        if (_filled.Count > 0)
        {
            string text = string.Join(' ', _filled);
            text = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Error }, w => w.FormFieldsLeftOut(_filled.Count, text)));
        }

        int unseen = pages.Sum(static p => p.Unseen);
        if (unseen > 0)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.UnseenLeftOut(unseen)));
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
