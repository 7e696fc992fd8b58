using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>What a container has to say of a document that it could read: something it left out, or read with a doubt.</summary>
/// <param name="Message">What was found and what to do.</param>
/// <param name="Line">The index of the line of the document, from 0; -1 where it is about none.</param>
/// <param name="Cell">The index of the cell of the line.</param>
public sealed record DocumentNote(Message Message, int Line = -1, int Cell = 0);
