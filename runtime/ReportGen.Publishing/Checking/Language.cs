using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>The language of messages.</summary>
public enum Language
{
    /// <summary>Chinese, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

internal static class Languages
{
    public static string Pick(this Language language, string zh, string en) => language == Language.Zh ? zh : en;

    public static Wording Wording(this Language language) => language == Language.Zh ? Messages.Wording.Chinese : Messages.Wording.English;

    public static string Message(this Finding finding, Language language) => finding.Message.In(language.Wording());

    public static string Message(this Problem failure, Language language) => failure.Message.In(language.Wording());

    public static string Name(this Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Pick("错误", "error"),
        Severity.Warning => language.Pick("警告", "warning"),
        _ => language.Pick("提示", "info"),
    };

    /// <summary>What is to be known beside a finding: that it is accepted, that its severity was set. Empty where there is nothing.</summary>
    public static string Mark(this Finding finding, Language language)
    {
        string mark = "";
        if (finding.Waiver is { } waiver)
        {
            string expires = waiver.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            mark = language.Pick($"〔已豁免至 {expires}：{waiver.Reason}〕", $"[waived until {expires}: {waiver.Reason}] ");
        }

        return finding.DeclaredSeverity is { } declared
            ? mark + language.Pick($"〔级别由{declared.Name(language)}改为{finding.Severity.Name(language)}〕", $"[severity set from {declared.Name(language)} to {finding.Severity.Name(language)}] ")
            : mark;
    }
}
