using ReportGen.Views;

namespace ReportGen.Generator.Templates;

/// <summary>What is to be said of all templates: what compiling them for each form gave, each fault once, and those no form uses.</summary>
internal static class TemplateReview
{
    /// <param name="compiled">What compiling the templates of each form gave.</param>
    /// <param name="included">The names asked for by includes.</param>
    /// <param name="templates">All templates.</param>
    /// <param name="forms">The forms: report and version.</param>
    /// <param name="areAll">Whether these are all forms there are, and whole; otherwise nobody can say which templates are unused, or what they name is not there.</param>
    public static IReadOnlyList<TemplateFinding> Merge(
        IEnumerable<TemplateFinding> compiled, IEnumerable<string> included, IReadOnlyList<TemplateFile> templates, IReadOnlyList<(string Report, string Version)> forms, bool areAll)
    {
        // A template serves several versions; what is wrong with it is wrong once, whatever the versions add to the message.
        compiled = [.. compiled];
        var known = new HashSet<(string, TextSpan)>(compiled.Where(static f => f.Diagnostic == TemplateDiagnostic.KnownWord).Select(static f => (f.Path, f.Span)));
        var merged = new List<TemplateFinding>();
        var seen = new HashSet<(TemplateDiagnostic, string, TextSpan)>();
        foreach (TemplateFinding finding in compiled)
        {
            // What a template names may be in the part of a schema that could not be read.
            if (!areAll && finding.Diagnostic is (TemplateDiagnostic.UnknownName or TemplateDiagnostic.UnknownWord))
                continue;
            bool isOfOneVersion = finding.Diagnostic == TemplateDiagnostic.KnownWord || (finding.Diagnostic == TemplateDiagnostic.UnknownWord && known.Contains((finding.Path, finding.Span)));
            if (!isOfOneVersion && seen.Add((finding.Diagnostic, finding.Path, finding.Span)))
                merged.Add(finding);
        }

        // A fault may have hidden an include: then nobody can say what is unused.
        if (areAll && merged.TrueForAll(static f => f.IsWarning))
            merged.AddRange(Unused(new HashSet<string>(included, StringComparer.Ordinal), templates, forms));
        // In the order in which they are mended.
        return [.. merged.OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Span.Start)];
    }

    // Those that a name may have been meant for: with a dot in it, for a kind or a version.
    private static IEnumerable<string> Stems(TemplateFile template, IReadOnlyList<(string Report, string Version)> forms)
    {
        int dot = template.Stem.IndexOf('.');
        if (dot < 0)
            return forms.Select(static f => f.Report).Distinct();
        string first = template.Stem.Substring(0, dot);
        if (first == PageKinds.SitePrefix)
            return PageKinds.OfSites.Select(static k => $"{PageKinds.SitePrefix}.{k}");
        return forms.Where(f => f.Report == first).SelectMany(static f => (string[])[$"{f.Report}.{f.Version}", .. PageKinds.OfForms.Select(k => $"{f.Report}.{k}"), .. PageKinds.OfForms.Select(k => $"{f.Report}.{f.Version}.{k}")])
            .Concat(forms.Select(static f => f.Report)).Distinct();
    }

    private static IReadOnlyList<TemplateFinding> Unused(HashSet<string> included, IReadOnlyList<TemplateFile> templates, IReadOnlyList<(string Report, string Version)> forms)
    {
        var findings = new TemplateFindings();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (TemplateFile template in templates.OrderBy(static t => t.Path, StringComparer.Ordinal))
        {
            if (!names.Add(template.Name))
            {
                findings.Report(TemplateDiagnostic.Unused, template, default, $"there is another template '{template.Name}', which is used instead of this one; rename one");
                continue;
            }

            if (included.Contains(template.Name) || template.SiteKind is not null || forms.Any(f => template.KindFor(f.Report, f.Version) is not null))
                continue;
            findings.Report(TemplateDiagnostic.Unused, template, default, $"'{template.Name}' is named for no report and included by none, so it renders nothing{Suggestion.For(template.Stem, Stems(template, forms))}");
            foreach (var message in template.Syntax.Messages)
                findings.Report(TemplateDiagnostic.Syntax, template, message.Span, message.Text);
        }

        return findings.Items;
    }
}
