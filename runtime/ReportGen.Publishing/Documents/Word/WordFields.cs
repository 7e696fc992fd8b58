namespace ReportGen.Publishing.Documents.Word;

/// <summary>Tells what a field shows (a page number, a cross-reference) from the instruction that makes it.</summary>
internal sealed class WordFields
{
    private readonly Stack<bool> _inInstruction = [];

    /// <summary>Whether text here is part of an instruction.</summary>
    public bool InInstruction { get; private set; }

    /// <summary>Passes a mark of a field: begin, separate or end.</summary>
    public void Pass(string? mark)
    {
        if (mark == "begin")
            _inInstruction.Push(true);
        else if (_inInstruction.TryPop(out _) && mark == "separate")
            _inInstruction.Push(false);
        InInstruction = _inInstruction.Contains(true);
    }

    /// <summary>
    /// Ends instructions with their paragraph: they keep to one, and a field that lost its end must not swallow the rest.
    /// </summary>
    public void EndParagraph()
    {
        if (!InInstruction)
            return;
        _inInstruction.Clear();
        InInstruction = false;
    }
}
