namespace ReportGen.Reading.Labels;

/// <summary>Which labels of a table a text is by itself, and which it may begin.</summary>
/// <param name="skeleton">The text as labels are compared.</param>
/// <param name="same">The labels that it is, word for word or in another wording that the form knows.</param>
/// <param name="begun">The labels of which it may be the first piece.</param>
/// <param name="similar">Finds the labels that it resembles.</param>
internal sealed class TextLabels(string skeleton, LabelOfText[] same, int[] begun, Func<LabelOfText[]> similar)
{
    private LabelOfText[]? _similar;

    public string Skeleton => skeleton;

    public LabelOfText[] Same => same;

    public int[] Begun => begun;

    /// <summary>The labels that it resembles; sought when first asked for, as it takes long.</summary>
    public LabelOfText[] Similar => _similar ??= similar();
}

/// <summary>A label that a text is or resembles.</summary>
/// <param name="Label">The index among the expected labels.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Quality">How well, up to 1.</param>
internal readonly record struct LabelOfText(int Label, MatchKind Kind, double Quality);
