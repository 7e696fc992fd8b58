using ReportGen.Rendering;
using Scriban;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>What a template can call: Scriban's functions, less those that make templates of text, and ReportGen's own.</summary>
internal static class BuiltinFunctions
{
    public static ScriptObject Create()
    {
        ScriptObject builtins = TemplateContext.GetDefaultBuiltinObject();
        // Text of a report is never read as a template.
        if (builtins["object"] is ScriptObject functions)
        {
            functions.Remove("eval");
            functions.Remove("eval_template");
        }

        var md = new ScriptObject();
        md.Import("escape", new Func<string?, string?>(static text => text is null ? null : MarkdownEscaper.Escape(text)));
        builtins.SetValue("md", md, readOnly: true);
        var width = new ScriptObject();
        width.Import("width", new Func<string?, int>(static text => TextWidth.Of(text ?? "")));
        width.Import("pad_left", new Func<string?, int, string>(static (text, columns) => TextWidth.PadLeft(text ?? "", columns)));
        width.Import("pad_right", new Func<string?, int, string>(static (text, columns) => TextWidth.PadRight(text ?? "", columns)));
        builtins.SetValue("text", width, readOnly: true);
        return builtins;
    }
}
