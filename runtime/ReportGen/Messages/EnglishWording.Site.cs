namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    // Site files.

    internal override string SiteFileNotFound() => "The site file was not found. Check the path given with --site.";

    internal override string SiteFileTooLarge(long most) => $"The site file is larger than {most} bytes.";

    internal override string SiteFileMalformed() => "The site file is not well-formed JSON. Check the commas, quotes and brackets here.";

    internal override string SiteLanguage(string tag) => $"\"{tag}\" is not a language tag; write it as zh-CN or en.";

    internal override string SiteBase(string address) => $"\"{address}\" cannot be the address of the site; write a whole address with http:// or https:// and without ? and #, for example https://www.example.gov.cn/reports/.";

    internal override string SiteThemeColour(string value) => $"\"{value}\" is not a colour. Write one as #0b4ea2, navy or rgb(11 78 162).";

    internal override string SiteThemeFont(string value) => $"\"{value}\" cannot be a list of fonts. Write their names, separated by commas.";

    internal override string SiteContrast(string property, string colour, string paper, decimal contrast) =>
        $"{property} ({colour}) on paper ({paper}) has a contrast of {contrast:0.0}:1; text needs 4.5:1 to be readable (WCAG 2.2 AA). Choose a darker colour on a light background, or a lighter one on a dark background.";

    internal override string OrgansByCode() => "An object {\"code\": {\"name\": \"organ\"}, …}";

    internal override string SiteCode(string code) => $"The code \"{code}\" is to name a folder; it cannot hold / \\ : * ? \" < > | and the like, nor end in a full stop.";

    internal override string SiteOrganWithoutName(string code) => $"The organ \"{code}\" lacks \"name\". Say what it is called.";

    internal override string SiteNameOfTwo(string name, string first, string second) => $"\"{name}\" is a name of \"{first}\" and of \"{second}\". A name leads to one organ; remove one of them.";

    internal override string NoPageTemplate(string kind, string format) => $"There is no template site.{kind}.sbn-{format}; the page was not written.";

    internal override string NameOfList() => "the list of the year's reports has that name; rename the file";

    internal override string WithoutDate(int reports) => reports == 1
        ? "1 report does not say when it was published (\"published\"): it stands in no feed, and its page carries no PubDate."
        : $"{reports} reports do not say when they were published (\"published\"): they stand in no feed, and their pages carry no PubDate.";

    internal override string SiteRegionUnknown(string code, string region, string? near, IReadOnlyList<string> known) =>
        $"The region \"{region}\" of \"{code}\" is not among \"regions\"{(near is null ? "." : $". Did you mean \"{near}\"?")} Use one of {Some(known)}.";
}
