using System.Text;

namespace ReportGen.Scriban;

/// <summary>The folder that templates and their partials are read from: by file name alone, and nothing outside it.</summary>
internal sealed class TemplateFolder(string path, int maxLength)
{
    private const string Mark = ".sbn-";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _path = Path.GetFullPath(path);

    /// <summary>The text of a template, with the line ends and without the mark that the compiler would strip too.</summary>
    public string Read(string name)
    {
        if (!IsPlainName(name))
            throw new TemplateException($"'{name}' is no name of a template; write the name of a file of the folder, as in '_table.sbn-html'");
        var file = new FileInfo(Path.Combine(_path, name));
        // A link may lead anywhere, whatever its name is.
        if (!file.Exists || file.LinkTarget is not null || !HasExactName(name))
            throw new TemplateException($"there is no template '{name}'");
        using FileStream stream = file.OpenRead();
        if (stream.Length > maxLength)
            throw new TemplateException($"'{name}' has more than {maxLength} bytes");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        try
        {
            return Utf8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw new TemplateException($"'{name}' is not UTF-8", fault);
        }
    }

    // Separators and drives of any system are refused on every system.
    private static bool IsPlainName(string name) =>
        name.Contains(Mark, StringComparison.OrdinalIgnoreCase) && name.AsSpan().IndexOfAny("/\\:\0") < 0 && name == Path.GetFileName(name);

    // The compiler knows partials by their exact name; not every file system does.
    private bool HasExactName(string name) =>
        Directory.EnumerateFiles(_path, "*" + Path.GetExtension(name)).Any(f => Path.GetFileName(f) == name);
}
