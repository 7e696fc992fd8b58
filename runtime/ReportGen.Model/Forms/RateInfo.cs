namespace ReportGen.Forms;

/// <summary>A rate that the text of a report states beside the figures it follows from: 收到 40 件，办结 38 件，办结率 95%.</summary>
public sealed class RateInfo
{
    /// <summary>What the rate is called: 办结率, 答复率.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words beside the figure that is the part: 办结, 答复.</summary>
    public IReadOnlyList<string> Part { get; init; } = [];

    /// <summary>Words beside the figure that is the whole: 收到, 受理.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Words before the name that give the rate another base: 按时, 网上.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];
}
