using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>What the cells of a form take.</summary>
/// <param name="language">The language of prompts.</param>
internal sealed class Entries(Wording language)
{
    // The most digits that a cell holds.
    private const string Most = "999999999999999";

    /// <summary>What a cell takes.</summary>
    public EntryRule Of(CellInfo cell)
    {
        string wanted = language.EntryOf(cell.Kind, cell.Places);
        string prompt = string.IsNullOrEmpty(cell.Unit) || cell.Kind.IsPercent() ? wanted : language.WithUnit(wanted, language.Of(LocalizedText.Of(cell.Unit, cell.UnitEn)));
        // An amount may be written with a unit of its own, as text.
        return cell.Kind == NumberKind.Amount ? new EntryRule(new EntryCondition(""), prompt, "") : new EntryRule(ConditionOf(cell), prompt, language.EntryRefused(wanted));
    }

    /// <summary>The year, of those that the form is for.</summary>
    public EntryRule Year(FormInfo form, int first, int last)
    {
        (first, last) = (Math.Max(first, form.FirstYear ?? first), Math.Min(last, form.LastYear ?? last));
        string wanted = language.EntryOfYear(first, last);
        return new EntryRule(Whole(first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture)), wanted, language.EntryRefused(wanted));
    }

    /// <summary>Words; what they should be is said beside the cell.</summary>
    public static EntryRule Words(string prompt) => new(new EntryCondition(""), prompt, "");

    private static EntryCondition Whole(string least, string most) => new(" type=\"whole\" operator=\"between\"", least, most);

    private static EntryCondition ConditionOf(CellInfo cell)
    {
        bool isSigned = cell.Kind.IsSigned();
        if (cell.Kind.IsWhole())
            return Whole(isSigned ? $"-{Most}" : "0", Most);
        if (cell.Places is not { } places)
            return new EntryCondition(" type=\"decimal\" operator=\"between\"", isSigned ? $"-{Most}" : "0", Most);
        string number = cell.Kind.IsPercent() ? "@*100" : "@";
        return new EntryCondition(" type=\"custom\"", string.Create(CultureInfo.InvariantCulture, $"IF(ISNUMBER(@),AND({(isSigned ? "" : "@>=0,")}ABS(ROUND({number},{places})-{number})<0.000000001),FALSE)"));
    }
}
