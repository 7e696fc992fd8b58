namespace ReportGen.Rendering;

/// <summary>What a page says beside the report itself.</summary>
public sealed class RenderContext
{
    /// <summary>Whether the page is published although the report has errors, and must say so.</summary>
    public bool Draft { get; init; }
}
