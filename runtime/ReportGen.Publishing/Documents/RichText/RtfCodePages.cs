using System.Text;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>The code pages of the fonts of a file: bytes of text mean characters by the font in which they stand.</summary>
internal sealed class RtfCodePages
{
    private const int Western = 1252;

    private readonly Dictionary<int, int> _fonts = [];

    /// <summary>The code page of fonts that name none.</summary>
    public int Default { get; set; } = Western;

    /// <summary>Gives a font the code page of a set of characters.</summary>
    /// <param name="font">The number of the font.</param>
    /// <param name="set">The number of the set.</param>
    public void Name(int font, int set)
    {
        int page = set switch
        {
            77 => 10000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            _ => 0,
        };
        if (page != 0)
            _fonts[font] = page;
    }

    /// <summary>The text of bytes in a font. What is no text in its code page is refused: a guess might be another character.</summary>
    public string Decode(byte[] bytes, int font)
    {
        if (bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0)
            return Encoding.ASCII.GetString(bytes);
        try
        {
            int page = _fonts.GetValueOrDefault(font, Default);
            Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(page == 936 ? 54936 : page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return (encoding ?? throw DocumentFaults.Encoding(static w => w.NeitherUtf8NorGb18030())).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw DocumentFaults.Encoding(static w => w.NeitherUtf8NorGb18030());
        }
    }
}
