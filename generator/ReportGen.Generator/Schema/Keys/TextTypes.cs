using ReportGen.Narrative;
using ReportGen.Views;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>The kinds of strings that keys take.</summary>
internal static class TextTypes
{
    public static TextType Text { get; } = new("text", "^.*$", "A character that cannot be printed stands here; remove it.");

    /// <summary>Text that is printed or looked for, and so is not empty.</summary>
    public static TextType Words { get; } = new(
        "words", "^.+$", "Write the words of the form, without characters that cannot be printed.",
        static words => words.Length > 0 ? null : new("{key} is empty; write the words of the form"));

    public static TextType ReportName { get; } = new(
        "reportName", "^[A-Z][A-Za-z0-9]{0,39}$", "An upper-case Latin letter, then letters and digits.",
        static name => name.Length is > 0 and <= 40 && name[0] is >= 'A' and <= 'Z' && Identifier.IsValid(char.ToLowerInvariant(name[0]) + name.Substring(1))
            ? null : new($"\"{name}\" is no name of a report: write an upper-case Latin letter, then letters and digits, for example \"Disclosure\""));

    public static TextType Version { get; } = new(
        "version", $"^(?!([A-Za-z0-9-]*[.])*({string.Join("|", PageKinds.OfForms)})$)[.-]*[A-Za-z0-9][A-Za-z0-9.-]*$", "Latin letters, digits, '-' and '.', and not the name of a kind of template.",
        static version => NamesKind(version)
            ? new($"\"{version}\" ends like the name of a kind of template ({string.Join(", ", PageKinds.OfForms)}), so that nobody could tell the templates of the version from those of the kind; write another version")
            : version.Length is > 0 and <= 40 && Identifier.OfVersion(version).Length > 0
            && version.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.')
            ? null : new($"\"{version}\" is no version: write Latin letters, digits, '-' and '.', for example \"2021\" or \"2019-hubei\""),
        maxLength: 40);

    /// <summary>The pattern of a wording with a number.</summary>
    public static TextType Wording { get; } = new("wording", "^.*[#\uff03].*$", "A # stands where the number stands.", static p => Check(p, wantsNumber: true), StatementPattern.MaxLength);

    /// <summary>The pattern of words without a number.</summary>
    public static TextType Phrase { get; } = new("phrase", "^(?!.*[#\uff03]).+$", "Words, without # for a number.", static p => Check(p, wantsNumber: false), StatementPattern.MaxLength);

    /// <summary>The pattern of names of organs.</summary>
    public static TextType Organ { get; } = new(
        "organ", @"^(?=!*\**[^!*]|!*\*+!).*$", "Part of a name with * for the rest: *区人民政府; with ! before it, those left out.",
        static organ => organ.TrimStart('!').Trim('*').Length > 0
            ? null : new($"\"{organ}\" tells no organ from another; write part of a name with * for the rest, for example \"*区人民政府\", or \"!*自治区*\" to leave some out"));

    private static bool NamesKind(string version) => PageKinds.OfForms.Contains(version.Substring(version.LastIndexOf('.') + 1), StringComparer.Ordinal);

    private static TextFault? Check(string pattern, bool wantsNumber)
    {
        var (expression, at, length, problem) = StatementPattern.Translate(pattern, wantsNumber);
        return expression is not null ? null : new(problem, at, length);
    }
}
