using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Tokens;

/// <summary>How a document sets the bars of its tables, as all its lines together show.</summary>
/// <param name="Between">
/// How many bars stand between two cells where bars have lines of their own and cells have none; 0 where bars stand on
/// the lines of the cells. Then every further bar shows an empty cell.
/// </param>
/// <param name="Separate">Whether bars stand between the cells of a line and not behind its last, so that one that ends a line shows a blank cell.</param>
/// <param name="Frame">Whether bars stand before the first cell and behind the last, as in Markdown.</param>
/// <param name="Part">
/// Whether bars part cells anywhere. Where none does, the one or two that are stuck to a figure may be what is left of a 1,
/// and no cell is made of what stands beside them.
/// </param>
/// <param name="StandApart">Whether a blank stands between each bar and the figures beside it, but for one or two that may be what is left of a 1.</param>
internal readonly record struct BarLayout(int Between, bool Separate, bool Frame, bool Part, bool StandApart)
{
    // More bars stuck to figures, or between them, are the layout of the page.
    private const int MostStuck = 2;

    // So many bars with a blank beside them show how the page sets them.
    private const int FewestApart = 8;

    private const int LongestRow = 2000;

    /// <summary>Learns from all lines.</summary>
    public static BarLayout Of(IReadOnlyList<SourceLine> lines)
    {
        var (alone, rows, stuck) = (new Alone(), new Rows(), new Stuck());
        foreach (SourceLine line in lines)
        {
            if (line.Cells is not null || line.IsBlank)
                continue;
            if (line.Bars == 0)
            {
                alone.ReadCell();
                continue;
            }

            bool isAlone = Bars.AreAll(line.Text);
            alone.ReadBars(line.Bars, isAlone);
            if (!isAlone)
                rows.Read(line);
            stuck.Read(line);
        }

        int between = alone.Between;
        return new BarLayout(between, between == 0 && rows.AreSeparate, between == 0 && rows.AreFramed, stuck.DoPart, stuck.DoStandApart);
    }

    // Bars on lines of their own.
    private struct Alone
    {
        private const int Most = 8;

        private readonly int[] _gaps = new int[Most];
        private int _mixed;
        private int _alone;
        private int _bars;

        public Alone()
        {
        }

        // The fewest that stand between cells more than now and then: where most cells are blank more bars are the rule.
        public readonly int Between
        {
            get
            {
                if (_alone == 0 || _mixed * 8 > _alone)
                    return 0;
                int seen = _gaps.Sum();
                return Math.Max(0, Array.FindIndex(_gaps, g => g > 0 && g * 8 >= seen));
            }
        }

        public void ReadCell()
        {
            if (_bars is > 0 and < Most)
                _gaps[_bars]++;
            _bars = 0;
        }

        public void ReadBars(int count, bool isAlone)
        {
            _mixed += isAlone ? 0 : 1;
            _alone += isAlone ? 1 : 0;
            _bars = isAlone ? _bars + count : 0;
        }
    }

    // Several bars on the line of their cells.
    private struct Rows
    {
        private int _open;
        private int _closed;
        private int _framed;

        public readonly bool AreSeparate => _open > 3 && _open >= (_closed + _framed) * 2;

        public readonly bool AreFramed => _framed > 3 && _framed >= (_open + _closed) * 2;

        public void Read(SourceLine line)
        {
            if (line.Bars < 2 || line.Text.Length > LongestRow)
                return;
            ReadOnlySpan<char> text = line.Text.AsSpan().Trim();
            if (!Bars.Is(text[^1]))
                _open++;
            else if (Bars.Is(text[0]))
                _framed++;
            else
                _closed++;
        }
    }

    // Bars beside digits, which may be what is left of a 1.
    private struct Stuck
    {
        private int _alone;
        private int _parting;
        private int _bars;
        private int _apart;

        public readonly bool DoPart => _alone is 0 or > MostStuck || _parting > MostStuck;

        public readonly bool DoStandApart => _bars is > 0 and <= MostStuck && _apart >= FewestApart;

        public void Read(SourceLine line)
        {
            string text = line.Text;
            int at = Bars.Next(text, 0);
            bool isOnly = line.Bars == 1 && Bars.IsStuck(text, at);
            if (isOnly && ((!Tokenizer.IsBlankAt(text, at - 1) && !Tokenizer.IsBlankAt(text, at + 1)) || at == 0 || at == text.Length - 1 || text.AsSpan().ContainsAny(' ', '\t', '\u3000')))
                _alone++;
            else if (_parting <= MostStuck && !PageChrome.IsChrome(line.Trimmed))
                _parting++;
            for (; at >= 0 && _bars <= MostStuck; at = Bars.Next(text, at + 1))
            {
                if (Bars.IsStuck(text, at))
                    _bars++;
                else if ((Tokenizer.IsBlankAt(text, at - 1) && Bars.IsDigit(text, at - 2)) || (Tokenizer.IsBlankAt(text, at + 1) && Bars.IsDigit(text, at + 2)))
                    _apart++;
            }
        }
    }
}
