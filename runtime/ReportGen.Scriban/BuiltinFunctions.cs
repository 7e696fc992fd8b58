using ReportGen.Rendering;
using Scriban;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>What a template can call: Scriban's functions, less those that make templates of text, and ReportGen's own.</summary>
internal static class BuiltinFunctions
{
    public static ScriptObject Create(Report? report, RenderContext context)
    {
        ScriptObject builtins = TemplateContext.GetDefaultBuiltinObject();
        // Text of a report is never read as a template.
        if (builtins["object"] is ScriptObject functions)
        {
            functions.Remove("eval");
            functions.Remove("eval_template");
        }

        AddEscape(builtins, "xml", XmlEscaper.Escape);
        AddEscape(builtins, "md", MarkdownEscaper.Escape);
        AddEscape(builtins, "json", JsonEscaper.Escape);
        AddEscape(builtins, "csv", CsvEscaper.Escape);
        var width = new ScriptObject();
        width.Import("width", new Func<string?, int>(static text => TextWidth.Of(text ?? "")));
        width.Import("pad_left", new Func<string?, int, string>(static (text, columns) => TextWidth.PadLeft(text ?? "", columns)));
        width.Import("pad_right", new Func<string?, int, string>(static (text, columns) => TextWidth.PadRight(text ?? "", columns)));
        builtins.SetValue("text", width, readOnly: true);
        new DrawingFunctions(report, context).AddTo(width, (ScriptObject)builtins["md"]!);
        builtins.SetValue("number", NumberLibrary.Create(), readOnly: true);
        return builtins;
    }

    private static void AddEscape(ScriptObject builtins, string format, Func<string, string> escape)
    {
        var functions = new ScriptObject();
        functions.Import("escape", new Func<string?, string?>(text => text is null ? null : escape(text)));
        builtins.SetValue(format, functions, readOnly: true);
    }
}
