using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Json;

/// <summary>What is thrown where a data file has another value than the form takes. It is made apart, so that nothing is made where nothing is thrown.</summary>
internal sealed class DataFaults(DataSource source)
{
    /// <summary>Throws where the reader does not stand at the object of a row or column.</summary>
    public void ExpectObject(ref Utf8JsonReader reader, MemberInfo member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw NoObject(ref reader, Names.Of(member));
    }

    /// <summary>What is thrown for a year that is none.</summary>
    public ProblemException NoYear(ref Utf8JsonReader reader)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.YearExpected(found));
    }

    /// <summary>What is thrown for a number that no cell takes.</summary>
    public ProblemException OutOfRange(ref Utf8JsonReader reader, CellInfo cell) => source.Fault(ref reader, w => w.NumberOutOfRange(cell));

    /// <summary>What is thrown for a cell that holds no number.</summary>
    public ProblemException NoNumber(ref Utf8JsonReader reader, CellInfo cell)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.NumberExpected(cell, found));
    }

    /// <summary>Throws where the reader stands at a value of another kind.</summary>
    public void Expect(ref Utf8JsonReader reader, JsonTokenType type, Func<Wording, LocalizedText, string, string> words, LocalizedText name)
    {
        if (reader.TokenType != type)
            throw Other(ref reader, words, name);
    }

    private ProblemException Other(ref Utf8JsonReader reader, Func<Wording, LocalizedText, string, string> words, LocalizedText name)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => words(w, name, found));
    }

    private ProblemException NoObject(ref Utf8JsonReader reader, LocalizedText name)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.ObjectExpected(name, found));
    }
}
