namespace ReportGen.Messages;

/// <content>What is wrong with a data file that is no JSON.</content>
public abstract partial class Wording
{
    /// <summary>The text does not begin as data does.</summary>
    internal abstract string DataIsNoJson(string first);

    internal abstract string JsonFullWidth(string character, string wanted);

    internal abstract string JsonSingleQuote();

    internal abstract string JsonHash();

    internal abstract string JsonSemicolon();

    internal abstract string JsonColonMissing(string found);

    internal abstract string JsonCommaMissing();

    internal abstract string JsonCommaTwice();

    internal abstract string JsonValueMissing();

    internal abstract string JsonPlus();

    internal abstract string JsonLeadingZero();

    internal abstract string JsonThousands();

    internal abstract string JsonNumber(string number);

    internal abstract string JsonUnit(string unit);

    internal abstract string JsonWord(string word);

    internal abstract string JsonName(string name);

    internal abstract string JsonUnexpected(string character);

    internal abstract string JsonMismatched(string closed, int line, int column);

    internal abstract string JsonNotClosed(string bracket, int line, int column);

    internal abstract string JsonQuoteOpen(int line, int column);

    internal abstract string JsonQuoteOpenAtEnd(int line, int column);

    internal abstract string JsonControl();

    internal abstract string JsonBackslash();
}
