using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>The end of loops whose condition a report never makes false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LoopLimit
{
    /// <summary>More turns than any report gives reason for.</summary>
    public const int MaxTurns = 1_000_000;

    /// <summary>Throws where a loop has turned too often.</summary>
    /// <param name="turn">The turn, from 0.</param>
    /// <param name="template">The template of the loop.</param>
    /// <exception cref="InvalidOperationException">The loop goes on and on.</exception>
    public static void Check(int turn, string template)
    {
        if (turn >= MaxTurns)
            throw new InvalidOperationException($"a 'while' of {template} was left by nothing in {MaxTurns} turns");
    }
}
