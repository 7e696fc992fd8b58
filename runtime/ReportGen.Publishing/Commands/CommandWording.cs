using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>
/// The language of help and of what is wrong with a command line, which must be known before that is read: as --lang says,
/// else the environment variable REPORTGEN_LANG, else Chinese.
/// </summary>
internal static class CommandWording
{
    private const string Variable = "REPORTGEN_LANG";

    // A command line is put together and read on one thread.
    [ThreadStatic]
    private static Wording? s_language;

    /// <summary>The language.</summary>
    public static Wording Language => s_language ?? Wording.Chinese;

    /// <summary>Words in it.</summary>
    public static string Of(Func<Wording, string> words) => words(Language);

    /// <summary>Chooses it.</summary>
    /// <param name="arguments">The command line.</param>
    public static void Choose(string[] arguments)
    {
        int at = Array.FindLastIndex(arguments, static a => a == "--lang" || a.StartsWith("--lang=", StringComparison.Ordinal) || a.StartsWith("--lang:", StringComparison.Ordinal));
        string? said = at < 0 ? null : arguments[at] == "--lang" ? arguments.ElementAtOrDefault(at + 1) : arguments[at]["--lang=".Length..];
        s_language = Find(said) ?? Find(Environment.GetEnvironmentVariable(Variable)) ?? Wording.Chinese;
    }

    // The variable may be as those of a system are: en_US.UTF-8.
    private static Wording? Find(string? code) =>
        code is null ? null : Wording.All.FirstOrDefault(w => code.Split('_', '-', '.')[0].Equals(w.Code, StringComparison.OrdinalIgnoreCase));
}
