namespace ReportGen.Generator.Tests.Schema;

/// <summary>A small sound schema, and the faults that people make in such a file: what is replaced in it, and by what.</summary>
internal static class SchemaFaults
{
    public const string Sound = """
        {
          "report": "Sample",
          "version": "1",
          "title": "年报",
          "years": "2020..2029",
          "sections": {
            "intro": { "title": "一、概况", "text": "optional" },
            "s": { "title": "二、表", "tables": ["t"] }
          },
          "figures": { "g": { "label": "组", "items": { "f": { "label": "甲", "cell": "t/x/a" } } } },
          "statements": { "m": { "label": "数", "patterns": ["收到#件"], "equals": ["t/x[a]"] } },
          "tables": {
            "t": {
              "name": "表一",
              "unit": "件",
              "columns": { "a": "甲", "b": "乙", "c": { "label": "计", "total": true } },
              "rows": { "x": "子", "y": { "label": "丑", "rows": { "p": "寅", "q": "卯" } } },
              "rules": { "r": { "each": "column", "assert": "y.p <= x", "message": "{left} > {right}" } }
            }
          }
        }
        """;

    private const string Columns = """ "columns": { "a": "甲", "b": "乙", "c": { "label": "计", "total": true } }""";
    private const string Rows = """ "rows": { "x": "子", "y": { "label": "丑", "rows": { "p": "寅", "q": "卯" } } }""";

    /// <summary>What is replaced, and by what.</summary>
    public static (string Sound, string Faulty)[] InOneFile { get; } =
    [
        // JSON.
        ("\"version\": \"1\",", "\"version\": \"1\""),
        ("\"version\": \"1\",", "\"version\": \"1\",,"),
        ("\"version\": \"1\",", "\"version\": \"1\"，"),
        ("\"version\":", "\"version\"："),
        ("\"version\":", "'version':"),
        ("\"version\":", "“version”:"),
        ("\"version\":", "version:"),
        ("\"version\":", "/* \"version\":"),
        ("\"version\": \"1\"", "\"version\": \"1\", \"version\": \"2\""),
        ("\"title\": \"年报\"", "\"title\": \"年报"),
        ("\"title\": \"年报\"", "\"title\": \"年\t报\""),
        ("\"title\": \"年报\"", "\"title\": \"年\\x报\""),
        ("\"title\": \"年报\"", "\"title\": \"年\\ud800报\""),
        ("\"title\": \"年报\"", "\"title\": \"\uFFFD\uFFFD\uFFFD, \"years\": 1"),
        ("\"text\": \"optional\" },", "\"text\": \"optional\" }},"),
        ("\"text\": \"optional\" },", "\"text\": \"optional\","),
        ("\"each\":", "\"tolerance\": NaN, \"each\":"),
        ("\"each\":", "\"tolerance\": 1e300, \"each\":"),
        ("\"x\": \"子\"", $"\"x\": {string.Concat(Enumerable.Range(0, 40).Select(static i => $"{{ \"label\": \"层{i}\", \"rows\": {{ \"k\": "))}\"叶\"{new string('}', 80)}"),

        // Keys and the kinds of their values.
        ("\"sections\":", "\"section\":"),
        ("\"unit\":", "\"units\":"),
        ("\"unit\":", "\"Unit\":"),
        ("\"assert\":", "\"asserts\":"),
        ("\"label\": \"丑\", \"rows\"", "\"label\": \"丑\", \"columns\""),
        ("\"title\": \"年报\"", "\"title\": 12"),
        ("\"version\": \"1\"", "\"version\": 1"),
        ("\"2020..2029\"", "2020"),
        ("\"unit\": \"件\"", "\"unit\": 7"),
        (Columns, " \"columns\": [\"甲\", \"乙\"]"),
        (Rows, " \"rows\": [\"子\"]"),
        ("\"total\": true", "\"total\": \"yes\""),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"note\": {}"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"without\": \"a\" }"),
        ("\"b\": \"乙\"", "\"b\": { \"label\": \"乙\", \"aliases\": \"甲乙\" }"),
        ("\"each\":", "\"organs\": \"*市\", \"each\":"),
        ("\"each\":", "\"since\": 2023, \"each\":"),

        // Values.
        ("\"version\": \"1\"", "\"version\": \"1 a\""),
        ("\"version\": \"1\"", "\"version\": \"organ\""),
        ("\"version\": \"1\"", "\"version\": \"\""),
        ("\"Sample\"", "\"my report\""),
        ("\"Sample\"", "\"class\""),
        ("\"2020..2029\"", "\"2020-2029\""),
        ("\"2020..2029\"", "\"2029..2020\""),
        ("\"optional\"", "\"maybe\""),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"kind\": \"int\""),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"kind\": \"percent\""),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"kind\": \"decimal\", \"places\": 99"),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"kind\": \"decimal\", \"places\": 1.5"),
        ("\"unit\": \"件\"", "\"unit\": \"件\", \"places\": 2"),
        ("\"b\": \"乙\"", "\"b\": { \"label\": \"乙\", \"places\": 1 }"),
        ("\"each\": \"column\"", "\"each\": \"columns\""),
        ("\"each\":", "\"severity\": \"fatal\", \"each\":"),
        ("\"each\":", "\"missing\": \"ignore\", \"each\":"),
        ("\"each\":", "\"tolerance\": -1, \"each\":"),
        ("\"each\":", "\"since\": \"2023\", \"until\": \"2021\", \"each\":"),
        ("\"b\": \"乙\"", "\"B\": \"乙\""),
        ("\"b\": \"乙\"", "\"2b\": \"乙\""),
        ("\"b\": \"乙\"", "\"乙\": \"乙\""),
        ("\"b\": \"乙\"", "\"b\": \"甲\""),
        ("\"b\": \"乙\"", "\"b\": null"),
        ("\"b\": \"乙\"", "\"b\": { \"unit\": \"件\" }"),
        ("\"title\": \"二、表\", ", ""),

        // What is not there, twice there, or goes in a circle.
        ("\"x\": \"子\"", "\"x\": \"子\", \"x\": \"子二\""),
        ("\"b\": \"乙\"", "\"a\": \"乙\""),
        ("\"t\": {", "\"t\": { \"columns\": { \"z\": \"子\" } }, \"t\": {"),
        ("\"r\": {", "\"r\": { \"each\": \"column\", \"assert\": \"x < 9\" }, \"r\": {"),
        ("\"tables\": [\"t\"]", "\"tables\": [\"tt\"]"),
        ("\"tables\": [\"t\"]", "\"tables\": []"),
        ("\"tables\": [\"t\"]", "\"text\": \"none\""),
        ("\"text\": \"optional\"", "\"tables\": [\"t\"]"),
        (Columns, " \"columns\": {}"),
        (Rows, " \"rows\": {}"),
        ("\"a\": \"甲\", \"b\": \"乙\", ", ""),
        ("\"a\": \"甲\"", string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"\"c{i}\": \"列{i}\", ")) + "\"a\": \"甲\""),
        ("\"columns\":", "\"bands\": { \"k\": { \"label\": \"带\", \"columns\": { \"a\": \"甲\" } } }, \"columns\":"),
        ("\"s\": {", "\"z\": null, \"s\": {"),
        ("\"version\": \"1\"", "\"version\": \"1\", \"extends\": \"1\""),
        ("\"version\": \"1\"", "\"version\": \"1\", \"extends\": \"9\""),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"was\": \"w\" }"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"after\": \"w\" }"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"without\": [\"aa\"] }"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"without\": [\"a\", \"b\", \"c\"] }"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"cells\": { \"aa\": { \"unit\": \"个\" } } }"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"use\": \"parts\" }"),
        ("\"figures\":", "\"fragments\": { \"k\": { \"m\": { \"label\": \"共\", \"use\": \"k\" } } }, \"figures\":"),
        ("\"b\": \"乙\"", "\"b\": { \"label\": \"乙\", \"computed\": \"b + 1\" }"),
        ("\"a\": \"甲\", \"b\": \"乙\"", "\"a\": { \"label\": \"甲\", \"computed\": \"b + 1\" }, \"b\": { \"label\": \"乙\", \"computed\": \"a - 1\" }"),
        ("\"figures\":", "\"units\": { \"箱\": { \"of\": \"瓶\", \"times\": 24 } }, \"figures\":"),
        ("\"figures\":", "\"units\": { \"件\": { \"of\": \"个\", \"times\": 0 } }, \"figures\":"),
        ("\"figures\":", "\"units\": { \"件\": { \"of\": \"个\", \"times\": 2 }, \"个\": { \"of\": \"只\", \"times\": 2 }, \"只\": { \"of\": \"件\", \"times\": 2 } }, \"figures\":"),
        ("\"title\": \"二、表\"", "\"title\": \"二、表\", \"topics\": { \"k\": \"复议\" }"),

        // Rules.
        ("y.p <= x", "y.p <= z"),
        ("y.p <= x", "y.pp <= x"),
        ("y.p <= x", "y <= x"),
        ("y.p <= x", "intro <= x"),
        ("y.p <= x", "x == 'abc'"),
        ("y.p <= x", "寅 <= 子"),
        ("y.p <= x", "y.p = x"),
        ("y.p <= x", "y.p <= x && x <= 9"),
        ("y.p <= x", "y.p"),
        ("y.p <= x", "x / 0 <= y.p"),
        ("y.p <= x", "x <= 999999999999999999999999999999999"),
        ("y.p <= x", "x <= 9999999999999 * 9999999999999 * 9999999999999"),
        ("y.p <= x", "previous.y.pp <= x"),
        ("y.p <= x", "y.p == x / y.q"),
        ("y.p <= x", "x < 0"),
        ("y.p <= x", "x >= 0"),
        ("\"each\": \"column\", ", ""),
        ("\"each\":", "\"when\": \"x\", \"each\":"),
        ("\"x\": \"子\"", "\"x\": { \"label\": \"子\", \"unit\": \"万元\" }"),
        ("\"r\": {", "\"k\": { \"each\": \"column\", \"assert\": \"x < y.p\" }, \"r\": {"),
        ("{left} >", "{leftt} >"),
        ("{left} >", "{left >"),

        // Statements and figures.
        ("[\"收到#件\"]", "[]"),
        ("收到#件", "收到件"),
        ("收到#件", "(收到#件"),
        ("t/x[a]", "t/x[aa]"),
        ("t/x[a]", "x[a]"),
        ("\"patterns\":", "\"sections\": [\"ss\"], \"patterns\":"),
        ("t/x/a", "t/x/aa"),
        ("t/x/a", "t/x[a]"),
    ];

    /// <summary>Files that stand beside the sound one.</summary>
    public static string[] InTwoFiles { get; } =
    [
        """{ "report": "Sample", "version": "1", "title": "年报", "sections": { "s": "一" } }""",
        """{ "report": "Sample", "version": "2", "extends": "1", "years": "2025.." }""",
        """{ "report": "Sample", "version": "2", "extends": "3", "years": "2030.." }""",
        """{ "report": "Sample", "version": "2", "extends": "1", "years": "2030..", "tables": { "t": { "rows": { "n": { "label": "新", "was": "xx" } } } } }""",
        """{ "report": "Sample", "version": "2", "extends": "1", "years": "2030..", "tables": { "t": { "rows": { "n": { "label": "新", "after": "xx" } } } } }""",
        """{ "report": "Sample", "version": "2", "extends": "1", "years": "2030..", "tables": { "tt": { "rows": { "x": null } } } }""",
        """{ "report": "Sample", "version": "2", "extends": "1", "years": "2030..", "tables": { "t": { "rows": { "x": { "was": "y.p" } } } } }""",
    ];
}
