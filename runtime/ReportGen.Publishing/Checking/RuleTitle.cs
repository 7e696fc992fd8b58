using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Checking;

/// <summary>What a rule is called, in a few words.</summary>
internal static class RuleTitle
{
    // The pages of docs/rules are about the forms of this report; others may use the same ids for rules of their own.
    private const string DocumentedReport = "Disclosure";

    /// <summary>The title of a rule, or its id where nothing else is known of it.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="forms">The forms that may have it; the first that does counts.</param>
    /// <param name="language">The language.</param>
    public static string Of(string id, IEnumerable<FormInfo> forms, Wording language)
    {
        if (MessageId.Find(id) is { } builtIn)
            return builtIn.Summary(language)!;
        FormInfo[] having = [.. forms.Where(f => Has(f, id))];
        if (language == Wording.Chinese && PageOf(id, having) is { } page)
            return page.Title;
        if (having.SelectMany(static f => f.Statements).FirstOrDefault(s => s.Id == id) is { } statement)
            return language.TextAgreesOn(Names.Of(statement));
        return having.SelectMany(static f => f.Rules).FirstOrDefault(r => r.Id == id) switch
        {
            { IsRollUp: true } => language.ItemsMakeTotal(),
            { Assertion: { } assertion } => assertion,
            _ => id,
        };
    }

    /// <summary>The page of docs/rules that a rule has; null where it has none.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="forms">The forms that have it.</param>
    public static RulePage? PageOf(string id, IReadOnlyList<FormInfo> forms) =>
        MessageId.Find(id) is not null || forms is [{ Report: DocumentedReport }, ..] ? RulePage.Find(id) : null;

    /// <summary>Whether a form has a rule.</summary>
    public static bool Has(FormInfo form, string id) => form.Rules.Any(r => r.Id == id) || form.Statements.Any(s => s.Id == id);
}
