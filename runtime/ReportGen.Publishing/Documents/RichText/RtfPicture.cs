using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>The size of a picture.</summary>
internal sealed class RtfPicture
{
    private int _across;
    private int _down;
    private int _scaleAcross = 100;
    private int _scaleDown = 100;

    /// <summary>Takes a word of its description.</summary>
    public void Take(string word, int? number)
    {
        switch (word)
        {
            case "picwgoal":
                _across = number ?? 0;
                break;
            case "pichgoal":
                _down = number ?? 0;
                break;
            case "picscalex":
                _scaleAcross = Math.Clamp(number ?? 100, 0, 10_000);
                break;
            case "picscaley":
                _scaleDown = Math.Clamp(number ?? 100, 0, 10_000);
                break;
        }
    }

    /// <summary>The picture as a document of today has it.</summary>
    /// <param name="number">Its number in the file, from 1.</param>
    public XElement ToXml(int number) => WordXml.Picture(number, Scaled(_across, _scaleAcross), Scaled(_down, _scaleDown));

    private static int? Scaled(int length, int percent) => length == 0 ? null : (int)Math.Clamp(length * (long)percent / 100, 0, 1_000_000);
}
