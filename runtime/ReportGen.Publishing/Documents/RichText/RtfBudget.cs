using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>How much a file may hold.</summary>
internal sealed class RtfBudget
{
    private int _elements = PackageParts.MaxElements;
    private int _characters = SourceDocument.MaxLength;

    /// <summary>Counts elements of the document that it is turned into.</summary>
    public void Spend(int elements)
    {
        if ((_elements -= elements) < 0)
            throw DocumentFaults.TooLarge(static w => w.PartElements("RTF"), PackageParts.MaxElements);
    }

    /// <summary>Counts characters.</summary>
    public void SpendText(int characters)
    {
        if ((_characters -= characters) < 0)
            throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);
    }
}
