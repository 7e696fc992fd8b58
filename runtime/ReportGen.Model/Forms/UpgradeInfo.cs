namespace ReportGen.Forms;

/// <summary>How values of the version a form extends arrive in it. Cells with the same address on both sides keep their values.</summary>
/// <param name="FromVersion">The version extended.</param>
public sealed record UpgradeInfo(string FromVersion)
{
    /// <summary>The form extended, where the program holds it; asked for only when values are compared across versions.</summary>
    public Func<FormInfo>? Base { get; init; }

    /// <summary>The cells whose address differs: there, and here. A cell here that is named several times is the sum of those there.</summary>
    public IReadOnlyList<(string From, string To)> Moves { get; init; } = [];

    /// <summary>The addresses of cells that have no place here: their values are lost.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];
}
