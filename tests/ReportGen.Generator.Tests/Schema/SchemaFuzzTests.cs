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

    private const int Runs = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_schema_throws_or_marks_a_place_outside_the_text(int seed)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Disclosure");
        (string Name, string Text)[] files = [.. Directory.GetFiles(folder, "*.report.json").Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllText(f)))];
        ParsedSchema[] sound = [.. files.Select(static f => ParsedSchema.Parse(new InputFile(f.Name, SourceText.From(f.Text))))];
        var random = new Random(seed);
        for (int round = Mutations.OfRun(1000, Runs); round > 0; round--)
        {
            int mutated = random.Next(files.Length);
            string text = files[mutated].Text;
            for (int i = random.Next(1, 4); i > 0; i--)
                text = Mutate(text, random);
            var watch = Stopwatch.StartNew();
            LinkResult result;
            try
            {
                result = LinkResult.Link(sound.Select((s, i) => i == mutated ? ParsedSchema.Parse(new InputFile(files[i].Name, SourceText.From(text))) : s));
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"seed {seed}, {files[mutated].Name} as:\n{text}", thrown);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {seed}, {watch.Elapsed}, {files[mutated].Name} as:\n{text}");
            foreach (var diagnostic in result.Diagnostics)
            {
                int length = diagnostic.Path == files[mutated].Name ? text.Length : files.Single(f => f.Name == diagnostic.Path).Text.Length;
                Assert.InRange(diagnostic.Span.Start, 0, length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, length);
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
