namespace ReportGen.EndToEnd.Tests;

/// <summary>A test that needs a shell of Unix; skipped, saying so, on Windows.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "There is no shell of Unix.";
    }
}
