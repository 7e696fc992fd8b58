using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>What is to be said of a document of an office program beside its text.</summary>
internal sealed class DocumentRemarks
{
    private readonly SortedSet<string> _objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether changes are tracked in it that nobody has accepted or rejected.</summary>
    public bool HasChanges { get; set; }

    /// <summary>How many letters and digits are formatted as hidden.</summary>
    public int HiddenText { get; set; }

    /// <summary>Notes an object of another program, whose content is not read, by what it is.</summary>
    public void SeeObject(string kind) => _objects.Add(kind);

    /// <summary>Notes a part of the package that stands for text and cannot be read.</summary>
    public void SeePart(string name) => _parts.Add(name);

    public IEnumerable<DocumentNote> Notes()
    {
        if (HasChanges)
            yield return new DocumentNote(new Message(MessageIds.ReadTrackedChanges, static w => w.ChangesTracked()));
        if (HiddenText > 0)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.HiddenTextLeftOut(HiddenText)));
        foreach (string name in _objects)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut, w => w.ObjectLeftOut(name)));
        foreach (string name in _parts)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Error }, w => w.PartLeftOut(name)));
    }
}
