using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Lines;

/// <summary>A text whose line ends became blanks, tabs or bars: titles, sentences, labels and figures stand in one line.</summary>
internal static class RunOnText
{
    // A row of headers is shorter, and holds no titles.
    private const int ShortestLine = 400;
    private const int FewestTitles = 1;
    private const int FewestLabels = 12;

    // Organ, year and title of the report, with blanks between.
    private const int MostWordsOfTitle = 8;

    // So many bars or tabs part the words, and blanks stand within them.
    private const int FewestBars = 40;

    /// <summary>The lines that a line was made of, each with the characters before it; null where it is one line.</summary>
    public static List<(string Text, int Offset)>? Part(string line, FormVocabulary vocabulary)
    {
        if (line.Length < ShortestLine)
            return BehindTitle(line, null, vocabulary);
        List<(int Start, int End)> words = Words(line);
        if (words.Count < FewestLabels)
            return BehindTitle(line, words, vocabulary);
        int titles = 0;
        int labels = 0;
        bool[] begins = new bool[words.Count + 1];
        begins[0] = begins[words.Count] = true;
        for (int w = 0; w < words.Count; w++)
        {
            (int start, int end) = words[w];
            string skeleton = end - start > Word.LongestLabel ? "" : LabelNormalizer.Skeleton(line[start..end]);
            bool isTitle = vocabulary.KnowsTitle(skeleton);
            bool isLabel = !isTitle && vocabulary.Knows(skeleton);
            titles += isTitle ? 1 : 0;
            labels += isLabel ? 1 : 0;
            // What is none of the table goes on from the sentence before it.
            bool isWhole = isTitle || vocabulary.EndsWithTitle(skeleton, isOpen: false) || EndsSentence(line[end - 1]);
            begins[w] |= isTitle || isLabel;
            begins[w + 1] |= isWhole;
        }

        if (titles < FewestTitles || labels < FewestLabels)
            return BehindTitle(line, words, vocabulary);
        var parts = new List<(string, int)>();
        int first = 0;
        for (int w = 1; w <= words.Count; w++)
        {
            if (!begins[w])
                continue;
            parts.Add((line[words[first].Start..words[w - 1].End], words[first].Start));
            first = w;
        }

        return parts;
    }

    // 青石镇卫生院2021年诊疗工作年度报告 一、总体情况 本年度…: the title of the report, that of its first section and what it says.
    private static List<(string Text, int Offset)>? BehindTitle(string line, List<(int Start, int End)>? words, FormVocabulary vocabulary)
    {
        if (!vocabulary.HoldsTitle(line))
            return null;
        words ??= Words(line);
        for (int w = 1; w < Math.Min(words.Count, MostWordsOfTitle); w++)
        {
            (int start, int end) = words[w];
            if (end - start > Word.LongestLabel || !vocabulary.KnowsTitle(LabelNormalizer.Skeleton(line[start..end])))
                continue;
            string title = line[words[0].Start..words[w - 1].End];
            if (!vocabulary.EndsWithTitle(LabelNormalizer.Skeleton(title), isOpen: false))
                return null;
            List<(string, int)> parts = [(title, words[0].Start), (line[start..end], start)];
            if (w + 1 < words.Count)
                parts.Add((line[words[w + 1].Start..words[^1].End], words[w + 1].Start));
            return parts;
        }

        return null;
    }

    private static List<(int Start, int End)> Words(string line)
    {
        bool areBarred = Bars.Count(line) >= FewestBars;
        bool areTabbed = !areBarred && line.AsSpan().Count('\t') >= FewestBars;
        var words = new List<(int, int)>();
        int at = 0;
        while (at < line.Length)
        {
            int end = at;
            while (end < line.Length && !(areBarred ? Bars.Is(line[end]) : areTabbed ? line[end] == '\t' : char.IsWhiteSpace(line[end])))
                end++;
            if (!line.AsSpan(at, end - at).IsWhiteSpace())
                words.Add((at, end));
            at = end + 1;
        }

        return words;
    }

    private static bool EndsSentence(char last) => last is '。' or '！' or '？';
}
