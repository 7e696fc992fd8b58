namespace ReportGen.Messages;

/// <summary>What a message is about: a rule, or a fault of an input. Those built in stand in <see cref="All"/>; a schema adds its own.</summary>
/// <param name="Name">The stable id by which settings, waivers and pages of help name it: blank, read.label-differs, input.empty.</param>
/// <param name="Severity">How much a message of it weighs, unless the settings of a run say otherwise.</param>
public sealed record MessageId(string Name, Severity Severity)
{
    /// <summary>Every message that is built in, once, in the order of docs/rules.md.</summary>
    public static IReadOnlyList<MessageId> All => MessageIds.All;

    /// <summary>Whether it is a finding in a report; the others concern files, settings and assemblies.</summary>
    public bool IsOfReport { get; init; } = true;

    /// <summary>The built-in message with a name; null where there is none.</summary>
    /// <param name="name">The stable id.</param>
    public static MessageId? Find(string name) => MessageIds.Find(name);

    /// <summary>What it is about, in one line; null where it is not built in.</summary>
    /// <param name="language">The language of the reader.</param>
    public string? Summary(Wording language) => language.Summary(this);

    /// <summary>The stable id.</summary>
    public override string ToString() => Name;
}
