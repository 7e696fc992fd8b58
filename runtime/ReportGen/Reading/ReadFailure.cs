namespace ReportGen.Reading;

/// <summary>Why an input could not be read as a report.</summary>
/// <param name="Rule">The stable id: input.empty, input.not-a-report, input.truncated and the others that docs/rules.md lists.</param>
/// <param name="Message">What is wrong, what was expected and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1; 0 where it is not known.</param>
public sealed record ReadFailure(string Rule, string Message, string MessageEn, int Line = 0, int Column = 0);
