namespace ReportGen.EndToEnd.Tests;

/// <summary>A test that needs a terminal, which the program script of util-linux makes; skipped, saying so, where that is not at hand.</summary>
internal sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
            Skip = "There is not a script of util-linux.";
    }
}
