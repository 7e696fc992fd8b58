using ReportGen.Forms;

namespace ReportGen.Reading.Sections;

/// <summary>The lines from one title to the next, and the sections that must be sought there: its own, and those after it whose title is not found.</summary>
/// <param name="Heading">The title; null for what stands before the first.</param>
/// <param name="FirstLine">The first line below the title.</param>
/// <param name="EndLine">The line of the next title.</param>
/// <param name="Sections">The sections in order.</param>
internal sealed record Region(Heading? Heading, int FirstLine, int EndLine, IReadOnlyList<SectionInfo> Sections)
{
    public static List<Region> Of(FormInfo form, List<Heading> headings, int lineCount)
    {
        var regions = new List<Region> { new(null, 0, headings.Count > 0 ? headings[0].Line : lineCount, Following(form, headings, 0)) };
        for (int h = 0; h < headings.Count; h++)
        {
            int section = headings[h].Section;
            int end = h + 1 < headings.Count ? headings[h + 1].Line : lineCount;
            regions.Add(new Region(headings[h], headings[h].EndLine, end, [form.Sections[section], .. Following(form, headings, section + 1)]));
        }

        return regions;
    }

    private static List<SectionInfo> Following(FormInfo form, List<Heading> headings, int first)
    {
        var sections = new List<SectionInfo>();
        for (int s = first; s < form.Sections.Count && !headings.Exists(h => h.Section == s); s++)
            sections.Add(form.Sections[s]);
        return sections;
    }
}
