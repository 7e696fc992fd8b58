namespace ReportGen.Messages;

public abstract partial class Wording
{
    // Site files.

    internal abstract string SiteFileNotFound();

    internal abstract string SiteFileTooLarge(long most);

    internal abstract string SiteFileMalformed();

    internal abstract string SiteLanguage(string tag);

    internal abstract string SiteBase(string address);

    internal abstract string SiteThemeColour(string value);

    internal abstract string SiteThemeFont(string value);

    internal abstract string SiteContrast(string property, string colour, string paper, decimal contrast);

    internal abstract string OrgansByCode();

    internal abstract string SiteCode(string code);

    internal abstract string SiteOrganWithoutName(string code);

    internal abstract string SiteNameOfTwo(string name, string first, string second);

    internal abstract string NoPageTemplate(string kind, string format);

    internal abstract string NameOfList();

    internal abstract string WithoutDate(int reports);

    internal abstract string SiteRegionUnknown(string code, string region, string? near, IReadOnlyList<string> known);
}
