using ReportGen.Characters;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>What the keys of a map may be.</summary>
/// <param name="Pattern">What the editor's schema holds them to: a regular expression.</param>
/// <param name="Check">Says what is wrong with one; null where nothing is.</param>
internal sealed record MapKeys(string Pattern, Func<string, string?> Check)
{
    private const string Id = "[a-z][A-Za-z0-9]{0,39}";

    public static MapKeys Ids { get; } = new($"^{Id}$", static key => Identifier.IsValid(key)
        ? null : $"\"{key}\" is no id: write a lower-case Latin letter, then letters and digits, for example \"{Identifier.Propose(key)}\"");

    /// <summary>Paths of ids.</summary>
    public static MapKeys Paths { get; } = new($@"^{Id}(\.{Id})*$", static key => key.Split('.').All(Identifier.IsValid)
        ? null : $"\"{key}\" is no path: write ids joined by dots, for example \"results.total\"");

    /// <summary>Units as the form prints them.</summary>
    public static MapKeys Units { get; } = new("^(?!%$).+$", static key => key switch
    {
        "" => "the unit is empty; write it as the form prints it",
        "%" => "% needs no name; it is written alike in every language. Remove it",
        _ => TextCleaner.FirstFault(key) < 0 ? null : "the unit holds a character that nobody sees or that cannot be printed; remove it",
    });
}
