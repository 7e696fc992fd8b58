namespace ReportGen.Publishing.Commands;

/// <summary>An assembly named with --forms gives no forms.</summary>
/// <param name="path">The assembly as it was named.</param>
/// <param name="rule">What is wrong, as an id: forms.not-found.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class FormsException(string path, string rule, string message) : Exception(message)
{
    /// <summary>The fault in the form that MSBuild and editors recognise.</summary>
    public string Line => $"{path}: error {rule}: {Message.ReplaceLineEndings(" ")}";
}
