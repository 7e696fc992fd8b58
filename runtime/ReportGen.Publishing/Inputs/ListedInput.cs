using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Inputs;

/// <summary>An input that was found, or something in the place of one.</summary>
/// <param name="Path">The path as the user would recognise it, with / between folders; - for standard input.</param>
/// <param name="RealPath">The path that only this file has.</param>
/// <param name="Failure">Why it is no input; null where it is one.</param>
/// <param name="IsLink">Whether it is a link, met with below a folder and not followed.</param>
internal readonly record struct ListedInput(string Path, string RealPath, Problem? Failure = null, bool IsLink = false);
