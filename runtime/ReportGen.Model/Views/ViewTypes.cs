namespace ReportGen.Views;

/// <summary>
/// The types of all records that templates see. Addresses are written as they stand on the page that is rendered, relative
/// to it unless a member says otherwise.
/// </summary>
public static class ViewTypes
{
    /// <summary>A link: of a breadcrumb, of the pages of a list.</summary>
    public static ViewType Link { get; } = new("link", Text("name"), Address("href", isNullable: true), Flag("is_current"));

    /// <summary>A file that can be downloaded. <c>size</c> is in bytes.</summary>
    public static ViewType Download { get; } = new("download", Text("format"), Text("name"), Address("href"), Number("size", isNullable: true));

    /// <summary>
    /// A figure in a year. <c>state</c> is value, blank, unreadable, absent (the form of that year has no such cell),
    /// held_back (the report has errors and is not published) or missing (there is no report); <c>number</c> is null unless
    /// it is value.
    /// </summary>
    public static ViewType Point { get; } = new(
        "point", Number("year"), Number("number", isNullable: true), Text("text"), Text("state"), Address("href", isNullable: true), Flag("is_draft"));

    /// <summary>A cell that a fix changes: what it holds, empty for a blank, and what it should hold.</summary>
    public static ViewType Change { get; } = new("change", Text("address"), Text("cell"), Text("from"), Text("to"), Address("href"));

    /// <summary>Changes under which the rules would hold: a suggestion. <c>text</c> is what is supposed to have happened.</summary>
    public static ViewType Fix { get; } = new("fix", Text("text"), List("changes", Change));

    /// <summary>
    /// A finding of a report. <c>severity</c> is error, warning or note; <c>address</c> and <c>cell</c> are the address and
    /// the printed name of its first cell; <c>href</c> leads to that cell, <c>rule_href</c> to what the rule says; <c>fixes</c> are
    /// those that mend its rule.
    /// </summary>
    public static ViewType Finding { get; } = new(
        "finding", Text("rule"), Text("severity"), Text("message"), Text("address", isNullable: true), Text("cell", isNullable: true),
        Number("line", isNullable: true), Address("href", isNullable: true), Address("rule_href", isNullable: true), Text("waiver", isNullable: true), List("fixes", Fix));

    /// <summary>A year of an organ. <c>state</c> is published, draft, held_back or missing.</summary>
    public static ViewType Year { get; } = new(
        "year", Number("year"), Text("state"), Address("href", isNullable: true), Flag("is_draft"), Number("reports"));

    /// <summary>A report of an organ, as its page lists it, with the files there are. Members are as those of <see cref="Year"/>.</summary>
    public static ViewType YearRow { get; } = new(
        "year", Number("year"), Text("state"), Address("href", isNullable: true), Flag("is_draft"), Text("form", isNullable: true), Text("title", isNullable: true),
        Text("source", isNullable: true), Text("name", isNullable: true), Number("errors"), Number("warnings"), Number("notes"), List("downloads", Download));

    /// <summary>
    /// A key figure of a report in a list of reports. <c>id</c> is its name in the schema, <c>group</c> the label of its group,
    /// <c>format</c> how number.format prints it with the places that its form fixes.
    /// </summary>
    public static ViewType Figure { get; } = new(
        "figure", Text("id"), Text("group"), Text("name"), Text("name_en", isNullable: true), Text("unit", isNullable: true), Text("format"),
        Number("number", isNullable: true), Text("text"), Text("state"), Address("href", isNullable: true));

    /// <summary>What lists say of a report. <c>published</c> is a date as ISO 8601 writes it, with the time where it is known; <c>published_day</c> the day alone.</summary>
    public static ViewType Summary { get; } = new(
        "summary", Text("organ"), Text("key"), Text("name"), Number("year", isNullable: true), Text("report"), Text("form"), Text("title"), Text("source", isNullable: true),
        Address("href", isNullable: true), Address("url", isNullable: true), Flag("is_draft"), Number("errors"), Number("warnings"), Number("notes"),
        Text("region", isNullable: true), Text("published", isNullable: true), Text("published_day", isNullable: true), List("figures", Figure), List("downloads", Download), Address("organ_href", isNullable: true));

    /// <summary>
    /// A report, what its form and cells do not say. <c>id</c> is a number that tells it from others on a page, for ids;
    /// <c>pub_date</c> is <c>published</c> as the metadata of websites has it, 2025-01-20 09:30. <c>fixes</c> are the likeliest of the
    /// <c>fix_alternatives</c>. <c>previous</c> and <c>next</c> are the years beside it of which the organ has reports: they lead to its
    /// page, where all its years stand, those held back too.
    /// </summary>
    public static ViewType Report { get; } = new(
        "report", Number("id"), Text("pub_date", isNullable: true), Text("key", isNullable: true), Text("name"), Text("region", isNullable: true), Address("href", isNullable: true), Address("url", isNullable: true),
        Address("organ_href", isNullable: true), Text("published", isNullable: true), Number("errors"), Number("warnings"), Number("notes"), Text("reservation", isNullable: true),
        List("findings", Finding), List("fixes", Fix), Number("fix_alternatives"), List("breadcrumb", Link), List("downloads", Download),
        Record("previous", Year), Record("next", Year));

    /// <summary>
    /// What one year left for the next and what that one took over. <c>state</c> is equal, differs or unknown (one of the two
    /// has no such value).
    /// </summary>
    public static ViewType Carry { get; } = new(
        "carry", Text("name"), Text("unit", isNullable: true), Number("from_year"), Number("to_year"), Number("left", isNullable: true), Number("taken", isNullable: true), Text("left_text"), Text("taken_text"), Text("state"));

    /// <summary>A key figure over the years of an organ. <c>address</c> is that of its first cell, <c>format</c> how number.format prints it.</summary>
    public static ViewType FigureSeries { get; } = new(
        "figure", Text("id"), Text("name"), Text("name_en", isNullable: true), Text("unit", isNullable: true), Text("format"), Text("group"), Text("address"), List("series", Point));

    /// <summary>Key figures that belong together, over the years of an organ. Parts of a whole can be stacked.</summary>
    public static ViewType FigureGroup { get; } = new("group of figures", Text("id"), Text("label"), Text("label_en", isNullable: true), Flag("is_whole"), List("figures", FigureSeries));

    /// <summary>
    /// An organ with its years, and the key figures and title of the form through which it is shown. A template of that form sees
    /// its figures one by one, and its sections beside that.
    /// </summary>
    public static ViewType Organ { get; } = new(
        "organ", Text("title"), Text("title_en", isNullable: true), Text("form"), Text("source", isNullable: true), List("figure_groups", FigureGroup), Text("name"), Text("key"), Address("href", isNullable: true), Address("url", isNullable: true), Text("region", isNullable: true), Flag("is_draft"),
        List("years", YearRow), List("downloads", Download), List("carries", Carry), List("findings", Finding));

    /// <summary>
    /// An organ in a list, with a year for each column of the list. <c>reports</c> is how many there are; <c>series</c> is the figure of
    /// the list (<c>page.figure</c>) in the same years, empty where the organ makes no report that has it, and <c>format</c> how
    /// number.format prints it.
    /// </summary>
    public static ViewType OrganRow { get; } = new(
        "organ", Text("name"), Text("key"), Address("href", isNullable: true), Text("region", isNullable: true), Number("reports"), List("years", Year), Text("format"), List("series", Point), List("summaries", Summary));

    /// <summary>A region with its organs; the name is empty for those of none.</summary>
    public static ViewType Region { get; } = new("region", Text("name"), Address("href", isNullable: true), List("organs", OrganRow));

    /// <summary>
    /// The series of an organ on the page of a figure. <c>change</c> is that of the newest year against the one before, as a share; of a
    /// figure in %, in percentage points.
    /// </summary>
    public static ViewType SeriesRow { get; } = new(
        "row", Text("name"), Text("key"), Address("href", isNullable: true), Text("region", isNullable: true), List("series", Point), Number("change", isNullable: true));

    /// <summary>A figure over all organs and years, or a link to its page where the rows are left out.</summary>
    public static ViewType Indicator { get; } = new(
        "indicator", Text("id"), Text("group"), Text("name"), Text("name_en", isNullable: true), Text("unit", isNullable: true), Text("format"), Text("report"), Address("href", isNullable: true), Address("url", isNullable: true),
        List("years", Year), List("rows", SeriesRow), List("sorts", Link), List("downloads", Download));

    /// <summary>A finding among those of many reports.</summary>
    public static ViewType SiteFinding { get; } = new(
        "finding", Text("organ"), Number("year", isNullable: true), Text("rule"), Text("severity"), Text("message"), Text("address", isNullable: true), Text("cell", isNullable: true), Address("href", isNullable: true));

    /// <summary>Findings that belong together: those of a rule, or of an organ. <c>count</c> is that of all, of which a page may show some. A rule has its title, and the page that explains it where one is known.</summary>
    public static ViewType FindingGroup { get; } = new(
        "group", Text("name"), Text("title", isNullable: true), Address("help", isNullable: true), Address("href", isNullable: true), Number("count"), Number("errors"), Number("warnings"), Number("notes"), List("findings", SiteFinding));

    /// <summary>A page in the map of the site: its whole address, and when it was changed, as ISO 8601 writes it.</summary>
    public static ViewType Url { get; } = new("url", Address("href"), Text("modified", isNullable: true));

    /// <summary>A column of the data set, in the dictionary.</summary>
    public static ViewType Field { get; } = new("field", Text("name"), Text("type"), Text("title"), Text("description"));

    /// <summary>A cell of a form, in the dictionary.</summary>
    public static ViewType CellEntry { get; } = new("cell", Text("address"), Text("name"), Text("unit", isNullable: true));

    /// <summary>A form with its cells, in the dictionary.</summary>
    public static ViewType FormEntry { get; } = new("form", Text("title"), Text("version"), Text("source", isNullable: true), List("cells", CellEntry));

    /// <summary>A name and a value: a property of the theme, a member of the metadata.</summary>
    public static ViewType Property { get; } = new("property", Text("name"), Text("value"));

    /// <summary>
    /// The site, as its file describes it; the names are those of the 《政府网站发展指引》. Counts are over the whole site. <c>base</c> is null
    /// where the site has no address, and then there is neither feed nor map. <c>is_english</c> says that <c>language</c> is English.
    /// </summary>
    public static ViewType Site { get; } = new(
        "site", Text("name"), Text("domain", isNullable: true), Text("id_code", isNullable: true), Address("base", isNullable: true), Text("language"), Text("title"),
        Text("column_name", isNullable: true), Text("column_description", isNullable: true), Text("column_keywords", isNullable: true), Text("column_type", isNullable: true),
        Text("author", isNullable: true), Text("source", isNullable: true), Text("updated", isNullable: true), Flag("is_draft"), Flag("is_english"),
        Address("href", isNullable: true), Address("style_href", isNullable: true), Address("script_href", isNullable: true), Address("feed_href", isNullable: true), Address("organs_href", isNullable: true),
        Address("findings_href", isNullable: true), Address("dictionary_href", isNullable: true), Address("search_href", isNullable: true), Address("theme_href", isNullable: true),
        Number("reports"), Number("organs"), List("years", Year), List("indicators", Indicator), List("downloads", Download), List("theme", Property));

    /// <summary>
    /// The page that is rendered: where it stands, its place among those that share a list, and what is listed. A list that a
    /// kind of page does not use is empty. <c>figure</c> is the one that lists of organs show.
    /// </summary>
    public static ViewType Page { get; } = new(
        "page", Text("kind"), Text("title"), Address("root"), Address("href", isNullable: true), Address("url", isNullable: true), Number("number"), Number("count"), Number("total"),
        Address("previous_href", isNullable: true), Address("next_href", isNullable: true), Number("year", isNullable: true), Text("region", isNullable: true), Flag("is_draft"), Flag("has_grid_tables"),
        List("breadcrumb", Link), List("pages", Link), List("sorts", Link), List("properties", Property), List("years", Year), List("reports", Summary), List("organs", OrganRow), List("regions", Region), Record("figure", Indicator),
        List("rules", FindingGroup), List("groups", FindingGroup), List("urls", Url), List("downloads", Download),
        List("fields", Field), List("forms", FormEntry));

    private static ViewMember Text(string name, bool isNullable = false) => new(name, ViewKind.Text, isNullable);

    private static ViewMember Address(string name, bool isNullable = false) => new(name, ViewKind.Address, isNullable);

    private static ViewMember Number(string name, bool isNullable = false) => new(name, ViewKind.Number, isNullable);

    private static ViewMember Flag(string name) => new(name, ViewKind.Flag);

    private static ViewMember List(string name, ViewType type) => new(name, ViewKind.List, false, type);

    // What is one record may be none; those that every page has are no members.
    private static ViewMember Record(string name, ViewType type) => new(name, ViewKind.Record, true, type);
}
