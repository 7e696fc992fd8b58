using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>What holds for the text of a group and ends with it.</summary>
internal sealed record RtfState
{
    /// <summary>What becomes of the text.</summary>
    public RtfDestination Destination { get; init; }

    public int Font { get; init; }

    /// <summary>How many characters stand in for one of Unicode.</summary>
    public int Substitutes { get; init; } = 1;

    public bool IsStruckOut { get; init; }

    public bool IsHidden { get; init; }

    public bool IsDeleted { get; init; }

    public bool IsInserted { get; init; }

    /// <summary>superscript, subscript or null.</summary>
    public string? Raised { get; init; }

    /// <summary>By how many half points the text is moved up.</summary>
    public int Position { get; init; }

    /// <summary>The state after a control word; null where the word says nothing of how text is set.</summary>
    /// <param name="word">The word.</param>
    /// <param name="number">Its number; null where it has none, 0 where it ends what it names.</param>
    public RtfState? With(string word, int? number)
    {
        bool isOn = number != 0;
        return word switch
        {
            "plain" => new RtfState { Destination = Destination, Substitutes = Substitutes, Font = Font },
            "f" => this with { Font = number ?? 0 },
            "strike" or "striked" => this with { IsStruckOut = isOn },
            "v" => this with { IsHidden = isOn },
            "deleted" => this with { IsDeleted = isOn },
            "revised" => this with { IsInserted = isOn },
            "super" => this with { Raised = isOn ? "superscript" : null },
            "sub" => this with { Raised = isOn ? "subscript" : null },
            "nosupersub" => this with { Raised = null },
            "up" => this with { Position = number ?? 6 },
            "dn" => this with { Position = -(number ?? 6) },
            _ => null,
        };
    }

    /// <summary>The properties of a run as a document of today has them.</summary>
    public XElement Properties() => new("rPr",
        IsStruckOut ? WordXml.Value("strike", "1") : null,
        IsHidden ? WordXml.Value("vanish", "1") : null,
        Raised is { } raised ? WordXml.Value("vertAlign", raised) : null,
        Position != 0 ? WordXml.Value("position", Position) : null);

    /// <summary>Whether two stretches are set alike.</summary>
    public bool LooksAs(RtfState other) => this with { Destination = other.Destination, Font = other.Font, Substitutes = other.Substitutes } == other;
}
