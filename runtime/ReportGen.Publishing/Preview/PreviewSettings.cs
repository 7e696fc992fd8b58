using ReportGen.Messages;
using ReportGen.Publishing.Checking;

namespace ReportGen.Publishing.Preview;

/// <summary>What is previewed.</summary>
/// <param name="Inputs">Files, folders and patterns.</param>
/// <param name="Templates">The folder with templates of the site's own; null for none.</param>
/// <param name="Site">The site file; null for none.</param>
/// <param name="Checking">How reports are checked, but for what the site file says.</param>
/// <param name="Language">The language of messages.</param>
internal sealed record PreviewSettings(IReadOnlyList<string> Inputs, string? Templates, string? Site, CheckOptions Checking, Wording Language);
