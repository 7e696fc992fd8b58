using System.CommandLine;
using ReportGen.Publishing.Checking;

namespace ReportGen.Publishing.Commands;

/// <summary>The arguments and options that several commands take, worded once.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "文件、文件夹或通配符：数据（.json）或已发布文档（.txt .html .docx .xlsx .pdf）；- 为标准输入。Files, folders or patterns; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        // A misspelt option would otherwise be a file that is not there.
        inputs.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static t => t.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(t.Value)))
                result.AddError($"没有“{token.Value}”这个选项。There is no option '{token.Value}'.");
        });
        return inputs;
    }

    public static Option<string[]> Forms() => new("--forms")
    {
        HelpName = "ASSEMBLY",
        Description = "另加此程序集（.dll）声明的格式，可重复；会运行其中的代码。Adds the forms that an assembly declares, and runs its code; may be repeated.",
        Recursive = true,
    };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs") { HelpName = "N", Description = "同时处理的份数，默认为处理器核数。How many are worked on at a time; by default as many as there are processors.", DefaultValueFactory = static _ => Environment.ProcessorCount };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int jobs) && jobs is >= 1 and <= 1024))
                result.AddError($"--jobs takes a number from 1 to 1024, not '{result.Tokens[0].Value}'");
        });
        return option;
    }

    public static Option<bool> Quiet() => new("--quiet") { Description = "不显示进度和提示。Says nothing of progress, nor of links passed over." };

    public static Option<Language> Lang()
    {
        var option = new Option<Language>("--lang") { HelpName = "zh|en", Description = "消息语言，默认 zh。The language of messages; zh by default." };
        option.CustomParser = static result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (text == "zh")
                return Language.Zh;
            if (text == "en")
                return Language.En;
            result.AddError($"--lang takes zh or en, not '{text}'");
            return Language.Zh;
        };
        return option;
    }

    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', choices), Description = description, DefaultValueFactory = _ => choices[0] };
        option.Validators.Add(result =>
        {
            string? value = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (value is not null && !choices.Contains(value, StringComparer.Ordinal))
                result.AddError($"{name} takes {string.Join(", ", choices)}, not '{value}'");
        });
        return option;
    }
}
