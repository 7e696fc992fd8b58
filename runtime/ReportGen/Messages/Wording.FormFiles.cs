using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of reports to be filled in, and what stands on their forms beside the form itself.</content>
public abstract partial class Wording
{
    internal abstract string NewDescription();

    internal abstract string NewOutOption();

    internal abstract string NewOrganOption();

    internal abstract string NewYearOption();

    internal abstract string PreviousOption();

    internal abstract string NewSchemaOption();

    internal abstract string SchemaOfDataOnly();

    internal abstract string FileExists(string file);

    internal abstract string PreviousNotOne(string file, int reports);

    internal abstract string PreviousOfOtherForm(string file, FormInfo form, FormInfo wanted);

    internal abstract string NotTheYearBefore(string file, int year, int wanted);

    internal abstract string FormMade(string file, FormInfo form, int carried);

    internal abstract string YearOfFormUnreadable(string text);

    internal abstract string DateOfFormUnreadable(string text);

    internal abstract string CoverSheet();

    internal abstract string TextSheet();

    internal abstract string ChecksSheet();

    internal abstract string OrganLabel();

    internal abstract string OrganPrompt();

    internal abstract string YearLabel();

    internal abstract string PublishedLabel();

    internal abstract string PublishedPrompt();

    internal abstract string NoticeLabel();

    internal abstract string FillInHint();

    internal abstract string TableHead();

    internal abstract string ToFillInHead();

    internal abstract string BlankHead();

    internal abstract string BrokenHead();

    internal abstract string ClaimHead();

    internal abstract string LeftHead();

    internal abstract string RightHead();

    internal abstract string ResultHead();

    internal abstract string RemarkHead();

    internal abstract string ChecksHint();

    internal abstract string RulesBelow();

    internal abstract string PreviousLacking();

    internal abstract string TextHint();

    internal abstract string TextBeforeTitles();

    internal abstract string MustBeFilledIn();

    internal abstract string MayBeFilledIn();

    internal abstract string Colon();

    internal abstract string SidesDiffer();

    internal abstract string UnitNote(string unit);

    internal abstract string InBrackets(string text);

    internal abstract string WithUnit(string entry, string unit);

    internal abstract string EntryRefused(string wanted);

    internal abstract string EntryOfYear(int first, int last);

    internal abstract string LastYears(string label);

    internal abstract string WithinTolerance(decimal tolerance);

    internal abstract string Rounded(string text, int places);

    internal abstract string EntryOf(NumberKind kind, int? places);

    internal abstract string OrganPlaceholder();

    internal abstract string YearPlaceholder();

    internal abstract string TextPlaceholder();

    internal abstract string DraftNote();
}
