using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using ReportGen.Reading;

namespace ReportGen.Publishing.Inputs;

/// <summary>Turns what was named on the command line into files: a file, every report of a folder, a pattern, or - .</summary>
internal static class InputExpander
{
    private static readonly string[] Endings = [".json", ".txt", ".html", ".htm", ".docx", ".xlsx"];

    public static List<(string Argument, IReadOnlyList<InputSource> Sources, ReadFailure? Failure)> Expand(IEnumerable<string> arguments, Func<Stream> standardInput)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var expanded = new List<(string, IReadOnlyList<InputSource>, ReadFailure?)>();
        foreach (string argument in arguments)
        {
            if (argument == "-")
            {
                expanded.Add((argument, seen.Add("-") ? [new InputSource("-", standardInput)] : [], null));
                continue;
            }

            string[]? files = Files(argument);
            ReadFailure? failure = files switch
            {
                null => new ReadFailure("input.not-found", "找不到这个文件或文件夹。请检查路径。", "There is no such file or folder. Check the path."),
                [] => new ReadFailure("input.not-found", $"没有找到可读的文件（{string.Join(' ', Endings)}）。", $"No file to read was found here ({string.Join(' ', Endings)})."),
                _ => null,
            };
            InputSource[] sources = [.. (files ?? [])
                .Select(static f => f.Replace('\\', '/'))
                .Where(seen.Add)
                .Select(static f => new InputSource(f, () => File.OpenRead(f)))];
            expanded.Add((argument, sources, failure));
        }

        return expanded;
    }

    private static string[]? Files(string argument)
    {
        if (File.Exists(argument))
            return [argument];
        if (Directory.Exists(argument))
            return InFolder(argument, Endings.Select(static e => $"**/*{e}"));
        if (argument.IndexOfAny(['*', '?', '[']) < 0)
            return null;
        // The part before the first wildcard is a folder; the rest is matched below it.
        string pattern = argument.Replace('\\', '/');
        int wild = pattern.IndexOfAny(['*', '?', '[']);
        int slash = pattern.LastIndexOf('/', wild);
        string folder = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        if (!Directory.Exists(folder))
            return [];
        string[] files = InFolder(folder, [pattern[(slash + 1)..]]);
        return slash < 0 ? [.. files.Select(static f => f[2..])] : files;
    }

    private static string[] InFolder(string folder, IEnumerable<string> patterns)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(patterns);
        PatternMatchingResult result = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder)));
        string root = folder.Replace('\\', '/').TrimEnd('/');
        return [.. result.Files
            .Select(static f => f.Path)
            // Files that editors and office programs leave beside the document they have open.
            .Where(static f => !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith('.'))
            .Select(f => $"{root}/{f}")
            .Order(StringComparer.Ordinal)];
    }
}
