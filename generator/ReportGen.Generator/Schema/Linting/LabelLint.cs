using Microsoft.CodeAnalysis;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Reading.Labels;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Finds labels, titles and aliases that a reader of published text could not tell apart. They are compared as that
/// reader compares them: without blanks, width, brackets and punctuation.
/// </summary>
internal sealed class LabelLint(DiagnosticSink sink)
{
    public void Run(SchemaDeclaration schema, IReadOnlyList<DeclaredTable> tables)
    {
        Compare(
            [.. schema.Sections.Where(static s => s.Value is not null).Select(static s => new Named(s.Id, s.Value!.Title, s.Value.Aliases ?? []))],
            "section", "title", Descriptors.SameTitle, Descriptors.SameTitle);
        foreach (DeclaredTable table in tables)
        {
            Compare(
                [.. table.Key.Value!.Bands.Where(static b => b.Value is not null).Select(static b => new Named(b.Id, b.Value!.Label, b.Value.Aliases ?? []))],
                "band", "label", Descriptors.SameLabel, Descriptors.AmbiguousAlias);
            foreach (DeclaredBlock block in table.Blocks)
            {
                CompareMembers(block.Columns, "column");
                CompareMembers(block.Rows, "row");
            }
        }
    }

    private void CompareMembers(IReadOnlyList<DeclaredMember> siblings, string what)
    {
        Compare(
            [.. siblings.Select(static m => new Named(m.Key.Id, m.Declaration.Label, m.Declaration.Aliases ?? []))],
            what, "label", Descriptors.SameLabel, Descriptors.AmbiguousAlias);
        foreach (DeclaredMember member in siblings)
            CompareMembers(member.Members, what);
    }

    private void Compare(IReadOnlyList<Named> siblings, string what, string word, DiagnosticDescriptor same, DiagnosticDescriptor ambiguous)
    {
        var labels = new Dictionary<string, (Named Owner, LocatedText Text)>(StringComparer.Ordinal);
        foreach (Named named in siblings)
        {
            if (named.Label is not { } label || LabelNormalizer.Skeleton(label.Value) is not { Length: > 0 } skeleton)
                continue;
            if (labels.TryGetValue(skeleton, out var other))
                sink.Report(same, label.File, label.Span, $"the {word} \"{label.Value}\" {Difference(label, other.Text, word)} of the {what} \"{other.Owner.Id}\" beside it; a reader could not tell them apart");
            else
                labels.Add(skeleton, (named, label));
        }

        // Aliases after all labels: a label is what the form prints, so it is the alias that gives way.
        var aliases = new Dictionary<string, (Named Owner, LocatedText Text)>(StringComparer.Ordinal);
        foreach (Named named in siblings)
        {
            foreach (LocatedText alias in named.Aliases)
            {
                if (LabelNormalizer.Skeleton(alias.Value) is not { Length: > 0 } skeleton)
                    continue;
                if (labels.TryGetValue(skeleton, out var other) && other.Owner != named)
                    sink.Report(ambiguous, alias.File, alias.Span, $"the alias \"{alias.Value}\" {Difference(alias, other.Text, word)} of the {what} \"{other.Owner.Id}\" beside it; remove the alias");
                else if (aliases.TryGetValue(skeleton, out other) && other.Owner != named)
                    sink.Report(ambiguous, alias.File, alias.Span, $"the alias \"{alias.Value}\" is one of the {what} \"{other.Owner.Id}\" beside it too; leave it with one of them");
                else if (!aliases.ContainsKey(skeleton))
                    aliases.Add(skeleton, (named, alias));
            }
        }
    }

    private static string Difference(LocatedText text, LocatedText other, string word) =>
        text.Value == other.Value ? $"is the {word}" : $"differs only in blanks, width, brackets or punctuation from \"{other.Value}\", the {word}";

    /// <summary>What stands among its siblings under a label and aliases.</summary>
    private sealed class Named(string id, LocatedText? label, IReadOnlyList<LocatedText> aliases)
    {
        public string Id { get; } = id;

        public LocatedText? Label { get; } = label;

        public IReadOnlyList<LocatedText> Aliases { get; } = aliases;
    }
}
