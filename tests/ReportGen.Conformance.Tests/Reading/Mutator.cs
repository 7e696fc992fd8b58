using System.Text;
using ReportGen.Tests.Reading;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>Damages printed reports in the ways in which pages, scans and people do.</summary>
internal sealed class Mutator(PrintedReport report, Random random)
{
    private static readonly Dictionary<char, string> LookAlikes = new() { ['0'] = "OoQ〇", ['1'] = "lI|丨", ['2'] = "Z", ['5'] = "S", ['6'] = "b", ['8'] = "B", ['9'] = "g" };

    private static readonly string[] ForeignLines =
        ["— 3 —", "第 3 页 共 8 页", "4", "来源：示例网", "（接上页）", "扫一扫在手机打开当前页", "浏览次数：128", "12 34", "单位：件", "附件：公开情况统计表.docx", "注：本表数据截至12月31日。", "打印本页 | 关闭窗口"];

    private static readonly string[] Ends = ["\n", "。", "，", " ", "；"];

    private readonly string _text = report.Text;

    /// <summary>The kinds of damage.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "byte", "digit", "look-alike", "bar added", "bar dropped", "blank in figure", "separator in figure", "figure dropped", "label edited", "label dropped", "narrative edited",
        "line dropped", "line doubled", "lines swapped", "line split", "lines joined", "line put in", "cut", "figures swapped", "stop dropped",
    ];

    public Mutant? Make(string kind) => kind switch
    {
        "byte" => FlipBit(),
        "digit" => InFigure(kind, isOther: true, (f, at) => $"{f[..at]}{(char)('0' + ((f[at] - '0' + random.Next(1, 10)) % 10))}{f[(at + 1)..]}"),
        "look-alike" => InFigure(kind, isOther: false, (f, at) => LookAlikes.TryGetValue(f[at], out string? like) ? $"{f[..at]}{like[random.Next(like.Length)]}{f[(at + 1)..]}" : null, keepsValue: true),
        "bar added" => random.Next(2) == 0
            ? InFigure(kind, isOther: false, static (f, at) => $"{f[..at]}|{f[at..]}", keepsValue: true)
            : InTables(kind, static (text, at) => text.Insert(at, "|")),
        "bar dropped" => Drop(kind, '|'),
        "blank in figure" => InFigure(kind, isOther: false, (f, at) => at == 0 ? null : $"{f[..at]}{"  \u00A0\u200B\u3000"[random.Next(5)]}{f[at..]}", keepsValue: true),
        "separator in figure" => InFigure(kind, isOther: false, (f, at) => at == 0 ? null : $"{f[..at]}{",.，、'"[random.Next(5)]}{f[at..]}", keepsValue: true),
        "figure dropped" => InFigure(kind, isOther: false, static (_, _) => "", readsBlank: true),
        "label edited" => InLabel(kind, (text, at) => random.Next(3) switch { 0 => text.Remove(at, 1), 1 => text.Insert(at, "的"), _ => text.Remove(at, 1).Insert(at, "某") }),
        "label dropped" => DropLabel(kind),
        "narrative edited" => InNarrative(kind),
        "line dropped" => OnLines(kind, 1, static _ => []),
        "line doubled" => OnLines(kind, 1, static lines => [lines[0], lines[0]], keeps: true),
        "lines swapped" => OnLines(kind, 2, static lines => [lines[1], lines[0]], keeps: true, swaps: true),
        "line split" => SplitLine(kind),
        "lines joined" => OnLines(kind, 2, lines => [lines[0] + (random.Next(2) == 0 ? "" : " ") + lines[1]], keeps: true),
        "line put in" => PutIn(kind),
        "cut" => Cut(kind),
        "figures swapped" => SwapFigures(kind),
        _ => Drop(kind, "，。；、"[random.Next(4)]),
    };

    private Mutant? InFigure(string kind, bool isOther, Func<string, int, string?> change, bool keepsValue = false, bool readsBlank = false)
    {
        PrintedFigure figure = report.Figures[random.Next(report.Figures.Count)];
        string printed = _text.Substring(figure.Start, figure.Length);
        int at = random.Next(printed.Length);
        if (!char.IsAsciiDigit(printed[at]) || change(printed, at) is not { } changed)
            return null;
        return new Mutant(kind, string.Concat(_text.AsSpan(0, figure.Start), changed, _text.AsSpan(figure.End)))
        {
            IsOther = isOther,
            Readings = { [figure.Cell] = keepsValue ? [printed, changed] : readsBlank ? [""] : [changed] },
        };
    }

    private (int Start, int End) Tables() => (report.Figures[0].Start, report.Figures[^1].End);

    private PrintedFigure? FigureAt(int at) => report.Figures.Where(f => at >= f.Start && at < f.End).Select(static f => (PrintedFigure?)f).FirstOrDefault();

    private Mutant? InTables(string kind, Func<string, int, string> change)
    {
        (int start, int end) = Tables();
        int at = random.Next(start, end);
        return FigureAt(at) is null && FigureAt(at - 1) is null ? new Mutant(kind, change(_text, at)) : null;
    }

    private Mutant? Drop(string kind, char c)
    {
        int at = _text.IndexOf(c, random.Next(_text.Length));
        return at < 0 ? null : new Mutant(kind, _text.Remove(at, 1));
    }

    private Mutant? InLabel(string kind, Func<string, int, string> change)
    {
        (int start, int end) = Tables();
        int at = random.Next(start, end);
        return _text[at] >= '\u4E00' ? new Mutant(kind, change(_text, at)) : null;
    }

    private Mutant? DropLabel(string kind)
    {
        (int start, int end) = Tables();
        int at = random.Next(start, end);
        int first = at;
        int last = at;
        while (first > start && _text[first - 1] is > '\u2E80' or (>= '(' and <= '.') or '“' or '”')
            first--;
        while (last < end && _text[last] is > '\u2E80' or (>= '(' and <= '.') or '“' or '”')
            last++;
        return last - first > 1 && report.Figures.All(f => f.End <= first || f.Start >= last) ? new Mutant(kind, _text.Remove(first, last - first)) : null;
    }

    private Mutant? InNarrative(string kind)
    {
        int end = report.Figures[0].Start;
        int line = _text.LastIndexOf("二、", end, StringComparison.Ordinal);
        if (line < 2)
            return null;
        int at = random.Next(line);
        string text = random.Next(3) switch
        {
            0 => _text.Insert(at, $"{random.Next(100)}件"),
            1 => _text.Remove(at, 1),
            _ => _text.Insert(at, Ends[random.Next(Ends.Length)]),
        };
        return new Mutant(kind, text) { IsOutside = true };
    }

    // The lines of the text with where each begins.
    private List<(int Start, int End)> Lines()
    {
        var lines = new List<(int, int)>();
        for (int start = 0; start < _text.Length;)
        {
            int end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            lines.Add((start, end));
            start = end + 1;
        }

        return lines;
    }

    private Mutant? OnLines(string kind, int count, Func<string[], string[]> change, bool keeps = false, bool swaps = false)
    {
        List<(int Start, int End)> lines = Lines();
        int first = random.Next(lines.Count - count);
        (int start, int end) = (lines[first].Start, lines[first + count - 1].End);
        string[] old = [.. lines.GetRange(first, count).Select(l => _text[l.Start..l.End])];
        if (Array.TrueForAll(old, string.IsNullOrWhiteSpace))
            return null;
        string changed = string.Join('\n', change(old));
        PrintedFigure[] within = [.. report.Figures.Where(f => f.Start >= start && f.End <= end)];
        bool isOther = swaps && within.Length == 2 && Array.TrueForAll(old, static o => !o.Any(static c => c >= '\u4E00'));
        var mutant = new Mutant(kind, string.Concat(_text.AsSpan(0, start), changed, _text.AsSpan(end))) { IsOther = isOther };
        foreach (PrintedFigure figure in within)
        {
            string printed = _text.Substring(figure.Start, figure.Length);
            mutant.Readings[figure.Cell] = mutant.IsOther ? [.. within.Select(f => _text.Substring(f.Start, f.Length))] : keeps ? [printed] : [""];
        }

        return mutant;
    }

    private Mutant? SplitLine(string kind)
    {
        int at = random.Next(1, _text.Length);
        if (_text[at] == '\n' || _text[at - 1] == '\n')
            return null;
        return new Mutant(kind, _text.Insert(at, random.Next(3) == 0 ? "\n\n" : "\n"));
    }

    private Mutant PutIn(string kind)
    {
        List<(int Start, int End)> lines = Lines();
        int at = lines[random.Next(lines.Count)].Start;
        return new Mutant(kind, _text.Insert(at, ForeignLines[random.Next(ForeignLines.Length)] + "\n"));
    }

    private Mutant Cut(string kind)
    {
        int at = random.Next(_text.Length);
        var mutant = new Mutant(kind, _text[..at]);
        foreach (PrintedFigure figure in report.Figures.Where(f => f.End > at))
            mutant.Readings[figure.Cell] = [""];
        return mutant;
    }

    private Mutant? SwapFigures(string kind)
    {
        int first = random.Next(report.Figures.Count - 1);
        (PrintedFigure a, PrintedFigure b) = (report.Figures[first], report.Figures[first + 1]);
        string one = _text.Substring(a.Start, a.Length);
        string two = _text.Substring(b.Start, b.Length);
        return new Mutant(kind, $"{_text.AsSpan(0, a.Start)}{two}{_text.AsSpan(a.End, b.Start - a.End)}{one}{_text.AsSpan(b.End)}")
        {
            IsOther = true,
            Readings = { [a.Cell] = [two], [b.Cell] = [one] },
        };
    }

    private Mutant? FlipBit()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(_text);
        int at = random.Next(bytes.Length);
        int character = Encoding.UTF8.GetCharCount(bytes, 0, at);
        bytes[at] ^= (byte)(1 << random.Next(8));
        string text = Encoding.UTF8.GetString(bytes);
        var mutant = new Mutant("byte", text);
        if (FigureAt(character) is { } figure && text.Length >= _text.Length)
        {
            string printed = _text.Substring(figure.Start, figure.Length);
            string changed = text.Substring(figure.Start, figure.Length + text.Length - _text.Length);
            return mutant with { IsOther = changed.All(char.IsAsciiDigit), Readings = new() { [figure.Cell] = [printed, changed] } };
        }

        return mutant;
    }
}
