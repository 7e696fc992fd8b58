using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Rules;

/// <summary>Binds the sums it may mean to cells.</summary>
internal sealed class StatementBinder(FormLayout layout, SchemaDeclaration schema, DiagnosticSink sink)
{
    /// <summary>The statement, or null where it is faulty; what is wrong went to the sink.</summary>
    public StatementModel? Bind(Keyed<StatementDeclaration> keyed)
    {
        StatementDeclaration statement = keyed.Value!;
        if (statement.Label is null)
            return Missing(keyed, "\"label\": what is stated, for example \"本年新收申请数\"");
        bool hasFigures = statement.Patterns is { Count: > 0 } || statement.None is { Count: > 0 };
        if (!hasFigures && statement.Mention is not { Count: > 0 })
            return Missing(keyed, "\"patterns\", \"none\" or \"mention\": how a text states it, for example \"收到…申请#件\"");
        if (hasFigures && statement.EqualTo is not { Count: > 0 })
            return Missing(keyed, "\"equals\": what the number may mean, for example [\"applications/received[total]\"]");
        bool isSound = CheckSections(statement.Sections);
        var readings = new List<ReadingModel>();
        var binder = new RuleBinder(layout, sink);
        foreach (LocatedText sum in statement.EqualTo ?? [])
        {
            if (binder.BindSum(sum) is { } form)
                readings.Add(new ReadingModel(sum.Value, PackedModel.Of(form)));
            else
                isSound = false;
        }

        return !isSound ? null : new StatementModel(
            $"narrative.{keyed.Id}",
            statement.Severity ?? Severity.Warning,
            statement.Label.Value,
            statement.LabelEn?.Value,
            Texts(statement.Patterns),
            Texts(statement.None),
            Texts(statement.About),
            Texts(statement.NotAbout),
            Texts(statement.Unless),
            Texts(statement.Sections),
            Texts(statement.Mention),
            readings.ToEquatableArray(),
            statement.Since?.Value,
            statement.Until?.Value);
    }

    private StatementModel? Missing(Keyed<StatementDeclaration> keyed, string what)
    {
        sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the statement \"{keyed.Id}\" needs {what}");
        return null;
    }

    private bool CheckSections(IReadOnlyList<LocatedText>? sections)
    {
        string[] known = [.. schema.Sections.Where(static s => s.Value is not null).Select(static s => s.Id)];
        bool isSound = true;
        foreach (LocatedText section in sections ?? [])
        {
            if (known.Contains(section.Value, StringComparer.Ordinal))
                continue;
            sink.Report(Descriptors.InvalidValue, section.File, section.Span, $"\"{section.Value}\" is no section of this form{Suggestion.For(section.Value, known)}");
            isSound = false;
        }

        return isSound;
    }

    private static EquatableArray<string> Texts(IReadOnlyList<LocatedText>? said) => (said ?? []).Select(static s => s.Value).ToEquatableArray();
}
