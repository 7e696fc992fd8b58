using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>All schema files together: versions are merged with those they extend and become forms.</summary>
internal sealed record LinkResult(EquatableArray<FormModel> Forms, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static LinkResult Link(IEnumerable<ParsedSchema> schemas)
    {
        var sink = new DiagnosticSink();
        foreach (ParsedSchema schema in schemas)
        {
            if (schema.Declaration is null or { IsSound: false })
                sink.Note(schema.File.Path, FaultStage.Reading);
        }

        var linker = new SchemaLinker(sink);
        var forms = linker.Link([.. schemas.OrderBy(static s => s.File.Path, StringComparer.Ordinal)]);
        var diagnostics = schemas.SelectMany(static s => s.Diagnostics).Concat(sink.Items);
        return new(forms.ToEquatableArray(), diagnostics.ToEquatableArray());
    }
}

/// <summary>Finds the version each schema extends and builds the forms.</summary>
internal sealed class SchemaLinker(DiagnosticSink sink)
{
    private readonly Dictionary<(string Report, string Version), SchemaDeclaration> _declared = [];
    private readonly Dictionary<SchemaDeclaration, SchemaDeclaration?> _merged = [];
    private readonly Dictionary<SchemaDeclaration, BuiltForm?> _built = [];
    private readonly HashSet<SchemaDeclaration> _open = [];
    private readonly Dictionary<string, string> _classes = new(StringComparer.OrdinalIgnoreCase);

    public List<FormModel> Link(IReadOnlyList<ParsedSchema> schemas)
    {
        var declarations = new List<SchemaDeclaration>();
        foreach (ParsedSchema schema in schemas)
        {
            // What is wrong with a name was told where it was read.
            if (schema.Declaration is { Report: { } report, Version: { } version } declaration && TextTypes.ReportName.Accepts(report.Value) && TextTypes.Version.Accepts(version.Value) && Register(declaration))
                declarations.Add(declaration);
        }

        RefuseOverlaps(declarations);
        BuiltForm[] built = [.. declarations.Select(Build).OfType<BuiltForm>()];
        // Whether last year's report has a cell depends on the other versions, so they are all known first.
        FormInfo[] forms = [.. built.Select(static b => b.Form)];
        foreach (BuiltForm form in built)
            SchemaLinter.Lint(form, forms, SinkOf(form.Schema));
        return [.. forms.OrderBy(static f => f.Report, StringComparer.Ordinal).ThenBy(static f => f.Version, StringComparer.Ordinal).Select(static f => new FormModel(f))];
    }

    // Which form a report of a year is on must not depend on the order of files. A variant is named for the version that it
    // stands beside: 2019-hubei.
    private void RefuseOverlaps(List<SchemaDeclaration> declarations)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            SchemaDeclaration declaration = declarations[i];
            if (declaration.Years is { } years && declarations.Take(i).FirstOrDefault(d => Overlap(d, declaration)) is { } other)
                sink.Report(Descriptors.DuplicateForm, years.File, years.Span, $"version \"{other.Version!.Value}\" of {other.Report!.Value} is for some of these years too ({other.File.Name}); end one where the other begins, or name a variant for the version it stands beside, as \"{other.Version.Value}-north\"");
        }
    }

    private static bool Overlap(SchemaDeclaration one, SchemaDeclaration other)
    {
        if (one.Report!.Value != other.Report!.Value || one.Years?.Value is not { } years || other.Years?.Value is not { } others || BaseName(one) == BaseName(other))
            return false;
        return (years.First ?? 0) <= (others.Last ?? int.MaxValue) && (others.First ?? 0) <= (years.Last ?? int.MaxValue);
    }

    private static string BaseName(SchemaDeclaration declaration) => declaration.Version!.Value.Split('-')[0];

    private bool Register(SchemaDeclaration declaration)
    {
        var key = (declaration.Report!.Value, declaration.Version!.Value);
        if (_declared.TryGetValue(key, out SchemaDeclaration? other))
        {
            sink.Report(Descriptors.DuplicateForm, declaration.File, declaration.Version!.Span, $"version \"{key.Item2}\" of {key.Item1} is declared in {other.File.Name} already; give this one another \"version\"");
            return false;
        }

        string report = key.Item1;
        string name = report + Identifier.OfVersion(key.Item2);
        if ((Claim($"{report}Forms", $"the list of the forms of {report}") ?? Claim(name, $"version \"{key.Item2}\" of {report}")) is { } owner)
        {
            sink.Report(Descriptors.NameClash, declaration.File, declaration.Version!.Span, $"the C# names of this version, {name} and {report}Forms, are taken by {owner}, whatever the case of letters; rename one");
            return false;
        }

        _declared.Add(key, declaration);
        return true;
    }

    // Files are named for classes, and not every file system tells Ab from AB. Null where the name is free, or the owner's.
    private string? Claim(string name, string owner)
    {
        if (_classes.TryGetValue(name, out string? other))
            return other == owner ? null : other;
        _classes.Add(name, owner);
        return null;
    }

    private BuiltForm? Build(SchemaDeclaration declaration)
    {
        if (_built.TryGetValue(declaration, out BuiltForm? built))
            return built;
        if (Merged(declaration) is { } merged)
        {
            // The base first: what is wrong there is reported as a fault of the base, and not again.
            BuiltForm? @base = BaseOf(declaration) is { } extended ? Build(extended) : null;
            DiagnosticSink own = SinkOf(declaration);
            built = new FormBuilder(merged, own).Build(@base?.Form);
            if (declaration.Extends is null)
                UpgradeBuilder.RefuseWas(merged, own);
        }

        return _built[declaration] = built;
    }

    private DiagnosticSink SinkOf(SchemaDeclaration declaration)
    {
        var chain = new List<string>();
        for (SchemaDeclaration? file = declaration; file is not null && !chain.Contains(file.File.Path); file = BaseOf(file))
            chain.Add(file.File.Path);
        return sink.For(declaration, chain);
    }

    private SchemaDeclaration? BaseOf(SchemaDeclaration declaration) =>
        declaration.Extends is { } extends && _declared.TryGetValue((declaration.Report!.Value, extends.Value), out SchemaDeclaration? @base) ? @base : null;

    private SchemaDeclaration? Merged(SchemaDeclaration declaration)
    {
        if (_merged.TryGetValue(declaration, out SchemaDeclaration? merged))
            return merged;
        if (declaration.Extends is not { } extends)
            return _merged[declaration] = declaration.Amend(null, new SchemaMerger(sink));
        if (BaseOf(declaration) is not { } @base)
        {
            string report = declaration.Report!.Value;
            sink.Report(Descriptors.UnknownBase, extends.File, extends.Span, $"no schema declares version \"{extends.Value}\" of {report}{Suggestion.For(extends.Value, _declared.Keys.Where(k => k.Report == report && k.Version != declaration.Version!.Value).Select(static k => k.Version))}");
            return _merged[declaration] = null;
        }

        _open.Add(declaration);
        SchemaDeclaration? result = null;
        if (_open.Contains(@base))
            sink.Report(Descriptors.UnknownBase, extends.File, extends.Span, @base == declaration
                ? $"version \"{extends.Value}\" cannot extend itself; name another, or remove \"extends\""
                : $"version \"{extends.Value}\" extends this one in turn; one of them must stand alone");
        else if (Merged(@base) is { } baseMerged)
            result = declaration.Amend(baseMerged, new SchemaMerger(sink));
        _open.Remove(declaration);
        return _merged[declaration] = result;
    }
}
