using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Inputs;

/// <summary>
/// Turns what was named on the command line into files: a file, every report of a folder, a pattern, or - . A file counts
/// once, and what a publication wrote is none of its inputs.
/// </summary>
/// <param name="output">The folder that the run writes to; null where it writes none.</param>
/// <param name="settings">Files that the run reads as something else, such as its site file: none is an input, wherever it lies.</param>
internal sealed class InputExpander(string? output = null, IEnumerable<string>? settings = null)
{
    private static readonly string[] Endings = [".json", ".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".odt", ".ods", ".pdf"];

    // Kinds that are replaced: where a copy of another kind lies beside one, that is the report.
    private static readonly string[] OldEndings = [".doc", ".wps", ".rtf", ".xls", ".et", ".ofd"];

    private static readonly string[] AboutFolders = ["README", "CHANGELOG", "CONTRIBUTING", "LICENSE"];

    // Documents too, which cannot be read or only seldom (a page of HTML named so): to pass over a report in silence would pass for having read it.
    private static readonly string[] ForeignEndings = [".csv", ".tsv", ".eml", ".mht", ".mhtml", ".docm", ".dotx", ".xlsm", ".xltx", ".ott", ".ots", ".fodt", ".fods", ".epub", ".zip", ".rar", ".7z"];

    private readonly string? _output = output is null ? null : RealPath.Of(output);
    private readonly string[] _settings = [.. (settings ?? []).Select(RealPath.Of)];
    private HashSet<UInt128>? _seen;
    private string? _only;

    /// <summary>Whether any input lies below the output.</summary>
    public bool IsAnyBelowOutput { get; private set; }

    /// <summary>Whether a file is one of the inputs.</summary>
    public bool Contains(string path) => Seen().Contains(Key(RealPath.Of(path)));

    /// <summary>The inputs, in the order of the arguments and below a folder in the ordinal order of paths.</summary>
    public IEnumerable<ListedInput> Expand(IEnumerable<string> arguments)
    {
        foreach (string argument in arguments)
        {
            bool isEmpty = true;
            foreach (ListedInput input in Expand(argument))
            {
                isEmpty &= input.IsLink;
                bool isFile = input.Failure is null && !input.IsLink;
                if (isFile && !IsNew(input.RealPath))
                    continue;
                IsAnyBelowOutput |= isFile && _output is not null && WrittenFiles.Below(_output, input.RealPath) is not null;
                yield return input;
            }

            if (isEmpty)
                yield return Fail(argument, argument, MessageIds.InputNotFound, static w => w.NoReadableFile([.. Endings, .. OldEndings]));
        }
    }

    // One file has nothing to be told apart from.
    private bool IsNew(string real)
    {
        if (_only is null && _seen is null && _settings.Length == 0)
        {
            _only = real;
            return true;
        }

        return Seen().Add(Key(real));
    }

    private HashSet<UInt128> Seen() => _seen ??= [.. (_only is null ? _settings : [.. _settings, _only]).Select(Key)];

    private IEnumerable<ListedInput> Expand(string argument)
    {
        if (argument == "-")
            return [new ListedInput("-", "-")];
        if (Directory.Exists(argument))
            return InFolder(argument, IsReport(argument));
        if (File.Exists(argument))
            return [OfFile(argument)];
        if (PathPattern.Parse(argument) is not { } pattern)
            return [Fail(argument, argument, MessageIds.InputNotFound, static w => w.PathNotFound())];
        return !Directory.Exists(pattern.Folder.Length == 0 ? "." : pattern.Folder) ? [] : OfPattern(pattern);
    }

    private ListedInput OfFile(string path)
    {
        string real = RealPath.Of(path);
        string shown = path.Replace('\\', '/');
        using var written = new WrittenFiles(Path.GetDirectoryName(real)!, _output);
        if (written.Contains(Path.GetFileName(real)))
            return Fail(shown, real, MessageIds.InputOwnOutput, static w => w.OwnOutput());
        return new FileInfo(path).Length == 0 && SpecialFile.Is(real) ? Special(shown, real) : new ListedInput(shown, real);
    }

    private IEnumerable<ListedInput> OfPattern(PathPattern pattern)
    {
        // A folder that is meant as a whole stands for the reports below it, as it would if a shell had put it there.
        string? whole = null;
        Func<string, bool> isReport = IsReport(pattern.Folder);
        bool IsEntered(string folder)
        {
            if (whole is not null && folder.StartsWith(whole, StringComparison.Ordinal))
                return true;
            if (!pattern.Matches(folder))
                return pattern.MayHold(folder);
            whole = folder + "/";
            return true;
        }

        return InFolder(pattern.Folder, f => (whole is not null && f.StartsWith(whole, StringComparison.Ordinal) && isReport(f)) || pattern.Matches(f), IsEntered);
    }

    private IEnumerable<ListedInput> InFolder(string folder, Func<string, bool> isWanted, Func<string, bool>? isEntered = null)
    {
        string root = folder.Length == 0 ? "." : folder;
        string shown = folder.Replace('\\', '/');
        shown = shown.Length == 0 || shown.EndsWith('/') ? shown : shown + "/";
        string real = RealPath.Of(root);
        using var written = new WrittenFiles(real, _output);
        var walk = new FolderWalk(real) { IsWanted = isWanted, IsEntered = isEntered ?? (static _ => true) };
        foreach (FoundPath found in walk.Find())
        {
            string path = shown + found.Path;
            string realPath = Path.Combine(real, found.Path);
            switch (found.Kind)
            {
                case FoundKind.Link:
                    yield return new ListedInput(path, realPath, IsLink: true);
                    break;
                case FoundKind.UnreadableFolder:
                    Func<Wording, string> reason = FileFault.Explain(found.Fault!);
                    yield return Fail(path.Length == 0 ? "." : path, realPath, MessageIds.InputIo, w => w.FolderUnreadable(reason(w)));
                    break;
                case FoundKind.Special:
                    yield return Special(path, realPath);
                    break;
                default:
                    if (!written.Contains(found.Path))
                        yield return new ListedInput(path, realPath);
                    break;
            }
        }
    }

    // One number for each file, where a system takes two spellings for one file too.
    private static UInt128 Key(string path) => Fingerprint.Of(Encoding.UTF8.GetBytes(RealPath.IsCaseBlind ? path.ToUpperInvariant() : path));

    // A document that was converted lies beside what it was converted to.
    private static Func<string, bool> IsReport(string folder) => path => (HasEnding(path, Endings) && !IsAboutFolder(path))
        || ((HasEnding(path, OldEndings) || HasEnding(path, ForeignEndings)) && !Array.Exists(Endings, e => File.Exists(Path.Combine(folder, Path.ChangeExtension(path, e)))));

    // README.md, README.zh-CN.md speak of the folder in which they lie, form.schema.json of the data files beside it.
    private static bool IsAboutFolder(string path) => path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && AboutFolders.Contains(Path.GetFileName(path).Split('.')[0], StringComparer.OrdinalIgnoreCase);

    private static bool HasEnding(string path, string[] endings) => Array.Exists(endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static ListedInput Special(string path, string real) =>
        Fail(path, real, MessageIds.InputNotAFile, static w => w.NotAFile());

    private static ListedInput Fail(string path, string real, MessageId id, Func<Wording, string> words) => new(path, real, new Problem(new Message(id, words)));
}
