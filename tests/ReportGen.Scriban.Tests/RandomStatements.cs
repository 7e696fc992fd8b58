using System.Globalization;
using System.Text;

namespace ReportGen.Scriban.Tests;

/// <summary>Makes templates of statements: variables set in branches and loops, functions, captures, ways out of all of them.</summary>
internal sealed class RandomStatements(int seed)
{
    private const string Start = """
        {{ n = 0; m = 3; s = "s"; t = ""; b = false; u = null; o = { k: 1, w: "w" }; $l = 2 -}}
        {{ func add(x, y) }}{{ if x > 3; ret x; end; n = n + 1; ret x + y; end }}
        {{- func show(x) }}<{{ x }}{{ if b }}{{ ret }}{{ end }}>{{ end }}
        {{- func twice }}{{ $$ }}{{ m = m + 1 }}{{ $$ }}{{ end -}}

        """;

    private readonly Random _random = new(seed);
    private int _loops;
    private int _names;

    /// <summary>A template that sets variables and prints them.</summary>
    public string Template()
    {
        _names = 0;
        return $"{Start}{Block(3, 4)}|{{{{ n }}}} {{{{ m }}}} {{{{ s }}}} {{{{ t }}}} {{{{ b }}}} {{{{ u }}}} {{{{ o.k }}}} {{{{ o.w }}}} {{{{ $l }}}}";
    }

    private string Block(int depth, int length)
    {
        var block = new StringBuilder();
        for (int i = _random.Next(1, length + 1); i > 0; i--)
            block.Append(Statement(depth));
        return block.ToString();
    }

    private string Statement(int depth) => _random.Next(depth > 0 ? 22 : 10) switch
    {
        0 or 1 => $"{{{{ {Pick("n", "m", "o.k", "$l")} {Pick("=", "=", "+=", "-=")} {Number(2)} }}}}",
        2 => $"{{{{ {Pick("s", "t", "o.w")} = {Text(2)} }}}}",
        3 => $"{{{{ b = {Flag(2)} }}}}",
        4 => $"{{{{ u = {Pick("null", Number(1))} }}}}",
        5 => $"{{{{ {Pick(Number(1), Text(1), Flag(1), "s | string.upcase", "u ?? 7", "$'{n}-{s}'")} }}}}.",
        6 => $"{{{{ show {Pick("n", "s", "b", "u")} }}}}",
        7 => $"{{{{ {Pick("n++", "--m", "m--")} }}}}",
        8 => _loops > 0 ? $"{{{{ if {Flag(1)} }}}}{{{{ {Pick("break", "continue", "break")} }}}}{{{{ end }}}}" : "x",
        9 => _random.Next(6) == 0 ? $"{{{{ if {Flag(1)} }}}}{{{{ ret }}}}{{{{ end }}}}" : "y",
        10 or 11 => $"{{{{ if {Flag(2)} }}}}{Block(depth - 1, 3)}{{{{ else if {Flag(1)} }}}}{Block(depth - 1, 2)}{{{{ end }}}}",
        12 => $"{{{{ if {Flag(2)} }}}}{Block(depth - 1, 3)}{{{{ else }}}}{Block(depth - 1, 3)}{{{{ end }}}}",
        13 or 14 => Loop(depth, $"for p in report.sections[{_random.Next(2).ToString(CultureInfo.InvariantCulture)}].paragraphs"),
        20 or 21 => Loop(depth, $"for q in {Pick("report.findings", "report.breadcrumb")}{Pick("", " limit: 1", " offset: 1", " reversed", " offset: 1 limit: 2 reversed", " limit: 0", " offset: 5")}", Pick("{{ q.href ?? 'none' }}", "{{ if q.href }}{{ s = q.href }}{{ end }}", "{{ n = n + for.length }}", "{{ for.rindex }}")),
        15 => Loop(depth, $"for i in 1..{_random.Next(1, 4).ToString(CultureInfo.InvariantCulture)}"),
        16 => While(depth),
        17 => $"{{{{ case {Pick("n", "s", "report.year")} }}}}{{{{ when {Pick("1", "2024", "'s'", "null")} }}}}{Block(depth - 1, 2)}{{{{ when {Number(1)} }}}}{Block(depth - 1, 2)}{{{{ else }}}}{Block(depth - 1, 2)}{{{{ end }}}}",
        18 => Capture(depth),
        _ => $"{{{{ wrap {Pick("twice", "twice", "(twice)")} }}}}{{{{ n = n + 2 }}}}{{{{ s }}}}{{{{ end }}}}",
    };

    private string Loop(int depth, string head, string first = "")
    {
        _loops++;
        string loop = $"{{{{ {head} }}}}{Pick("", "{{ m += for.index }}", "{{ for.last }}")}{first}{Block(depth - 1, 3)}{{{{ end }}}}";
        _loops--;
        return loop;
    }

    private string While(int depth)
    {
        string counter = $"c{(++_names).ToString(CultureInfo.InvariantCulture)}";
        _loops++;
        string loop = $"{{{{ {counter} = 0 }}}}{{{{ while {counter} < 3 && {Flag(1)} }}}}{{{{ {counter} += 1 }}}}{Block(depth - 1, 3)}{{{{ end }}}}";
        _loops--;
        return loop;
    }

    // Leaving a capture is refused where the report decides.
    private string Capture(int depth)
    {
        int loops = _loops;
        _loops = 0;
        string name = $"d{(++_names).ToString(CultureInfo.InvariantCulture)}";
        string capture = $"{{{{ capture {name} }}}}{Block(depth - 1, 3)}{{{{ end }}}}[{{{{ {name} }}}}{{{{ {name} }}}}]";
        _loops = loops;
        return capture;
    }

    private string Number(int depth) => depth == 0 || _random.Next(3) == 0
        ? Pick("0", "1", "2", "5", "n", "m", "o.k", "$l", "report.sections[1].paragraphs.size", "(report.year ?? 9)")
        : Pick($"({Number(depth - 1)} + {Number(depth - 1)})", $"({Number(depth - 1)} - {Number(depth - 1)})", $"(({Flag(depth - 1)}) ? {Number(depth - 1)} : {Number(depth - 1)})", $"({Number(depth - 1)} % 7)", $"(add {Number(0)} {Number(0)})");

    private string Text(int depth) => depth == 0 || _random.Next(3) == 0
        ? Pick("\"a\"", "\"\"", "s", "t", "o.w", "report.organ", "report.title")
        : Pick($"({Text(depth - 1)} + {Text(depth - 1)})", $"(({Flag(depth - 1)}) ? {Text(depth - 1)} : {Text(depth - 1)})", $"({Text(depth - 1)} ?? \"z\")", $"(\"n\" + {Number(1)})");

    private string Flag(int depth) => depth == 0 || _random.Next(3) == 0
        ? Pick("true", "false", "b", "report.draft", "report.year > 2000", "u", "n > 2", "s == \"s\"", "u == null")
        : Pick($"({Flag(depth - 1)} && {Flag(depth - 1)})", $"({Flag(depth - 1)} || {Flag(depth - 1)})", $"!{Flag(0)}", $"{Number(depth - 1)} < {Number(depth - 1)}", $"{Number(depth - 1)} == {Number(depth - 1)}");

    private string Pick(params string[] items) => items[_random.Next(items.Length)];
}
