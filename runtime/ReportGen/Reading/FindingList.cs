using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading;

/// <summary>Collects what was repaired, lost or is odd.</summary>
internal sealed class FindingList(DocumentLines lines)
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> All => _findings;

    /// <summary>Adds a finding about a token.</summary>
    public void Add(Message message, Token token, IReadOnlyList<CellInfo>? cells = null, string? expected = null, string? actual = null) =>
        Add(message, lines.PlaceOf(token.Line, token.Cell, token.Offset), cells, expected, actual);

    /// <summary>Adds a finding about a line; -1 where it is about none.</summary>
    public void AddLine(Message message, int line, IReadOnlyList<CellInfo>? cells = null, string? expected = null, string? actual = null, int cell = 0) =>
        Add(message, lines.PlaceOf(line, cell), cells, expected, actual);

    /// <summary>Adds a finding about sections that are not there.</summary>
    public void AddMissing(Message message, IReadOnlyList<SectionInfo> sections) =>
        _findings.Add(new Finding { Message = message, Sections = sections, Expected = string.Join('、', sections.Select(static s => s.Title)) });

    /// <summary>Adds what another list holds.</summary>
    public void Add(FindingList other) => _findings.AddRange(other._findings);

    private void Add(Message message, SourcePlace place, IReadOnlyList<CellInfo>? cells, string? expected, string? actual) => _findings.Add(new Finding
    {
        Message = place.Name is { } name ? message.At(name) : message,
        Cells = cells ?? [],
        Expected = expected,
        Actual = actual,
        Line = place.Line,
        Column = place.Column,
    });

    /// <summary>A text cut to what a message can hold.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "…";

    /// <summary>Ranges of lines in few words: 1-3, 7.</summary>
    public static string Ranges(IEnumerable<int> lineNumbers)
    {
        var ranges = new List<string>();
        int start = 0;
        int end = -1;
        foreach (int line in lineNumbers.Distinct().Order().Append(int.MaxValue))
        {
            if (line == end + 1)
            {
                end = line;
                continue;
            }

            if (end > 0)
                ranges.Add(start == end ? $"{start}" : $"{start}-{end}");
            (start, end) = (line, line);
        }

        return string.Join(", ", ranges.Take(30)) + (ranges.Count > 30 ? ", …" : "");
    }
}
