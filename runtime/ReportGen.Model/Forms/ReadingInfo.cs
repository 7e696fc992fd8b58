using System.ComponentModel;
using ReportGen.Rules;

namespace ReportGen.Forms;

/// <summary>A sum of cells of a form.</summary>
public sealed class ReadingInfo
{
    /// <summary>The sum as the schema states it.</summary>
    public required string Expression { get; init; }

    /// <summary>The sum, packed. Written by the generator.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public required int[] Terms { get; init; }

    /// <summary>The coefficients that <see cref="Terms"/> refer to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public decimal[] Coefficients { get; init; } = [1m, -1m];

    internal LinearForm Sum => field ??= PackedRules.ReadForm(Terms, Coefficients);
}
