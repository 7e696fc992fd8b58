using ReportGen.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>
/// Shows the site to Scriban a member at a time, when the template asks for it: the record knows afterwards what the page
/// depends on, and pages that do not depend on what changed need not be rendered again.
/// </summary>
/// <param name="site">The site.</param>
internal sealed class SiteObject(ViewRecord site) : ScriptObject
{
    private readonly Dictionary<string, object?> _shown = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Contains(string member) => site.Type.IndexOf(member) >= 0;

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_shown.TryGetValue(member, out value))
            return true;
        int index = site.Type.IndexOf(member);
        if (index < 0)
            return false;
        _shown[member] = value = RecordModel.Member(site, index);
        return true;
    }

    /// <inheritdoc/>
    public override bool CanWrite(string member) => false;
}
