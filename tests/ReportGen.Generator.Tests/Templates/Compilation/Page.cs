namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>Templates compiled for a small form, rendered.</summary>
internal static class Page
{
    // Text before and after a table of two rows and two columns, so that every kind of value is there.
    private static readonly (string Path, string Text) Schema = (Schemas.Path, """
        {
          "report": "Sample", "version": "1", "title": "年<报>", "source": "〔2021〕1号",
          "sections": {
            "intro": "一、概况",
            "data": { "title": "二、表", "tables": ["t"] }
          },
          "tables": { "t": {
            "name": "表一", "unit": "件",
            "columns": { "a": "甲", "b": "乙" },
            "rows": { "x": "子", "y": "丑" }
          } }
        }
        """);

    public static SampleReport Report { get; } = new() { Organ = "甲<市>", Paragraphs = [["第一段。", "第二<段>。"], []], Cells = ["1", "", "?", "40"] };

    /// <summary>What a template writes for <see cref="Report"/>, or another.</summary>
    public static string Render(string format, string template, SampleReport? report = null, params (string Path, string Text)[] partials) =>
        CompiledForm.Load(GeneratorTest.Run([Schema, ($"Sample.sbn-{format}", template), .. partials]), "Sample1").Render(format, report ?? Report);

    public static string Text(string template, SampleReport? report = null, params (string Path, string Text)[] partials) => Render("txt", template, report, partials);

    /// <summary>The message of the fault that is marked in the template.</summary>
    public static string Refused(string format, string id, string template, params (string Path, string Text)[] partials) =>
        GeneratorTest.Expect(id, [Schema, ($"Sample.sbn-{format}", template), .. partials]).Message;
}
