using ReportGen.Json;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Narrative;

/// <summary>Text is checked whatever became of it: pieces lost, doubled, moved, joined to those of other sentences.</summary>
public sealed class DamagedSentenceTests
{
    private static readonly string[] Pieces = ["，", "。", "；", "、", "（", "）", "：", "占", "的", "其中", "共", "同比", "分别", "百分之", "%", "0", "7", "99999999999999999999999999", "亿", "894", "3.5", "x", "件", "万元", "%。", "2023年", "比上年增长", "办结率"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_sentences_are_checked_without_a_fault(int seed)
    {
        var random = new Random(seed);
        foreach (string file in Directory.EnumerateFiles(Repository.Path("samples", "city", "yunlan"), "*.json").Order(StringComparer.Ordinal))
        {
            string[] texts = [.. Paragraphs(Read(file)).Select(static p => p.Text.ToString())];
            for (int round = 0; round < 100; round++)
            {
                Report report = Read(file);
                foreach (IList<Paragraph> section in report.Form.Sections.Select(s => report.Paragraphs(s)))
                {
                    for (int i = 0; i < section.Count; i++)
                        section[i] = new Paragraph(Damage(texts[random.Next(texts.Length)], texts, random), i + 1, 1);
                }

                string[] damaged = [.. Paragraphs(report).Select(static p => p.Text.ToString())];
                Exception? fault = Record.Exception(() => report.Validate());
                Assert.True(fault is null, $"{fault}\n{string.Join('\n', damaged)}");
            }
        }
    }

    private static string Damage(string text, string[] others, Random random)
    {
        for (int change = random.Next(1, 5); change > 0; change--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(text.Length - at, random.Next(1, 9));
            string piece = text.Substring(at, length);
            string other = others[random.Next(others.Length)];
            int from = random.Next(other.Length + 1);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(random.Next(text.Length + 1), piece),
                3 => text.Insert(at, other.Substring(from, Math.Min(other.Length - from, random.Next(1, 40)))),
                _ => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static IEnumerable<Paragraph> Paragraphs(Report report) => report.Form.Sections.SelectMany(report.Paragraphs);

    private static Report Read(string file) => ReportJsonReader.Read(File.ReadAllBytes(file), DisclosureForms.All).Report!;
}
