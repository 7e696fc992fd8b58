using System.Diagnostics;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>What one file may cost. The first limit it breaks is kept, since the library may swallow the exception.</summary>
internal sealed class PageBudget
{
    public const int MaxBytes = 32 * 1024 * 1024;
    public const int MaxPages = 500;
    public const int MaxGlyphs = 1_000_000;
    public const int MaxOperations = 4_000_000;
    public const int MaxRulings = 400_000;

    /// <summary>The most that one stream of a page or a table of characters may expand to, in bytes.</summary>
    public const int MaxContent = 8 * 1024 * 1024;

    /// <summary>The most that a font or another stream may expand to, in bytes.</summary>
    public const int MaxStream = 32 * 1024 * 1024;

    /// <summary>The most that everything may expand to, in bytes.</summary>
    public const int MaxExpanded = 160 * 1024 * 1024;

    /// <summary>For what the counts do not foresee; they stop everything known within a second or two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _expanded;
    private int _glyphs;
    private int _operations;
    private int _rulings;

    public ProblemException? Fault { get; private set; }

    public void SpendExpanded(long bytes) => Spend(ref _expanded, bytes, MaxExpanded, static w => w.PdfExpandedBytes());

    public void SpendGlyph() => Spend(ref _glyphs, MaxGlyphs, static w => w.DrawnCharacters());

    public void SpendRuling() => Spend(ref _rulings, MaxRulings, static w => w.DrawnLines());

    public void SpendOperation()
    {
        Spend(ref _operations, MaxOperations, static w => w.DrawingOperations());
        if (_operations % 1024 == 0 && _clock.Elapsed > Patience)
            throw Keep(DocumentFaults.TooLarge(static w => w.ReadingSeconds(), (long)Patience.TotalSeconds));
    }

    /// <summary>Remembers the fault, for a caller that does not see the exception.</summary>
    public ProblemException Keep(ProblemException fault) => Fault ??= fault;

    /// <summary>Throws the fault that was kept.</summary>
    public void Check()
    {
        if (Fault is { } fault)
            throw fault;
    }

    private void Spend(ref int spent, int most, Func<Wording, string> what)
    {
        if (++spent > most)
            throw Keep(DocumentFaults.TooLarge(what, most));
    }

    private void Spend(ref long spent, long amount, long most, Func<Wording, string> what)
    {
        spent += amount;
        if (spent > most)
            throw Keep(DocumentFaults.TooLarge(what, most));
    }
}
