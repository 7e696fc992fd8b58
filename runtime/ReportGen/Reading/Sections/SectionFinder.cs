using System.Buffers;
using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Sections;

/// <summary>
/// Finds the title of each section: among the lines that may be one those that keep the order of the form and stand
/// before what the section holds. So a table of contents, or a title quoted in the text, is passed over.
/// </summary>
internal static class SectionFinder
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：,;:（(|");

    /// <summary>The titles found, in the order of the document, each section once; and every line that is a title of some section for certain.</summary>
    public static (List<Heading> Titles, List<Heading> Sure) Find(FormWords words, IReadOnlyList<SourceLine> lines, TokenStream tokens)
    {
        FormInfo form = words.Form;
        HashSet<string>[] labelsOfSection = words.LabelsOfSection;
        var found = new List<Heading>();
        int compared = 0;
        for (int i = 0; i < lines.Count && found.Count < Thresholds.MostCandidateTitles; i++)
            words.Titles.Find(lines, i, found, ref compared);
        if (found.Count == 0)
            return ([], []);
        var isCandidate = new HashSet<int>(found.Where(static h => h.Quality >= Thresholds.SureTitle).Select(static h => h.Line));
        var weight = new double[found.Count];
        for (int h = 0; h < found.Count; h++)
            weight[h] = (10 * found[h].Quality) + Content(found[h], lines, tokens, labelsOfSection[found[h].Section], isCandidate);
        List<Heading> chosen = InOrder(found, weight);
        List<Heading> sure = [.. found.Where((h, i) => h.Quality >= Thresholds.SureTitle && weight[i] >= (10 * h.Quality) + 1)];

        // Sections that stand out of order; what is only similar to a title may not.
        for (int section = 0; section < form.Sections.Count; section++)
        {
            if (chosen.Exists(h => h.Section == section))
                continue;
            int best = -1;
            for (int h = 0; h < found.Count; h++)
            {
                bool free = found[h].Section == section && found[h].Quality >= Thresholds.SureTitle && !chosen.Exists(c => c.Line == found[h].Line);
                if (free && weight[h] >= (10 * found[h].Quality) + 1 && (best < 0 || weight[h] >= weight[best]))
                    best = h;
            }

            if (best >= 0)
                chosen.Add(found[best]);
        }

        chosen.Sort(static (a, b) => a.Line.CompareTo(b.Line));
        foreach (SectionInfo section in form.Sections)
        {
            if (section.Title is not null && !chosen.Exists(h => h.Section == section.Index) && Numbered(section, chosen, lines, tokens, labelsOfSection[section.Index]) is { } numbered)
                chosen.Insert(chosen.FindLastIndex(h => h.Line < numbered.Line) + 1, numbered);
        }

        return (chosen, sure);
    }

    // 一、概述: a heading in other words, with the number of the section and where the section must stand.
    private static Heading? Numbered(SectionInfo section, List<Heading> chosen, IReadOnlyList<SourceLine> lines, TokenStream tokens, HashSet<string> labels)
    {
        string number = LabelNormalizer.Number(section.Title!);
        int start = chosen.FindLast(h => h.Section < section.Index)?.EndLine ?? 0;
        int end = chosen.Find(h => h.Section > section.Index)?.Line ?? lines.Count;
        if (number.Length == 0 || chosen.Count == 0)
            return null;
        for (int i = end - 1; i >= Math.Max(start, end - Thresholds.LinesOfSection); i--)
        {
            if (lines[i].Text.Length > 2 * Thresholds.LongestHeadingInOtherWords || !lines[i].Text.Contains(number[0], StringComparison.Ordinal))
                continue;
            string text = lines[i].Trimmed;
            if (text.Length > Thresholds.LongestHeadingInOtherWords || text.AsSpan().ContainsAny(Stops) || LabelNormalizer.Number(text) != number || labels.Contains(lines[i].Skeleton))
                continue;
            var heading = new Heading(section.Index, i, i + 1, text, Thresholds.TitleInOtherWords);
            if (LabelNormalizer.Body(text).Length > 1 && Content(heading, lines, tokens, labels, []) > 0)
                return heading;
        }

        return null;
    }

    private static double Content(Heading heading, IReadOnlyList<SourceLine> lines, TokenStream tokens, HashSet<string> labels, HashSet<int> candidates)
    {
        if (heading.RunOn is not null)
            return 1;
        if (labels.Count > 0)
        {
            int first = tokens.FirstOf(heading.EndLine);
            int seen = 0;
            for (int i = first; i < Math.Min(tokens.Count, first + Thresholds.TokensThatShowATable) && seen < 3; i++)
            {
                if (tokens[i].Kind == TokenKind.Text && labels.Contains(tokens[i].Skeleton))
                    seen++;
                else if (candidates.Contains(tokens[i].Line) && tokens[i].Line >= heading.EndLine)
                    break;
            }

            return seen > 0 ? 1 + seen : 0;
        }

        for (int i = heading.EndLine; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank)
                return candidates.Contains(i) ? 0 : 1;
        }

        return 0;
    }

    private static List<Heading> InOrder(List<Heading> found, double[] weight)
    {
        var score = new double[found.Count];
        var before = new int[found.Count];
        // Of each section the best that ends before the line at hand; and what is chosen but not ended yet: a few lines.
        var best = new SortedList<int, int>();
        var open = new List<int>();
        int last = -1;
        for (int h = 0; h < found.Count; h++)
        {
            for (int o = 0; o < open.Count; o++)
            {
                if (found[open[o]].EndLine > found[h].Line)
                    continue;
                int section = found[open[o]].Section;
                if (!best.TryGetValue(section, out int other) || score[open[o]] > score[other])
                    best[section] = open[o];
                open.RemoveAt(o--);
            }

            before[h] = -1;
            foreach ((int section, int other) in best)
            {
                if (section < found[h].Section && score[other] > 0 && (before[h] < 0 || score[other] > score[before[h]] || (score[other] == score[before[h]] && other < before[h])))
                    before[h] = other;
            }

            open.Add(h);
            score[h] = weight[h] + (before[h] < 0 ? 0 : score[before[h]]);
            if (last < 0 || score[h] > score[last])
                last = h;
        }

        var chosen = new List<Heading>();
        for (int h = last; h >= 0; h = before[h])
            chosen.Add(found[h]);
        chosen.Reverse();
        return chosen;
    }
}
