using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>The real schemas, mutated in every way a hand or a merge conflict might. The same mutations each time.</summary>
public class SchemaFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "/", "//", "/*", "null", "true", "0", "-1e999", "\\u", "\\ud800", "\n", "\t", "\u2028", "\uFEFF", "中",
        "\"total\": true,", "\"use\": \"outcomes\",", "\"after\": \"x\",", "\"was\": \"a.b\",", "\"extends\": \"2021\",", "\"columns\": null,", "\"rows\": {},",
        "sum(", "previous.", "*", "99999999999999999999999999999",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_schema_throws_or_marks_a_place_outside_the_text(int seed)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Disclosure");
        (string Name, string Text)[] files = [.. Directory.GetFiles(folder, "*.report.json").Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllText(f)))];
        var random = new Random(seed);
        for (int round = 0; round < 1000; round++)
        {
            int mutated = random.Next(files.Length);
            string text = files[mutated].Text;
            for (int i = random.Next(1, 4); i > 0; i--)
                text = Mutate(text, random);
            var watch = Stopwatch.StartNew();
            var schemas = files.Select((f, i) => ParsedSchema.Parse(new InputFile(f.Name, SourceText.From(i == mutated ? text : f.Text)))).ToArray();
            LinkResult result = LinkResult.Link(schemas);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {seed}, round {round}: {watch.Elapsed}");
            foreach (var diagnostic in result.Diagnostics)
            {
                int length = diagnostic.Path == files[mutated].Name ? text.Length : files.Single(f => f.Name == diagnostic.Path).Text.Length;
                Assert.InRange(diagnostic.Span.End, 0, length);
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 30), text.Length - at);
        switch (random.Next(6))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 2:
                return text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 3:
                return text.Insert(random.Next(text.Length + 1), text.Substring(at, length));
            case 4:
                return text[..at];
            default:
                return ReplaceLine(text, random);
        }
    }

    // Whole lines moved about keep the JSON sound more often, so that what comes after the parser is reached too.
    private static string ReplaceLine(string text, Random random)
    {
        string[] lines = text.Split('\n');
        lines[random.Next(lines.Length)] = lines[random.Next(lines.Length)];
        return string.Join('\n', lines);
    }
}
