namespace ReportGen.Scriban;

/// <summary>A template that cannot be read, fails on a report or goes beyond its limits. The message says where.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>A fault with its message.</summary>
    public TemplateException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    public TemplateException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
