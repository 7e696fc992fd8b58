using ReportGen.Forms;
namespace ReportGen.Reading;
/// <summary>x</summary>
public sealed class PublishedTextReader(IReadOnlyList<FormInfo> forms)
{
    /// <summary>x</summary>
    public ReadResult Read(SourceDocument d) => ReadResult.Fail(new ReadFailure("x", forms.Count + "", d.Name));
}
