using System.Text;
using ReportGen.Rendering;
using ReportGen.Rendering.Drawing;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>What draws tables of a report and breaks its text into lines: text.table, text.wrap, md.grid.</summary>
internal sealed class DrawingFunctions(Report? report, RenderContext context)
{
    // Scriban takes the defaults of parameters from the method.
    private delegate string TableFunction(ScriptObject table, int? width = null);

    private delegate string WrapFunction(string? text, int? width = null, int indent = 0);

    /// <summary>Adds the functions to those of their groups.</summary>
    public void AddTo(ScriptObject text, ScriptObject markdown)
    {
        text.Import("table", new TableFunction(Table));
        text.Import("wrap", new WrapFunction(Wrap));
        markdown.Import("grid", new Func<ScriptObject, string>(Grid));
    }

    private string Table(ScriptObject table, int? width = null) => Drawn(output => DrawnTables.Text(report!, Id(table), width, context, output));

    private string Grid(ScriptObject table) => Drawn(output => DrawnTables.Grid(report!, Id(table), output));

    private string Wrap(string? text, int? width = null, int indent = 0) => Drawn(output => output.Wrapped(text ?? "", width, indent, context));

    private static string Id(ScriptObject table) => table["id"] as string ?? "";

    private static string Drawn(Action<Utf8Output> draw)
    {
        var output = new Utf8Output();
        draw(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
