using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>Binds the sums that a statement may mean to cells.</summary>
internal sealed class StatementBinder(FormInfo layout, DiagnosticSink sink)
{
    /// <summary>The statement, or null where it is faulty; what is wrong went to the sink.</summary>
    public StatementInfo? Bind(Keyed<StatementDeclaration> keyed)
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
        var readings = new List<ReadingInfo>();
        var binder = new RuleBinder(layout, sink);
        foreach (LocatedText sum in statement.EqualTo ?? [])
        {
            var packed = new PackedRules.Writer();
            if (binder.BindSum(sum) is { } form)
                packed.Add(form);
            else
                isSound = false;
            readings.Add(new ReadingInfo { Expression = sum.Value, Terms = packed.Terms, Coefficients = packed.Coefficients });
        }

        return !isSound ? null : new StatementInfo
        {
            Id = $"narrative.{keyed.Id}",
            Severity = statement.Severity ?? Severity.Warning,
            Label = statement.Label.Value,
            LabelEn = statement.LabelEn?.Value,
            Patterns = statement.Patterns.Values(),
            None = statement.None.Values(),
            About = statement.About.Values(),
            NotAbout = statement.NotAbout.Values(),
            Unless = statement.Unless.Values(),
            Sections = statement.Sections.Values(),
            Mention = statement.Mention.Values(),
            Readings = readings,
            FirstYear = statement.Since?.Value,
            LastYear = statement.Until?.Value,
        };
    }

    private StatementInfo? Missing(Keyed<StatementDeclaration> keyed, string what)
    {
        sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the statement \"{keyed.Id}\" needs {what}");
        return null;
    }

    private bool CheckSections(IReadOnlyList<LocatedText>? sections)
    {
        string[] known = [.. layout.Sections.Select(static s => s.Id)];
        bool isSound = true;
        foreach (LocatedText section in sections ?? [])
        {
            if (known.Contains(section.Value, StringComparer.Ordinal))
                continue;
            sink.Report(Descriptors.InvalidValue, section.File, section.Span, $"\"{section.Value}\" is not a section of this form{Suggestion.For(section.Value, known)}");
            isSound = false;
        }

        return isSound;
    }
}
