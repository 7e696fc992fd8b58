namespace ReportGen.Reading;

/// <summary>What a container has to say of a document that it could read: something it left out, or read with a doubt.</summary>
/// <param name="Rule">The stable id.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Line">The index of the line of the document, from 0; -1 where it is about none.</param>
/// <param name="Cell">The index of the cell of the line.</param>
/// <param name="Message">What was found and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record DocumentNote(string Rule, Severity Severity, int Line, int Cell, string Message, string MessageEn);
