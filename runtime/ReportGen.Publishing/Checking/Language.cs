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

    public static string Message(this Finding finding, Language language) => language.Pick(finding.Message, finding.MessageEn);

    public static string Message(this ReadFailure failure, Language language) => language.Pick(failure.Message, failure.MessageEn);

    public static string Name(this Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Pick("错误", "error"),
        Severity.Warning => language.Pick("警告", "warning"),
        _ => language.Pick("提示", "info"),
    };
}
