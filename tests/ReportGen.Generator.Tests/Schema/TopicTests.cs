namespace ReportGen.Generator.Tests.Schema;

public class TopicTests
{
    private static (string, string) With(string section) => ("A.report.json", $$"""
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", {{section}} }, "u": { "title": "二", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": "甲", "b": "乙" } } } }
        """);

    [Fact]
    public void A_section_names_what_its_text_must_speak_of()
    {
        var topics = Form.Of(With("\"topics\": { \"a\": \"主动公开\", \"b\": { \"label\": \"平台\", \"labelEn\": \"platforms\", \"aliases\": [\"网站\"] } }")).Sections[0].Topics;
        Assert.Equal(["主动公开", "平台"], topics.Select(static t => t.Label));
        Assert.Equal(("platforms", "网站"), (topics[1].LabelEn, topics[1].Aliases[0]));
    }

    [Fact]
    public void A_version_amends_and_removes_topics()
    {
        var form = Form.Of(
            ("Sample1.report.json", """
            { "report": "Sample", "version": "1", "title": "年报",
              "sections": { "s": { "title": "一", "topics": { "a": "甲", "b": "乙" } }, "u": { "title": "二", "tables": ["t"] } },
              "tables": { "t": { "columns": { "a": "甲", "b": "乙" } } } }
            """),
            ("Sample2.report.json", """{ "report": "Sample", "version": "2", "extends": "1", "sections": { "s": { "topics": { "a": { "aliases": ["子"] }, "b": null } } } }"""));
        var only = Assert.Single(form.Sections[0].Topics);
        Assert.Equal(("甲", "子"), (only.Label, only.Aliases[0]));
    }

    [Fact, Raises("RG0004")]
    public void A_topic_without_words_is_told() => GeneratorTest.Expect("RG0004", With("\"topics\": { [|\"a\"|]: { \"aliases\": [\"甲\"] } }"));

    [Fact, Raises("RG0005")]
    public void A_section_of_tables_speaks_of_no_topic() => GeneratorTest.Expect("RG0005", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报", "sections": { "u": { "title": "二", "tables": ["t"], "topics": { [|"a"|]: "甲" } } },
          "tables": { "t": { "columns": { "a": "甲", "b": "乙" } } } }
        """));
}
